using System.Net.Http.Headers;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Cli.Checks;

/// <summary>Checks what an answer's headers tell Twilio.</summary>
internal static class HeaderChecks
{
    /// <summary>Checks that Twilio takes an answer for TwiML (https://www.twilio.com/docs/api/errors/12300).</summary>
    /// <param name="webhook">The webhook's name.</param>
    /// <param name="answer">A signed request's answer.</param>
    public static CheckLine ContentType(string webhook, WebhookResponse answer)
    {
        string name = $"{webhook}: content type";
        string seen = answer.ContentType ?? "none";
        if (!MediaTypeHeaderValue.TryParse(answer.ContentType, out MediaTypeHeaderValue? type)
            || type.MediaType?.ToLowerInvariant() is not ("application/xml" or "text/xml"))
        {
            return new CheckLine(CheckOutcome.Failed, name, seen, "Answer with Content-Type application/xml; charset=utf-8, and see that no gateway rewrites it.");
        }

        return type.CharSet?.Trim('"') switch
        {
            null => new CheckLine(CheckOutcome.Warning, name, $"{seen}, without charset", "Answer with Content-Type application/xml; charset=utf-8, so that names of queues are read as they are written."),
            { } charset when charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) => new CheckLine(CheckOutcome.Ok, name, seen),
            _ => new CheckLine(CheckOutcome.Failed, name, seen, "Answer in UTF-8, with Content-Type application/xml; charset=utf-8."),
        };
    }

    /// <summary>Checks that neither Twilio nor anything between keeps an answer (https://www.twilio.com/docs/voice/twiml).</summary>
    /// <param name="webhook">The webhook's name.</param>
    /// <param name="answer">A signed request's answer.</param>
    public static CheckLine Caching(string webhook, WebhookResponse answer)
    {
        bool isStored = answer.CacheControl?.Contains("no-store", StringComparison.OrdinalIgnoreCase) is not true;
        string seen = $"Cache-Control {answer.CacheControl ?? "absent"}{(answer.HasValidators ? ", with ETag or Last-Modified" : "")}";
        return isStored || answer.HasValidators
            ? new CheckLine(CheckOutcome.Failed, $"{webhook}: caching", seen, "Twilio would keep answers and send reps to the wrong queue: answer with Cache-Control: no-store, without ETag and Last-Modified, and switch off caching in any gateway.")
            : new CheckLine(CheckOutcome.Ok, $"{webhook}: caching", seen);
    }
}
