using System.Text;
using System.Xml.Linq;
using CallCenter.Tests.Core.Signatures;

namespace CallCenter.Tests.EndToEnd;

/// <summary>Random requests over HTTP: every signed one gets 200 and TwiML, every other 403, none an error.</summary>
public sealed class FuzzTests(CallCenterFixture callCenter) : IClassFixture<CallCenterFixture>
{
    private const int Connections = 4;
    private const int RequestsEach = 5_000;

    private static readonly string[] Functions = ["/premium-enqueue", "/regular-enqueue", "/rep-call-complete"];
    private static readonly string[] Hosts = ["calls.example.com", "Calls.Example.com:8443", "127.1", "localhost:7071", "[::1]:80", "1.2.3.4:80"];

    /// <summary>Pieces of names and values: as they are written and what they stand for.</summary>
    private static readonly (string Written, string Meant)[] Pieces =
    [
        ("DequeueResult", "DequeueResult"), ("tried", "tried"), ("QueueSid", "QueueSid"), ("bridged", "bridged"), ("queue-empty", "queue-empty"),
        ("premium", "premium"), ("regular", "regular"), ("a", "a"), ("9", "9"), ("+", " "), ("%20", " "), ("%2B", "+"), ("%26", "&"), ("%3D", "="),
        ("%C3%A9", "é"), ("%F0%9F%93%9E", "📞"), ("%00", "\0"), ("%0d%0a", "\r\n"), ("%zz", "%zz"), ("%", "%"), ("%4", "%4"), ("%ff", "\uFFFD"),
        ("'", "'"), ("%27", "'"), ("%40", "@"), ("%3A", ":"), ("~", "~"), ("<x>", "<x>"), ("\"", "\""), ("{", "{"), ("\\", "\\"), ("/", "/"), ("?", "?"), (";", ";"),
    ];

    [Fact(Timeout = Limits.Hang)]
    public async Task RandomRequests_SignedGetTwimlAndUnsignedGet403()
    {
        int[] signed = await Task.WhenAll(Enumerable.Range(0, Connections).Select(seed => Task.Run(() => SendManyAsync(seed))));

        Assert.InRange(signed.Sum(), Connections * RequestsEach / 3, Connections * RequestsEach * 2 / 3);
    }

    private async Task<int> SendManyAsync(int seed)
    {
        var random = new Random(seed);
        using var http = new RawHttp(callCenter.BaseAddress);
        int signedRequests = 0;
        for (int i = 0; i < RequestsEach; i++)
        {
            (RawRequest request, string signature) = Make(random);
            bool isSigned = random.Next(2) == 0;
            RawResponse answer = await http.SendAsync(isSigned ? request.With("X-Twilio-Signature", signature) : Tamper(random, request, signature), TestContext.Current.CancellationToken);

            Assert.True(answer.Status == (isSigned ? 200 : 403), $"{answer.Status} for {(isSigned ? "signed" : "unsigned")} {request.Method} {request.Target} {Encoding.Latin1.GetString(request.Body)}");
            Assert.Equal(isSigned ? "Response" : "", isSigned ? XDocument.Parse(answer.Body).Root!.Name.LocalName : answer.Body);
            signedRequests += isSigned ? 1 : 0;
        }

        return signedRequests;
    }

    private static (RawRequest Request, string Signature) Make(Random random)
    {
        string target = Functions[random.Next(Functions.Length)];
        if (random.Next(4) > 0)
        {
            target += "?" + MakeFields(random, out _).Replace("#", "", StringComparison.Ordinal);
        }

        var request = new RawRequest(random.Next(2) == 0 ? "GET" : "POST", target, Hosts[random.Next(Hosts.Length)]);
        string url = request.Url.Replace(":80/", "/", StringComparison.Ordinal);
        switch (random.Next(request.Method == "GET" ? 1 : 4))
        {
            case 0:
                return (request, TwilioSigner.Sign(CallCenterFixture.Token, url));
            case 1:
                byte[] garbage = new byte[random.Next(1, 300)];
                random.NextBytes(garbage);
                return (request.With("Content-Type", "application/octet-stream") with { Body = garbage }, TwilioSigner.Sign(CallCenterFixture.Token, url));
            default:
                string form = MakeFields(random, out List<(string, string)> fields);
                return (request.With("Content-Type", RawRequest.Form) with { Body = Encoding.UTF8.GetBytes(form) }, TwilioSigner.Sign(CallCenterFixture.Token, url, fields));
        }
    }

    private static string MakeFields(Random random, out List<(string Name, string Value)> fields)
    {
        fields = [];
        var text = new StringBuilder();
        for (int i = random.Next(1, 6); i > 0; i--)
        {
            (string writtenName, string name) = MakeText(random);
            (string writtenValue, string value) = MakeText(random);
            fields.Add((name, value));
            text.Append(writtenName).Append('=').Append(writtenValue).Append('&');
        }

        return text.ToString();
    }

    private static (string Written, string Meant) MakeText(Random random)
    {
        (string written, string meant) = ("", "");
        for (int i = random.Next(0, 5); i > 0; i--)
        {
            (string Written, string Meant) piece = Pieces[random.Next(Pieces.Length)];
            // A bare % before other letters could become an escape by accident, so it only ends a text.
            if (written.EndsWith('%') || written.EndsWith("%4", StringComparison.Ordinal) || written.EndsWith("%ff", StringComparison.Ordinal))
            {
                break;
            }

            (written, meant) = (written + piece.Written, meant + piece.Meant);
        }

        return (written, meant);
    }

    private static RawRequest Tamper(Random random, RawRequest request, string signature) => random.Next(5) switch
    {
        0 => request,
        1 => request.With("X-Twilio-Signature", ""),
        2 => request.With("X-Twilio-Signature", new string('A', random.Next(1, 60))),
        3 => request.With("X-Twilio-Signature", (signature[0] == 'A' ? 'B' : 'A') + signature[1..]),
        _ => (request with { Target = request.Target + (request.Target.Contains('?', StringComparison.Ordinal) ? "&y=1" : "?y=1") }).With("X-Twilio-Signature", signature),
    };
}
