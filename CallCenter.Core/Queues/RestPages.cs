using System.Globalization;
using Twilio.Base;
using Twilio.Clients;
using Twilio.Http;
using Twilio.Rest;

namespace CallCenter.Core.Queues;

/// <summary>Reads long lists of an account from Twilio's REST (https://www.twilio.com/docs/usage/twilios-response#pagination).</summary>
public static class RestPages
{
    private static readonly string LargestPage = QueueList.LargestPage.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads a list, page by page; Twilio's package would request all pages but the first synchronously.</summary>
    /// <typeparam name="T">What is listed.</typeparam>
    /// <param name="client">Asks Twilio.</param>
    /// <param name="resource">The resource below the account, such as <c>Recordings</c>.</param>
    /// <param name="key">The name of the list in the answer, such as <c>recordings</c>.</param>
    /// <param name="filter">Further parameters of the request.</param>
    /// <exception cref="Twilio.Exceptions.ApiException">Twilio refused.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    public static async Task<IReadOnlyList<T>> ReadAllAsync<T>(ITwilioRestClient client, string resource, string key, params IEnumerable<(string Name, string Value)> filter)
        where T : Resource
    {
        var all = new List<T>();
        var request = new Request(Twilio.Http.HttpMethod.Get, Domain.Api, $"/2010-04-01/Accounts/{client.AccountSid}/{resource}.json");
        foreach ((string name, string value) in filter.Append(("PageSize", LargestPage)))
        {
            request.AddQueryParam(name, value);
        }

        while (true)
        {
            var page = Page<T>.FromJson(key, (await client.RequestAsync(request).ConfigureAwait(false)).Content);
            all.AddRange(page.Records);
            if (!page.HasNextPage())
            {
                return all;
            }

            request = new Request(Twilio.Http.HttpMethod.Get, page.GetNextPageUrl(Domain.Api));
        }
    }
}
