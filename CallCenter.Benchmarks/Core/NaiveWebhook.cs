using System.Collections.Specialized;
using System.Text;
using System.Web;
using Twilio.Security;
using Twilio.TwiML;
using Twilio.TwiML.Voice;

namespace CallCenter.Benchmarks.Core;

/// <summary>Answers webhooks as one would at first: all parameters bound, Twilio's builder asked each time.</summary>
internal static class NaiveWebhook
{
    /// <summary>Answers a rep's webhook.</summary>
    public static byte[] DialNext(string url, string signature)
    {
        Check(url, [], signature);
        NameValueCollection parameters = HttpUtility.ParseQueryString(new Uri(url).Query);
        bool triedPremium = parameters["tried"] == "premium" || parameters["QueueSid"] == SampleWebhook.PremiumQueueSid;
        bool regular = parameters["DequeueResult"] != "bridged" && triedPremium;
        var dial = new Dial(
            action: new Uri($"/rep-call-complete?tried={(regular ? "regular" : "premium")}", UriKind.Relative),
            method: new Twilio.Http.HttpMethod("GET"),
            timeout: 1);
        return Write(new VoiceResponse().Append(dial.Queue(name: regular ? "customers" : "premium-customers")));
    }

    /// <summary>Answers a premium caller's webhook.</summary>
    public static byte[] EnqueuePremium(string url, string form, string signature)
    {
        NameValueCollection parameters = HttpUtility.ParseQueryString(form);
        Check(url, parameters.AllKeys.ToDictionary(name => name!, name => parameters[name]!), signature);
        return Write(new VoiceResponse().Enqueue(name: "premium-customers"));
    }

    private static void Check(string url, Dictionary<string, string> form, string signature)
    {
        if (!new RequestValidator(SampleWebhook.Token).Validate(url, form, signature))
        {
            throw new InvalidOperationException("The sample's signature must be right.");
        }
    }

    private static byte[] Write(VoiceResponse response) => Encoding.UTF8.GetBytes(response.ToString());
}
