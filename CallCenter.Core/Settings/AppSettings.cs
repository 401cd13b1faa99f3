using System.Globalization;
using CallCenter.Core.Words;

namespace CallCenter.Core.Settings;

/// <summary>The settings of the app, read and found right.</summary>
/// <remarks>
/// Reading is written out rather than left to a configuration binder, which uses reflection while a cold start is heard as silence, and which
/// meets a text in place of a number with an exception where the app owes its owner a sentence: here such a text becomes a value that
/// <see cref="SettingsRules"/> refuses.
/// </remarks>
/// <param name="CallCenter">Queues, timeouts, and how Twilio reports back.</param>
/// <param name="Twilio">The account's secrets and how its requests are checked.</param>
public sealed record AppSettings(CallCenterOptions CallCenter, TwilioOptions Twilio)
{
    private const int NotANumber = -1;
    private const string WordsSection = $"{CallCenterOptions.Section}:{nameof(CallCenterOptions.Words)}:";

    /// <summary>Reads the settings. One that is absent keeps its default; one that the app does not have is a mistake.</summary>
    /// <param name="settings">
    /// Texts by their names, such as <c>Twilio:AuthToken</c>, in which letter case does not count and the last of several wins. What has no
    /// text is absent; what stands below neither of the app's sections is somebody else's.
    /// </param>
    /// <param name="isDevelopment">Whether the app runs in the Development environment, where requests need not be signed.</param>
    /// <exception cref="SettingsMistakeException">A setting is wrong.</exception>
    public static AppSettings Read(IEnumerable<KeyValuePair<string, string?>> settings, bool isDevelopment)
    {
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, string? text) in settings)
        {
            if (SettingNames.IsInSection(name))
            {
                texts.Remove(name);
                if (text is not null)
                {
                    texts.Add(name, text);
                }
            }
        }

        // Alone, because much of what else seems wrong may only follow from these: that the token is missing, say.
        ThrowIfAny(SettingsRules.Mistakes(texts));
        TwilioOptions twilio = ReadTwilio(name => texts.GetValueOrDefault($"{TwilioOptions.Section}:{name}"));
        var read = new AppSettings(ReadCallCenter(name => texts.GetValueOrDefault($"{CallCenterOptions.Section}:{name}"), twilio), twilio);
        ReadWords(read.CallCenter.Words, texts);
        ThrowIfAny([
            .. SettingsRules.Mistakes(read.CallCenter),
            .. CallerSettingsRules.Mistakes(read.CallCenter),
            .. RepSettingsRules.Mistakes(read.CallCenter, read.Twilio),
            .. SettingsRules.Mistakes(read.Twilio, isDevelopment),
        ]);
        return read;
    }

    private static void ThrowIfAny(string[] mistakes)
    {
        if (mistakes.Length > 0)
        {
            throw new SettingsMistakeException(mistakes);
        }
    }

    private static CallCenterOptions ReadCallCenter(Func<string, string?> get, TwilioOptions twilio)
    {
        var options = new CallCenterOptions();
        options.PremiumQueue = get(nameof(options.PremiumQueue)) ?? options.PremiumQueue;
        options.RegularQueue = get(nameof(options.RegularQueue)) ?? options.RegularQueue;
        options.PremiumQueueSid = Optional(get(nameof(options.PremiumQueueSid)));
        options.PremiumTimeoutSeconds = WholeNumber(get(nameof(options.PremiumTimeoutSeconds)), options.PremiumTimeoutSeconds);
        options.RegularTimeoutSeconds = WholeNumber(get(nameof(options.RegularTimeoutSeconds)), options.RegularTimeoutSeconds);
        options.PremiumIdleTimeoutSeconds = WholeNumber(get(nameof(options.PremiumIdleTimeoutSeconds)), options.PremiumIdleTimeoutSeconds);
        options.RegularIdleTimeoutSeconds = WholeNumber(get(nameof(options.RegularIdleTimeoutSeconds)), options.RegularIdleTimeoutSeconds);
        options.LookBudgetMilliseconds = WholeNumber(get(nameof(options.LookBudgetMilliseconds)), options.LookBudgetMilliseconds);
        options.CallbackMethod = get(nameof(options.CallbackMethod))?.ToUpperInvariant() ?? options.CallbackMethod;
        options.RegularMaxWaitSeconds = WholeNumber(get(nameof(options.RegularMaxWaitSeconds)), options.RegularMaxWaitSeconds);
        options.IdleReps = Optional(get(nameof(options.IdleReps))) ?? (twilio.ApiKeySid is null ? options.IdleReps : "Wait");
        options.RepQueue = get(nameof(options.RepQueue)) ?? options.RepQueue;
        options.StandTimeoutSeconds = WholeNumber(get(nameof(options.StandTimeoutSeconds)), options.StandTimeoutSeconds);
        options.Recording = Optional(get(nameof(options.Recording))) ?? options.Recording;
        ReadReps(options.Reps, name => get($"{RepsOptions.Section}:{name}"));
        ReadWhatCallersHear(options, get);
        return options;
    }

    private static void ReadReps(RepsOptions reps, Func<string, string?> get)
    {
        reps.Numbers = Optional(get(nameof(reps.Numbers)));
        reps.Pins = Optional(get(nameof(reps.Pins)));
        reps.PinFor = Optional(get(nameof(reps.PinFor))) ?? reps.PinFor;
        reps.HangUpOnStar = TrueOrFalse(get(nameof(reps.HangUpOnStar)), reps.HangUpOnStar);
        reps.WrapUpSeconds = WholeNumber(get(nameof(reps.WrapUpSeconds)), reps.WrapUpSeconds);
        reps.Announce = TrueOrFalse(get(nameof(reps.Announce)), reps.Announce);
    }

    private static void ReadWhatCallersHear(CallCenterOptions options, Func<string, string?> get)
    {
        WaitingOptions waiting = options.Waiting;
        waiting.Enabled = TrueOrFalse(get($"{WaitingOptions.Section}:{nameof(waiting.Enabled)}"), waiting.Enabled);
        waiting.Music = Optional(get($"{WaitingOptions.Section}:{nameof(waiting.Music)}"));
        waiting.MaxSeconds = WholeNumber(get($"{WaitingOptions.Section}:{nameof(waiting.MaxSeconds)}"), waiting.MaxSeconds);
        MessagesOptions messages = options.Messages;
        messages.Enabled = TrueOrFalse(get($"{MessagesOptions.Section}:{nameof(messages.Enabled)}"), messages.Enabled);
        messages.MaxSeconds = WholeNumber(get($"{MessagesOptions.Section}:{nameof(messages.MaxSeconds)}"), messages.MaxSeconds);
        options.Hours = Optional(get(nameof(options.Hours)));
        options.TimeZone = Optional(get(nameof(options.TimeZone)));
        options.Closed = TrueOrFalse(get(nameof(options.Closed)), options.Closed);
        options.Voice = Optional(get(nameof(options.Voice)));
        options.Language = Optional(get(nameof(options.Language))) ?? options.Language;
    }

    // Most apps have none: to go through all sentences would cost each start a millisecond.
    private static void ReadWords(Dictionary<Sentence, string> words, IReadOnlyDictionary<string, string> texts)
    {
        foreach ((string name, string text) in texts)
        {
            if (name.StartsWith(WordsSection, StringComparison.OrdinalIgnoreCase)
                && text.Length > 0
                && Enum.TryParse(name.AsSpan(WordsSection.Length), ignoreCase: true, out Sentence sentence))
            {
                words[sentence] = text;
            }
        }
    }

    private static TwilioOptions ReadTwilio(Func<string, string?> get)
    {
        var options = new TwilioOptions
        {
            AuthToken = Optional(get(nameof(TwilioOptions.AuthToken))),
            PreviousAuthToken = Optional(get(nameof(TwilioOptions.PreviousAuthToken))),
            SharedKeys = Optional(get(nameof(TwilioOptions.SharedKeys))),
            AccountSid = Optional(get(nameof(TwilioOptions.AccountSid))),
            ApiKeySid = Optional(get(nameof(TwilioOptions.ApiKeySid))),
            ApiKeySecret = Optional(get(nameof(TwilioOptions.ApiKeySecret))),
            Region = Optional(get(nameof(TwilioOptions.Region)))?.ToLowerInvariant(),
            Edge = Optional(get(nameof(TwilioOptions.Edge)))?.ToLowerInvariant(),
        };
        RequestValidationOptions validation = options.RequestValidation;
        validation.Enabled = TrueOrFalse(get($"{nameof(options.RequestValidation)}:{nameof(validation.Enabled)}"), validation.Enabled);
        validation.BaseUrlOverride = Optional(get($"{nameof(options.RequestValidation)}:{nameof(validation.BaseUrlOverride)}"));
        return options;
    }

    private static string? Optional(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static bool? TrueOrFalse(string? text, bool? defaultValue) => text switch
    {
        null => defaultValue,
        _ when bool.TryParse(text, out bool value) => value,
        _ => null,
    };

    private static int WholeNumber(string? text, int defaultValue) => text switch
    {
        null => defaultValue,
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) => number,
        _ => NotANumber,
    };
}
