using Twilio.Clients;
using Twilio.Http;

namespace CallCenter.Tests.Cli.Board.Accounts;

/// <summary>A client that fails where it is told to.</summary>
/// <param name="inner">Asks Twilio.</param>
/// <param name="failure">What a request fails with; null for nothing.</param>
internal sealed class FaultyRest(ITwilioRestClient inner, Func<Request, Exception?> failure) : ITwilioRestClient
{
    public string AccountSid => inner.AccountSid;

    public string? Region => null;

    public Twilio.Http.HttpClient? HttpClient => null;

    public Response Request(Request request) => throw new NotSupportedException();

    public Task<Response> RequestAsync(Request request) => failure(request) is { } thrown ? Task.FromException<Response>(thrown) : inner.RequestAsync(request);
}
