using CallCenter.Core.Words;

namespace CallCenter.Core.Settings;

/// <summary>The names that settings may have, and what is meant by one that is none of them.</summary>
public static class SettingNames
{
    private const int MostSlips = 3;
    private const int LettersForASlip = 3;
    private const int ShortestBeginning = 4;

    /// <summary>The name of every setting, such as <c>Twilio:AuthToken</c>.</summary>
    /// <remarks>A list rather than reflection over the options, which the start of the app would wait for; a test holds it to them.</remarks>
    public static IReadOnlyList<string> All { get; } =
    [
        $"{TwilioOptions.Section}:{nameof(TwilioOptions.AuthToken)}",
        $"{TwilioOptions.Section}:{nameof(TwilioOptions.PreviousAuthToken)}",
        $"{TwilioOptions.Section}:{nameof(TwilioOptions.SharedKeys)}",
        $"{TwilioOptions.Section}:{nameof(TwilioOptions.AccountSid)}",
        $"{TwilioOptions.Section}:{nameof(TwilioOptions.ApiKeySid)}",
        $"{TwilioOptions.Section}:{nameof(TwilioOptions.ApiKeySecret)}",
        $"{TwilioOptions.Section}:{nameof(TwilioOptions.Region)}",
        $"{TwilioOptions.Section}:{nameof(TwilioOptions.Edge)}",
        $"{TwilioOptions.Section}:{nameof(TwilioOptions.RequestValidation)}:{nameof(RequestValidationOptions.Enabled)}",
        $"{TwilioOptions.Section}:{nameof(TwilioOptions.RequestValidation)}:{nameof(RequestValidationOptions.BaseUrlOverride)}",
        $"{CallCenterOptions.Section}:{nameof(CallCenterOptions.PremiumQueue)}",
        $"{CallCenterOptions.Section}:{nameof(CallCenterOptions.RegularQueue)}",
        $"{CallCenterOptions.Section}:{nameof(CallCenterOptions.PremiumQueueSid)}",
        $"{CallCenterOptions.Section}:{nameof(CallCenterOptions.PremiumTimeoutSeconds)}",
        $"{CallCenterOptions.Section}:{nameof(CallCenterOptions.RegularTimeoutSeconds)}",
        $"{CallCenterOptions.Section}:{nameof(CallCenterOptions.PremiumIdleTimeoutSeconds)}",
        $"{CallCenterOptions.Section}:{nameof(CallCenterOptions.RegularIdleTimeoutSeconds)}",
        $"{CallCenterOptions.Section}:{nameof(CallCenterOptions.LookBudgetMilliseconds)}",
        $"{CallCenterOptions.Section}:{nameof(CallCenterOptions.CallbackMethod)}",
        $"{CallCenterOptions.Section}:{nameof(CallCenterOptions.RegularMaxWaitSeconds)}",
        $"{CallCenterOptions.Section}:{nameof(CallCenterOptions.IdleReps)}",
        $"{CallCenterOptions.Section}:{nameof(CallCenterOptions.RepQueue)}",
        $"{CallCenterOptions.Section}:{nameof(CallCenterOptions.StandTimeoutSeconds)}",
        $"{CallCenterOptions.Section}:{nameof(CallCenterOptions.Recording)}",
        $"{CallCenterOptions.Section}:{RepsOptions.Section}:{nameof(RepsOptions.Numbers)}",
        $"{CallCenterOptions.Section}:{RepsOptions.Section}:{nameof(RepsOptions.Pins)}",
        $"{CallCenterOptions.Section}:{RepsOptions.Section}:{nameof(RepsOptions.PinFor)}",
        $"{CallCenterOptions.Section}:{RepsOptions.Section}:{nameof(RepsOptions.HangUpOnStar)}",
        $"{CallCenterOptions.Section}:{RepsOptions.Section}:{nameof(RepsOptions.WrapUpSeconds)}",
        $"{CallCenterOptions.Section}:{RepsOptions.Section}:{nameof(RepsOptions.Announce)}",
        $"{CallCenterOptions.Section}:{WaitingOptions.Section}:{nameof(WaitingOptions.Enabled)}",
        $"{CallCenterOptions.Section}:{WaitingOptions.Section}:{nameof(WaitingOptions.Music)}",
        $"{CallCenterOptions.Section}:{WaitingOptions.Section}:{nameof(WaitingOptions.MaxSeconds)}",
        $"{CallCenterOptions.Section}:{MessagesOptions.Section}:{nameof(MessagesOptions.Enabled)}",
        $"{CallCenterOptions.Section}:{MessagesOptions.Section}:{nameof(MessagesOptions.MaxSeconds)}",
        $"{CallCenterOptions.Section}:{nameof(CallCenterOptions.Hours)}",
        $"{CallCenterOptions.Section}:{nameof(CallCenterOptions.TimeZone)}",
        $"{CallCenterOptions.Section}:{nameof(CallCenterOptions.Closed)}",
        $"{CallCenterOptions.Section}:{nameof(CallCenterOptions.Voice)}",
        $"{CallCenterOptions.Section}:{nameof(CallCenterOptions.Language)}",
        .. Enum.GetNames<Sentence>().Select(sentence => $"{CallCenterOptions.Section}:{nameof(CallCenterOptions.Words)}:{sentence}"),
    ];

    /// <summary>What is wrong with the name of a setting.</summary>
    /// <param name="name">The name, with colons; letter case does not count.</param>
    /// <returns>One sentence, which names the setting that is most likely meant if one is near; null if there is such a setting.</returns>
    public static string? Mistake(string name)
    {
        if (All.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        return Nearest(name) is { } meant
            ? $"{name} is not a setting of the app; did you mean {meant}?"
            : $"{name} is not a setting of the app; docs/settings.md lists them all.";
    }

    /// <summary>Whether a setting would belong to the app: whether its name stands below one of the app's two sections.</summary>
    /// <param name="name">The name, with colons; letter case does not count.</param>
    internal static bool IsInSection(string name) =>
        name.StartsWith(CallCenterOptions.Section + ":", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith(TwilioOptions.Section + ":", StringComparison.OrdinalIgnoreCase);

    // A slip of the pen, the right name in the wrong section or in none, or only the beginning of a name.
    private static string? Nearest(string name)
    {
        string last = LastPart(name);
        (string Name, int Slips) nearest = All
            .Select(known => (known, Math.Min(EditDistance.Between(name, known), EditDistance.Between(last, LastPart(known)))))
            .MinBy(each => each.Item2);
        if (nearest.Slips <= Math.Min(MostSlips, last.Length / LettersForASlip))
        {
            return nearest.Name;
        }

        return last.Length < ShortestBeginning ? null : All.FirstOrDefault(known => known.StartsWith(name, StringComparison.OrdinalIgnoreCase));
    }

    private static string LastPart(string name) => name[(name.LastIndexOf(':') + 1)..];
}
