using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using System.Text.Json;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Scenarios;

/// <summary>Makes a scenario of a file's values and of those given besides, which win.</summary>
internal sealed class ScenarioReader(
    string? file, IReadOnlyDictionary<string, JsonElement> ofFile, IReadOnlyDictionary<string, JsonElement> given, Func<string, string> nameOf)
{
    /// <summary>How the values of a scenario are written.</summary>
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new ArrivalsConverter(), new ShiftsConverter(), new OutagesConverter() },
    };

    private const double Percent = 100;

    /// <summary>Makes the scenario.</summary>
    /// <exception cref="ScenarioException">Something is not allowed.</exception>
    public Scenario Read()
    {
        Scenario scenario = Create(ReadSettings());
        return ScenarioRules.Mistake(scenario) is not { } mistake ? scenario
            : throw new ScenarioException(file is null ? mistake : $"{file}: {mistake}");
    }

    private ScenarioSettings ReadSettings()
    {
        try
        {
            Dictionary<string, JsonElement> values = new([.. ofFile.Where(each => !given.ContainsKey(each.Key)), .. given]);
            // For System.Text.Json a null is as good as nothing.
            if (values.FirstOrDefault(each => each.Value.ValueKind is JsonValueKind.Null).Key is { } empty)
            {
                throw Mistake(empty);
            }

            ScenarioSettings settings = JsonSerializer.SerializeToElement(values).Deserialize<ScenarioSettings>(Json)!;
            List<ValidationResult> mistakes = [];
            return Validator.TryValidateObject(settings, new ValidationContext(settings), mistakes, validateAllProperties: true)
                ? settings
                : throw Mistake(mistakes[0].MemberNames.Single());
        }
        catch (JsonException mistake)
        {
            // Such as $.talk, or $.shift[1].
            throw Mistake(mistake.Path!.Split('.', '[')[1], (mistake as ArrivalsConverter.MistakeException)?.Message);
        }
    }

    private Scenario Create(ScenarioSettings settings) => new()
    {
        Seed = settings.Seed,
        StartHour = settings.Start,
        Hours = settings.Hours,
        Premium = settings.PremiumPerHour,
        Regular = settings.RegularPerHour,
        Talk = Time(nameof(settings.Talk), settings.Talk, settings.TalkShape, settings.TalkDeviation),
        Patience = Time(nameof(settings.Patience), settings.Patience, settings.PatienceShape, settings.PatienceDeviation),
        WrapUp = Time(nameof(settings.WrapUp), settings.WrapUp, settings.WrapUpShape, settings.WrapUpDeviation),
        Habits = Habits(settings),
        RepHabits = RepHabits(settings),
        Attackers = new AttackerHabits { PerHour = settings.AttackersPerHour, ForgeCallers = settings.ForgedCallers },
        QueueLimit = settings.QueueLimit,
        MusicSeconds = settings.MusicSeconds,
        Shifts = Shifts(settings),
        WebhookSeconds = settings.WebhookSeconds,
        Rest = Enum.Parse<RestBehaviour>(settings.Rest.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
        RestSeconds = settings.RestSeconds,
        RestAtATime = settings.RestAtATime,
        Twilio = Twilio(settings),
        Faults = Faults(settings),
        SecondHome = settings.SecondHome,
        Outages = settings.Outages ?? [],
        Delivery = new WebhookDelivery
        {
            ConnectTimeoutSeconds = settings.ConnectTimeout,
            ReadTimeoutSeconds = settings.ReadTimeout,
            RetryOn = Enum.Parse<RetryOn>(settings.RetryOn, ignoreCase: true),
        },
        AppSettings = ReadAppSettings(settings.Setting ?? []),
        CallFaults = new CallFaults { FailedPlays = settings.FailedPlays / Percent, FailedEnqueues = settings.FailedEnqueues / Percent },
    };

    private Dictionary<string, string?> ReadAppSettings(IReadOnlyList<string> texts)
    {
        try
        {
            return AppSettingTexts.Read(texts, ScenarioFile.AppSettings);
        }
        catch (ScenarioException mistake)
        {
            throw new ScenarioException(file is null ? mistake.Message : $"{file}: {mistake.Message}");
        }
    }

    private CallerHabits Habits(ScenarioSettings settings) => new()
    {
        PressShare = settings.PressShare / Percent,
        PressAfterSeconds = settings.PressAfter,
        PressedKey = settings.PressKey[0],
        EarlyHangups = settings.EarlyHangups / Percent,
        Message = Time(nameof(settings.Message), settings.Message, settings.MessageShape, settings.MessageDeviation),
        SilentMessages = settings.SilentMessages / Percent,
        MessageHangups = settings.MessageHangups / Percent,
    };

    private RepHabits RepHabits(ScenarioSettings settings) => new()
    {
        Pins = settings.RepPins is { } pins ? RepPin.ReadList(pins) : [],
        KeySeconds = settings.PinKeySeconds,
        WrongPins = settings.WrongPins / Percent,
        PinGiveUps = settings.PinGiveUps / Percent,
        StarShare = settings.StarShare / Percent,
        IdleStarShare = settings.IdleStarShare / Percent,
        WrapsUpByKey = settings.WrapUpByKey,
        PauseShare = settings.PauseShare / Percent,
        Pause = Time(nameof(settings.Pause), settings.Pause, settings.PauseShape, settings.PauseDeviation),
    };

    private static TwilioBehaviour Twilio(ScenarioSettings settings) => new()
    {
        QueueSidOnEmpty = settings.QueueSidOnEmpty,
        QueueSidOnMissing = settings.QueueSidOnMissing,
        DialTimeout = settings.DialTimeout switch
        {
            "as-written" => DialTimeoutReading.AsWritten,
            "plus-5" => DialTimeoutReading.PlusFive,
            "at-least-5-plus-5" => DialTimeoutReading.AtLeastFivePlusFive,
            _ => throw new UnreachableException(),
        },
        DequeueResult = settings.DequeueResult,
        ActionAfterRepHangup = settings.ActionAfterRepHangup,
        WaitingRep = settings.WaitingRep switch
        {
            "longest" => WaitingRepChoice.LongestWaiting,
            "latest" => WaitingRepChoice.LatestWaiting,
            "random" => WaitingRepChoice.Random,
            _ => throw new UnreachableException(),
        },
        DequeueInterrupts = settings.DequeueInterrupts,
        QueueParametersInHold = settings.QueueParametersInHold,
        StarEndsWaitingDial = settings.StarEndsWaitingDial,
        ActionAfterCallerHangup = settings.ActionAfterCallerHangup,
        FailedPlay = Enum.Parse<FailedPlay>(settings.FailedPlay, ignoreCase: true),
        ActionAnswerAfterRedirect = settings.ActionAnswerAfterRedirect,
        ActionOnRedirect = settings.ActionOnRedirect,
        HoldRequestWhenConnected = settings.HoldRequestWhenConnected,
        HoldRequestLead = settings.HoldRequestLead,
        MaxQueueSize = settings.MaxQueueSize,
        ActionOnFullQueue = settings.ActionOnFullQueue,
        HangupWhileEnqueued = Enum.Parse<HangupWhileEnqueued>(settings.HangupWhileEnqueued.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
        ActionOnEmptyRecording = settings.ActionOnEmptyRecording,
        FallbackOnAction = settings.FallbackOnAction,
        FailedWait = Enum.Parse<FailedWait>(settings.FailedWait, ignoreCase: true),
    };

    private static FaultRates Faults(ScenarioSettings settings) => new()
    {
        Refused = settings.Refused / Percent,
        TimedOut = settings.TimedOut / Percent,
        ServerError = settings.ServerError / Percent,
        Garbage = settings.Garbage / Percent,
        Fallback = settings.Fallback,
    };

    private Distribution Time(string name, double? mean, string shape, double? deviation)
    {
        string shapeName = $"{name}Shape";
        string deviationName = $"{name}Deviation";
        if (mean is not { } seconds)
        {
            RefuseUnlessReplaced(shapeName, name, "needs {0} in seconds");
            RefuseUnlessReplaced(deviationName, name, "needs {0} in seconds");
            return Distribution.Never;
        }

        if (shape == "lognormal" || (deviation is not null && !IsGiven(shapeName)))
        {
            return Distribution.Lognormal(seconds, deviation ?? seconds);
        }

        RefuseUnlessReplaced(deviationName, shapeName, "needs the lognormal {0}");
        return new Distribution(Enum.Parse<DistributionKind>(shape, ignoreCase: true), seconds);
    }

    private IReadOnlyList<Shift> Shifts(ScenarioSettings settings)
    {
        const string Reps = nameof(settings.Reps);
        const string Shift = nameof(settings.Shift);
        if (IsGiven(Reps) && !Replaces(Shift, Reps))
        {
            RefuseUnlessReplaced(Shift, Reps, "and {0} must not be given both");
        }

        return settings.Shift is null || Replaces(Reps, Shift) ? [new Shift(settings.Reps, 0, Arrivals.HoursADay)] : settings.Shift;
    }

    // What a file says for something that the command line replaced is no mistake.
    private void RefuseUnlessReplaced(string part, string other, string rule)
    {
        if (IsGiven(part) && !Replaces(other, part))
        {
            throw Mistake(part, string.Format(null, rule, given.ContainsKey(Key(part)) ? nameOf(Key(other)) : Key(other)));
        }
    }

    private bool IsGiven(string name) => given.ContainsKey(Key(name)) || ofFile.ContainsKey(Key(name));

    private bool Replaces(string stronger, string weaker) => given.ContainsKey(Key(stronger)) && !given.ContainsKey(Key(weaker)) && ofFile.ContainsKey(Key(weaker));

    private ScenarioException Mistake(string name, string? rule = null)
    {
        string key = Key(name);
        string place = given.ContainsKey(key) ? nameOf(key) : $"{file}: {key}";
        return new ScenarioException($"{place} {rule ?? ScenarioSetting.All.Single(setting => setting.Name == key).Rule}.");
    }

    // The name in a file, of a property or of itself.
    private static string Key(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
