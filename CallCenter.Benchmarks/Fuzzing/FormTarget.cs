using System.Reflection;
using System.Text;
using CallCenter.Core;
using CallCenter.Core.Calls;
using CallCenter.Core.Settings;
using CallCenter.Core.Webhooks;
using Microsoft.AspNetCore.WebUtilities;
using static CallCenter.Benchmarks.Fuzzing.BrokenPromiseException;

namespace CallCenter.Benchmarks.Fuzzing;

/// <summary>The reader of queries and forms. An input is a query, a line break, and the bytes of a form.</summary>
internal static class FormTarget
{
    private const string Url = "https://calls.example.com/rep-call-complete";
    private const string Form = "application/x-www-form-urlencoded";
    private const int Ok = 200;

    private static readonly Signer Token = new(SampleWebhook.Token, Signer.HmacSha1);
    private static readonly CallCenterApp App = new(new AppSettings(new CallCenterOptions(), new TwilioOptions { AuthToken = SampleWebhook.Token }));
    private static readonly PropertyInfo[] Parameters = typeof(TwilioParameters).GetProperties();

    /// <summary>Checks that queries and forms are read as the URL Standard and ASP.NET read them, and signed as Twilio signs them.</summary>
    /// <param name="input">The input.</param>
    /// <exception cref="BrokenPromiseException">Something does not hold.</exception>
    public static void Check(ReadOnlySpan<byte> input)
    {
        int end = input.IndexOf((byte)'\n');
        string query = Encoding.UTF8.GetString(end < 0 ? input : input[..end]);
        byte[] bytes = end < 0 ? [] : input[(end + 1)..].ToArray();

        using var stream = new MemoryStream(bytes);
        RequestBody body = RequestBody.ReadAsync(stream, Form, contentLength: null, isWanted: true, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        string text = Encoding.UTF8.GetString(bytes);
        Require(body.Form == (text.Contains('=', StringComparison.Ordinal) ? text : null), "A form is not its bytes in UTF-8.");

        IReadOnlyList<(string Name, string Value)> inQuery = Read(query);
        IReadOnlyList<(string Name, string Value)> inForm = body.Form is null ? [] : Read(body.Form);
        var parameters = TwilioParameters.Read(query, body.Form, out CallState state);
        CheckParameters(parameters, [.. inForm, .. inQuery]);
        CheckState(state, inQuery);
        CheckSignature(body, inForm);
        Require(
            TwilioParameters.Read(UrlStandard.Write(inQuery), UrlStandard.Write(inForm), out CallState again) == parameters && again == state,
            "The same fields, escaped otherwise, are read otherwise.");
    }

    // Where the bytes are no UTF-8, ASP.NET leaves the escapes as they are.
    private static IReadOnlyList<(string Name, string Value)> Read(string text)
    {
        IReadOnlyList<(string Name, string Value)> fields = UrlStandard.Read(text);
        if (fields.All(field => !field.Name.Contains('\uFFFD') && !field.Value.Contains('\uFFFD')))
        {
            var theirs = new List<(string Name, string Value)>();
            foreach (QueryStringEnumerable.EncodedNameValuePair pair in new QueryStringEnumerable("?" + text))
            {
                theirs.Add((pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
            }

            Require(fields.SequenceEqual(theirs), "ASP.NET reads other fields than the URL Standard.");
        }

        return fields;
    }

    private static void CheckParameters(TwilioParameters parameters, (string Name, string Value)[] fields)
    {
        object read = parameters;
        foreach (PropertyInfo parameter in Parameters)
        {
            string? first = fields.FirstOrDefault(field => field.Name == parameter.Name && field.Value.Length > 0).Value;
            Require((string?)parameter.GetValue(read) == first, $"{parameter.Name} is not the first value of that name.");
        }
    }

    private static void CheckState(CallState state, IReadOnlyList<(string Name, string Value)> query)
    {
        string? First(string name) => query.FirstOrDefault(field => field.Name == name && field.Value.Length > 0).Value;
        Require(CallState.ReadUrl(state.WriteTo(Url)) == state, "What is remembered of a call is not read as it was written.");
        Require(state.Rep is null || state.Rep == First("rep"), "The rep is not the first one named.");
        Require(state.CallersSeen == (First("seen") == "1"), "Whether callers were seen is not what the query says.");
        Require(state.Tried == TierOf(First("tried")) && state.For == TierOf(First("for")), "A tier is not the first one named.");
    }

    private static Tier? TierOf(string? text) => text switch { "premium" => Tier.Premium, "regular" => Tier.Regular, _ => null };

    private static void CheckSignature(RequestBody body, IReadOnlyList<(string Name, string Value)> fields)
    {
        var request = new WebhookRequest(WebhookRoutes.RepCallComplete, "POST", Url, Token.Sign(Url, fields), body);
        WebhookReply reply = App.AnswerAsync(request).AsTask().GetAwaiter().GetResult();
        Require(reply.Status == Ok, "A form is not signed as Twilio signs it.");
    }
}
