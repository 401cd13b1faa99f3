using System.Runtime.CompilerServices;
using CallCenter.Simulator.Twilio.Wire;
using Twilio.Base;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account;

namespace CallCenter.Cli.Checks;

/// <summary>Checks that a recording, if the account has one, is not for everybody who knows its URL. Its sound is not fetched.</summary>
/// <param name="options">What is checked.</param>
/// <param name="rest">Twilio's REST.</param>
internal sealed class RecordingCheck(CheckOptions options, ITwilioRestClient rest)
{
    private const int Ok = 200;

    /// <summary>Runs the check: a request with credentials and one without.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<CheckLine> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken).ConfigureAwait(false) is not { } sid)
        {
            yield break;
        }

        const string Name = "REST: recordings";
        int? status = await AskWithoutCredentialsAsync(new Uri(options.RestUrl, $"/2010-04-01/Accounts/{rest.AccountSid}/Recordings/{sid}.mp3"), cancellationToken).ConfigureAwait(false);
        yield return status switch
        {
            Ok => new CheckLine(
                CheckOutcome.Warning,
                Name,
                "are for everybody who knows their URLs",
                "Switch on HTTP basic authentication for media access, in the Twilio console among the settings of Voice."),
            { } refused => new CheckLine(CheckOutcome.Ok, Name, $"need credentials: {refused} without"),
            _ => new CheckLine(CheckOutcome.Skipped, Name, "no answer without credentials"),
        };
    }

    private async Task<string?> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            ResourceSet<RecordingResource> found = await RecordingResource.ReadAsync(pageSize: 1, limit: 1, client: rest).WaitAsync(cancellationToken).ConfigureAwait(false);
            // The package would request further pages synchronously.
            found.AutoPaging = false;
            return found.FirstOrDefault()?.Sid;
        }
        catch (Exception failure) when (failure is ApiException or HttpRequestException && !cancellationToken.IsCancellationRequested)
        {
            // A key that may not see recordings: there is nothing to check.
            return null;
        }
    }

    private static async Task<int?> AskWithoutCredentialsAsync(Uri url, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = HttpTransport.TwilioTimeLimit };
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            return (int)answer.StatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
