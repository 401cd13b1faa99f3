using CallCenter.Core.Queues;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Scenarios;

/// <summary>Makes a scenario of what was given; the command line wins over a file.</summary>
internal sealed class ScenarioBuilder
{
    private const double Percent = 100;

    private readonly Dictionary<ScenarioSetting, GivenValue> _given = [];

    /// <summary>Collects values.</summary>
    /// <param name="values">What was given, each setting once by a file and once on the command line at most.</param>
    public ScenarioBuilder(IEnumerable<GivenValue> values)
    {
        // Values of a file come first, so that those of the command line take their places.
        foreach (GivenValue value in values.OrderBy(value => value.File is null))
        {
            _given[value.Setting] = value;
        }
    }

    /// <summary>Makes the scenario.</summary>
    /// <exception cref="ScenarioException">Something is not allowed.</exception>
    public Scenario Build()
    {
        var standard = new Scenario();
        Scenario scenario = standard with
        {
            Seed = Read(ScenarioSettings.Seed, SettingText.Whole, standard.Seed),
            StartHour = Read(ScenarioSettings.Start, SettingText.Hour, standard.StartHour),
            Hours = Read(ScenarioSettings.Hours, SettingText.Number, standard.Hours),
            Premium = Read(ScenarioSettings.PremiumPerHour, ArrivalProfile.Read, standard.Premium),
            Regular = Read(ScenarioSettings.RegularPerHour, ArrivalProfile.Read, standard.Regular),
            Talk = Time(ScenarioSettings.Talk, ScenarioSettings.TalkShape, ScenarioSettings.TalkDeviation, standard.Talk),
            Patience = Patience(standard.Patience),
            WrapUp = Time(ScenarioSettings.WrapUp, ScenarioSettings.WrapUpShape, ScenarioSettings.WrapUpDeviation, standard.WrapUp),
            Shifts = Shifts(standard.Shifts),
            WebhookSeconds = Read(ScenarioSettings.WebhookSeconds, SettingText.Number, standard.WebhookSeconds),
            Rest = Read(ScenarioSettings.Rest, Rest, standard.Rest),
            RestSeconds = Read(ScenarioSettings.RestSeconds, SettingText.Number, standard.RestSeconds),
            Twilio = Twilio(standard.Twilio),
            Faults = Faults(standard.Faults),
        };
        if (ScenarioRules.Find(scenario) is [ScenarioMistake mistake, ..])
        {
            throw Sentence(mistake);
        }

        return scenario;
    }

    private ScenarioException Sentence(ScenarioMistake mistake)
    {
        if (mistake.Setting is { } setting)
        {
            return (_given.GetValueOrDefault(setting) ?? new GivenValue(setting, [], null)).Mistake(mistake.Rule);
        }

        string? file = _given.Values.Select(value => value.File).FirstOrDefault(name => name is not null);
        return new ScenarioException(file is null ? mistake.Sentence : $"{file}: {mistake.Sentence}");
    }

    private T Read<T>(ScenarioSetting setting, Func<GivenValue, T> read, T standard) =>
        _given.TryGetValue(setting, out GivenValue? value) ? read(value) : standard;

    private Distribution Patience(Distribution standard)
    {
        bool never = _given.TryGetValue(ScenarioSettings.Patience, out GivenValue? given) ? given.Texts[0] == SettingText.Never : standard.Kind is DistributionKind.Never;
        if (!never)
        {
            return Time(ScenarioSettings.Patience, ScenarioSettings.PatienceShape, ScenarioSettings.PatienceDeviation, Distribution.Exponential(0));
        }

        foreach (ScenarioSetting part in new[] { ScenarioSettings.PatienceShape, ScenarioSettings.PatienceDeviation })
        {
            if (_given.TryGetValue(part, out GivenValue? pointless) && IsAsStrong(pointless, given))
            {
                throw pointless.Mistake($"needs {pointless.NameOf(ScenarioSettings.Patience)} in seconds");
            }
        }

        return Distribution.Never;
    }

