using CallCenter.Core.Reps;

namespace CallCenter.Core.Settings;

/// <summary>What the settings of the reps' side may be. Every mistake is one sentence that names the setting and says what is allowed.</summary>
public static class RepSettingsRules
{
    private const int LongestWrapUp = 600;
    private const int LongestWait = 14_400;
    private const int LongestRepQueueWithNames = 22;

    /// <summary>Lists what is wrong.</summary>
    /// <param name="options">The settings as they were bound.</param>
    /// <param name="twilio">The account's settings: some need its REST.</param>
    /// <returns>One sentence a mistake, none of which repeats a PIN; empty when all is well.</returns>
    public static IEnumerable<string> Mistakes(CallCenterOptions options, TwilioOptions twilio)
    {
        RepsOptions reps = options.Reps;
        if (reps.Numbers is { } numbers && Mistake(() => RepNumbers.Parse(numbers)) is { } numbersMistake)
        {
            yield return $"CallCenter:Reps:Numbers must be numbers and SIP addresses with commas between, such as +15550100, sip:anna@example.com; {numbersMistake}.";
        }

        if (reps.Pins is { } pins && Mistake(() => RepPins.Parse(pins)) is { } pinsMistake)
        {
            yield return $"CallCenter:Reps:Pins must be names and PINs with semicolons between, such as anna=482915; ben=771204; {pinsMistake}.";
        }

        if (reps.PinFor is not ("Everyone" or "Unknown"))
        {
            yield return "CallCenter:Reps:PinFor must be Everyone or Unknown.";
        }

        if (reps.HangUpOnStar is null)
        {
            yield return "CallCenter:Reps:HangUpOnStar must be true or false.";
        }

        if (reps.WrapUpSeconds is < 0 or > LongestWrapUp)
        {
            yield return "CallCenter:Reps:WrapUpSeconds must be a whole number of seconds from 0 to 600.";
        }

        if (options.Recording is not ("none" or "mono" or "dual"))
        {
            yield return "CallCenter:Recording must be none, mono or dual.";
        }

        foreach (string mistake in MistakesOfLooking(options, hasRest: twilio.ApiKeySid is not null).Concat(MistakesOfWaiting(options)))
        {
            yield return mistake;
        }
    }

    private static IEnumerable<string> MistakesOfLooking(CallCenterOptions options, bool hasRest)
    {
        if (options.Reps.Announce is null)
        {
            yield return "CallCenter:Reps:Announce must be true or false.";
        }

        if (options.RegularMaxWaitSeconds is < 0 or > LongestWait)
        {
            yield return "CallCenter:RegularMaxWaitSeconds must be a whole number of seconds from 0, for ever, to 14400.";
        }

        if (options.Reps.Announce is true && !hasRest)
        {
            yield return "CallCenter:Reps:Announce needs Twilio:AccountSid, Twilio:ApiKeySid and Twilio:ApiKeySecret: without them nobody knows who waits.";
        }

        if (options.RepsWait && !hasRest)
        {
            yield return "CallCenter:IdleReps may be Wait only with Twilio:AccountSid, Twilio:ApiKeySid and Twilio:ApiKeySecret: without them nobody can be woken.";
        }

        if (options.RegularMaxWaitSeconds > 0 && !hasRest)
        {
            yield return "CallCenter:RegularMaxWaitSeconds needs Twilio:AccountSid, Twilio:ApiKeySid and Twilio:ApiKeySecret: without them nobody knows who waits.";
        }
    }

    private static IEnumerable<string> MistakesOfWaiting(CallCenterOptions options)
    {
        if (options.IdleReps is not ("Dial" or "Wait"))
        {
            yield return "CallCenter:IdleReps must be Dial or Wait.";
        }

        if (!SettingsRules.IsQueueName(options.RepQueue))
        {
            yield return SettingsRules.QueueNameRule("RepQueue");
        }
        else if (options.Reps.Pins is not null && options.RepQueue.Length > LongestRepQueueWithNames)
        {
            yield return "CallCenter:RepQueue must be 1 to 22 characters where reps have PINs: the name of each rep's queue ends with the rep's.";
        }

        if (new[] { options.PremiumQueue, options.RegularQueue }.Any(queue => queue.StartsWith(options.RepQueue, StringComparison.OrdinalIgnoreCase)))
        {
            yield return "CallCenter:RepQueue must be another name than CallCenter:PremiumQueue and CallCenter:RegularQueue, and not the beginning of one.";
        }

        if (options.StandTimeoutSeconds is < 1 or > LongestWrapUp)
        {
            yield return "CallCenter:StandTimeoutSeconds must be a whole number of seconds from 1 to 600.";
        }
    }

    private static string? Mistake(Action parse)
    {
        try
        {
            parse();
            return null;
        }
        catch (FormatException mistake)
        {
            return mistake.Message;
        }
    }
}
