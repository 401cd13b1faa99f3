using System.Text;
using CallCenter.Core.Settings;
using CallCenter.Simulator.Twilio.Twiml;
using CallCenter.Simulator.Twilio.Wire;
using Twilio.Security;
using static CallCenter.Benchmarks.Fuzzing.BrokenPromiseException;

namespace CallCenter.Benchmarks.Fuzzing;

/// <summary>The whole way of a request through the function, the signature and the app. An input is a <see cref="FuzzedRequest"/>.</summary>
internal static class SignatureTarget
{
    private const int Ok = 200;
    private const int Forbidden = 403;
    private const string KeyId = "webhooks_sharedkey_01k5abcdefghjkmnpqrstvwxyz";
    private const string KeySecret = "fedcba9876543210fedcba9876543210";

    private static readonly Dictionary<string, string?> PlainTexts = new()
    {
        ["Twilio:AuthToken"] = SampleWebhook.Token,
        ["Twilio:SharedKeys"] = $"{KeyId}={KeySecret}",
        ["CallCenter:PremiumQueueSid"] = SampleWebhook.PremiumQueueSid,
    };

    private static readonly AppSettings Plain = AppSettings.Read(PlainTexts, isDevelopment: false);

    /// <summary>Everything that an app without REST can do.</summary>
    private static readonly AppSettings Full = AppSettings.Read(
        new Dictionary<string, string?>(PlainTexts)
        {
            ["CallCenter:Waiting:Enabled"] = "true",
            ["CallCenter:Messages:Enabled"] = "true",
            ["CallCenter:Reps:Pins"] = "anna=48291573; ben=77120466",
            ["CallCenter:Reps:WrapUpSeconds"] = "10",
            ["CallCenter:Reps:HangUpOnStar"] = "true",
            ["CallCenter:Recording"] = "dual",
        },
        isDevelopment: false);

    private static readonly Signer[] Signers =
    [
        .. from secret in new[] { SampleWebhook.Token, KeySecret }
           from algorithm in new[] { Signer.HmacSha1, Signer.HmacSha256 }
           select new Signer(secret, algorithm),
    ];

    /// <summary>Checks that what Twilio signed gets TwiML, that nothing else does, and that no request is an error.</summary>
    /// <param name="input">The input.</param>
    /// <exception cref="BrokenPromiseException">Something does not hold.</exception>
    public static void Check(ReadOnlySpan<byte> input)
    {
        FuzzedRequest request = FuzzedRequest.Read(input);
        Signer? right = SignatureHeader.Read(request.Settings, SampleWebhook.Token, KeyId, KeySecret);
        bool isReadable = Uri.TryCreate(request.Url, UriKind.Absolute, out _) && !request.Host.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));
        string url = SpelledUrl.WithoutUserName(request.Url);
        using var app = new FuzzedApp(Plain);

        Require(!Takes(app, request, signature: null), "A request without signature is taken.");
        foreach (Signer signer in Signers)
        {
            bool isTaken = Takes(app, request, signer.Sign(url, request.Fields ?? []));
            Require(isTaken == (isReadable && signer == right), isTaken ? "A request is taken by what it is not signed by." : "A signed request is refused.");
        }

        if (isReadable && right is not null)
        {
            string signature = right.Sign(url, request.Fields ?? []);
            CheckChanges(app, request, signature);
            CheckSpelling(app, request, right, url);
            CheckOtherUrl(app, request, right);
            using var full = new FuzzedApp(Full);
            Require(Takes(full, request, signature), "An app refuses what another with the same keys takes.");
        }
    }

    private static bool Takes(FuzzedApp app, FuzzedRequest request, string? signature)
    {
        app.Log.Clear();
        (int status, string body) = app.Answer(request, signature);
        if (status == Ok)
        {
            TwimlReader.Read(new WebhookResponse(status, "application/xml", body));
        }

        Require(status == Ok || (status == Forbidden && body.Length == 0), $"A request gets {status}: {body}");
        Require(app.Log.Count > 0, "Nothing is in the log.");
        Require(!app.Log.Exists(line => line.Any(char.IsControl)), "A request breaks a line of the log.");
        Require(signature is null || !app.Log.Exists(line => line.Contains(signature, StringComparison.Ordinal)), "A signature is in the log.");
        return status == Ok;
    }

    private static void CheckChanges(FuzzedApp app, FuzzedRequest request, string signature)
    {
        for (int i = 0; i < signature.Length; i += 9)
        {
            string changed = $"{signature[..i]}{(signature[i] == 'A' ? 'B' : 'A')}{signature[(i + 1)..]}";
            Require(!Takes(app, request, changed), "A changed signature is taken.");
        }

        string query = request.Query.Length == 0 ? "?" : request.Query + "&";
        Require(!Takes(app, request with { Query = query + "x=1" }, signature), "A changed query is taken.");

        // Longer than any value of the form, so that it cannot be there already.
        byte[] body = [.. request.Body, .. Encoding.ASCII.GetBytes($"&x={new string('1', request.Body.Length + 1)}")];
        Require(!Takes(app, request with { Method = "POST", Body = body }, signature), "A changed form is taken.");
    }

    // A fuzzer hardly ever writes the same URL twice with only this difference.
    private static void CheckSpelling(FuzzedApp app, FuzzedRequest request, Signer signer, string url)
    {
        string plain = SpelledUrl.WithPlainQuery(url);
        bool isTaken = Takes(app, request, signer.Sign(plain, request.Fields ?? []));
        Require(isTaken == (plain == url || request.Fields is null), "A URL that is spelled otherwise is taken on POST, or refused on GET.");
    }

    private static void CheckOtherUrl(FuzzedApp app, FuzzedRequest request, Signer signer)
    {
        if (request.SignedUrl is { } signed)
        {
            string signature = signer.Sign(signed, request.Fields ?? []);
            bool isTaken = Takes(app, request, signature);
            Require(!isTaken || SpelledUrl.MayStandFor(signed, request.Url, isGet: request.Fields is null), "The signature of another URL is taken.");
            Require(isTaken || !PackageTakes(request, signer, signature), "What Twilio's package takes is refused.");
        }
    }

    private static bool PackageTakes(FuzzedRequest request, Signer signer, string signature)
    {
        IReadOnlyList<(string Name, string Value)> fields = request.Fields ?? [];
        // The package knows no repeated names, and makes of some URLs others.
        if (fields.DistinctBy(field => field.Name).Count() < fields.Count || !SpelledUrl.IsPlain(request.Url))
        {
            return false;
        }

        Dictionary<string, string> form = fields.ToDictionary(field => field.Name, field => field.Value);
        return new RequestValidator(signer.Secret).Validate(request.Url, form, signature, signer.Algorithm);
    }
}
