using System.Text;
using CallCenter.Tests.Core.Signatures;

namespace CallCenter.Tests;

/// <summary>Requests webhooks as Twilio does: parameters in the query of a GET or the form of a POST, signed.</summary>
internal sealed class TwilioCaller(Uri server, string token) : IDisposable
{
    private readonly RawHttp _http = new(server);

    public void Dispose() => _http.Dispose();

    /// <summary>Requests a webhook.</summary>
    /// <param name="method">GET or POST.</param>
    /// <param name="target">The path, and for an action URL its query.</param>
    /// <param name="parameters">Twilio's parameters.</param>
    public Task<RawResponse> RequestAsync(string method, string target, params (string Name, string Value)[] parameters)
    {
        string encoded = string.Join('&', parameters.Select(each => $"{Uri.EscapeDataString(each.Name)}={Uri.EscapeDataString(each.Value)}"));
        string host = server.Authority;
        RawRequest request;
        string signature;
        if (method == "GET")
        {
            char separator = target.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            request = new RawRequest(method, parameters.Length == 0 ? target : target + separator + encoded, host);
            signature = TwilioSigner.Sign(token, request.Url);
        }
        else
        {
            request = new RawRequest(method, target, host) { Body = Encoding.ASCII.GetBytes(encoded) }.With("Content-Type", RawRequest.Form + "; charset=UTF-8");
            signature = TwilioSigner.Sign(token, request.Url, parameters);
        }

        return _http.SendAsync(request.With("X-Twilio-Signature", signature), TestContext.Current.CancellationToken);
    }
}