    private Distribution Time(ScenarioSetting mean, ScenarioSetting shape, ScenarioSetting deviation, Distribution standard)
    {
        double seconds = Read(mean, SettingText.Number, standard.MeanSeconds);
        GivenValue? givenShape = _given.GetValueOrDefault(shape);
        GivenValue? givenDeviation = _given.GetValueOrDefault(deviation);
        double spread = givenDeviation is null ? seconds : SettingText.Number(givenDeviation);
        DistributionKind kind = givenShape?.Texts[0] switch
        {
            "exponential" => DistributionKind.Exponential,
            "lognormal" => DistributionKind.Lognormal,
            "constant" => DistributionKind.Constant,
            null => givenDeviation is null ? standard.Kind : DistributionKind.Lognormal,
            _ => throw givenShape.Mistake(),
        };
        if (kind is DistributionKind.Lognormal)
        {
            return Distribution.Lognormal(seconds, spread);
        }

        return givenDeviation is not null && IsAsStrong(givenDeviation, givenShape)
            ? throw givenDeviation.Mistake($"needs the lognormal {givenDeviation.NameOf(shape)}")
            : new Distribution(kind, seconds);
    }

    private IReadOnlyList<Shift> Shifts(IReadOnlyList<Shift> standard)
    {
        GivenValue? reps = _given.GetValueOrDefault(ScenarioSettings.Reps);
        GivenValue? shifts = _given.GetValueOrDefault(ScenarioSettings.Shift);
        if (reps is not null && shifts is not null && reps.File == shifts.File)
        {
            throw shifts.Mistake($"and {shifts.NameOf(ScenarioSettings.Reps)} must not be given both");
        }

        return (reps, shifts) switch
        {
            (null, null) => standard,
            (not null, null or { File: not null }) => [new Shift(SettingText.Whole(reps), 0, Arrivals.HoursADay)],
            _ => [.. shifts!.Texts.Select(text => SettingText.Shift(shifts, text))],
        };
    }

    private TwilioBehaviour Twilio(TwilioBehaviour standard) => new()
    {
        QueueSidOnEmpty = Read(ScenarioSettings.QueueSidOnEmpty, SettingText.IsYes, standard.QueueSidOnEmpty),
        QueueSidOnMissing = Read(ScenarioSettings.QueueSidOnMissing, SettingText.IsYes, standard.QueueSidOnMissing),
        DialTimeout = Read(ScenarioSettings.DialTimeout, DialTimeout, standard.DialTimeout),
        DequeueResult = Read(ScenarioSettings.DequeueResult, SettingText.IsYes, standard.DequeueResult),
        ActionAfterRepHangup = Read(ScenarioSettings.ActionAfterRepHangup, SettingText.IsYes, standard.ActionAfterRepHangup),
        WaitingRep = Read(ScenarioSettings.WaitingRep, WaitingRep, standard.WaitingRep),
    };

    private FaultRates Faults(FaultRates standard) => new()
    {
        Refused = Read(ScenarioSettings.Refused, Share, standard.Refused),
        TimedOut = Read(ScenarioSettings.TimedOut, Share, standard.TimedOut),
        ServerError = Read(ScenarioSettings.ServerError, Share, standard.ServerError),
        Garbage = Read(ScenarioSettings.Garbage, Share, standard.Garbage),
        Fallback = Read(ScenarioSettings.Fallback, SettingText.IsYes, standard.Fallback),
    };

    private static double Share(GivenValue given) => SettingText.Number(given) / Percent;

    private static DialTimeoutReading DialTimeout(GivenValue given) => given.Texts[0] switch
    {
        "as-written" => DialTimeoutReading.AsWritten,
        "plus-5" => DialTimeoutReading.PlusFive,
        "at-least-5-plus-5" => DialTimeoutReading.AtLeastFivePlusFive,
        _ => throw given.Mistake(),
    };

    private static WaitingRepChoice WaitingRep(GivenValue given) => given.Texts[0] switch
    {
        "longest" => WaitingRepChoice.LongestWaiting,
        "latest" => WaitingRepChoice.LatestWaiting,
        "random" => WaitingRepChoice.Random,
        _ => throw given.Mistake(),
    };

    private static RestBehaviour Rest(GivenValue given) => given.Texts[0] switch
    {
        "none" => RestBehaviour.None,
        "good" => RestBehaviour.Good,
        "down" => RestBehaviour.Down,
        "slow" => RestBehaviour.Slow,
        "wrong" => RestBehaviour.Wrong,
        "rate-limited" => RestBehaviour.RateLimited,
        "one-too-many" => RestBehaviour.OneTooMany,
        "one-too-few" => RestBehaviour.OneTooFew,
        _ => throw given.Mistake(),
    };

    // What a file says for a shape that the command line replaced is no mistake.
    private static bool IsAsStrong(GivenValue given, GivenValue? other) => given.File is null || other is null or { File: not null };
}
