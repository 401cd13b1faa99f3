using System.Net;
using System.Text;

namespace CallCenter.Tests.Repository.Operations;

/// <summary>Answers every request to Twilio's REST alike, or not at all.</summary>
/// <param name="status">The status of the answers; null where Twilio cannot be reached.</param>
/// <param name="beforeAnswer">What happens before it answers.</param>
internal sealed class ScriptedRest(HttpStatusCode? status, Action beforeAnswer) : HttpMessageHandler
{
    /// <summary>Two premium and five regular callers wait.</summary>
    private const string Queues = """
        {"queues":[
          {"sid":"QU00000000000000000000000000000001","friendly_name":"premium-customers","current_size":2,"average_wait_time":9,"max_size":1000},
          {"sid":"QU00000000000000000000000000000002","friendly_name":"customers","current_size":5,"average_wait_time":30,"max_size":1000}],
         "page":0,"page_size":1000,"start":0,"end":1,"uri":"/q","first_page_uri":"/q","next_page_uri":null,"previous_page_uri":null}
        """;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        beforeAnswer();
        cancellationToken.ThrowIfCancellationRequested();
        return status is { } code
            ? Task.FromResult(new HttpResponseMessage(code) { Content = new StringContent(Queues, Encoding.UTF8, "application/json") })
            : throw new HttpRequestException("unreachable");
    }
}
