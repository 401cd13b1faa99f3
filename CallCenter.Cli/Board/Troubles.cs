using System.Globalization;
using CallCenter.Core;

namespace CallCenter.Cli.Board;

/// <summary>What is wrong with who waits and who is there.</summary>
internal static class Troubles
{
    /// <summary>How long a premium caller may wait unless told otherwise, in seconds.</summary>
    public const int DefaultLimitSeconds = 60;

    private const int LongestInSeconds = 120;
    private const int Minute = 60;

    /// <summary>Says what is wrong, worst first.</summary>
    /// <param name="tiers">The callers.</param>
    /// <param name="reps">The reps; where it is not known how many are signed in, nothing is said of them.</param>
    /// <param name="limitSeconds">How long callers of a tier may wait, in seconds; null for no limit.</param>
    public static IReadOnlyList<Trouble> Of(PerTier<TierBoard> tiers, RepBoard reps, PerTier<double?> limitSeconds)
    {
        Trouble?[] found =
        [
            NoRep(tiers.Premium.Waiting + tiers.Regular.Waiting, reps.SignedIn),
            OverLimit(Tier.Premium, tiers.Premium, limitSeconds.Premium),
            OverLimit(Tier.Regular, tiers.Regular, limitSeconds.Regular),
        ];
        return [.. found.OfType<Trouble>().OrderBy(trouble => trouble.Grade)];
    }

    /// <summary>A length of time in words: <c>75 s</c>, from two minutes on <c>2 min 14 s</c>.</summary>
    /// <param name="seconds">The length in seconds, not negative; parts of a second do not count.</param>
    public static string Length(double seconds)
    {
        int whole = (int)seconds;
        return (whole < LongestInSeconds, whole % Minute) switch
        {
            (true, _) => string.Create(CultureInfo.InvariantCulture, $"{whole} s"),
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{whole / Minute} min"),
            (_, var rest) => string.Create(CultureInfo.InvariantCulture, $"{whole / Minute} min {rest} s"),
        };
    }

    private static Trouble? NoRep(int waiting, Figure? signedIn) => (waiting, signedIn) switch
    {
        (0, _) or (_, not { Value: 0 }) => null,
        (1, _) => new Trouble(TroubleGrade.Alarm, "A caller waits and no rep is signed in.") { Kind = "no-rep" },
        _ => new Trouble(TroubleGrade.Alarm, $"{waiting} callers wait and no rep is signed in.") { Kind = "no-rep" },
    };

    private static Trouble? OverLimit(Tier tier, TierBoard board, double? limitSeconds)
    {
        if (limitSeconds is not { } limit || board.Callers.Count(caller => caller.Seconds > limit) is not (> 0 and var over))
        {
            return null;
        }

        (TroubleGrade grade, string name) = tier is Tier.Premium ? (TroubleGrade.Alarm, "premium") : (TroubleGrade.Warning, "regular");
        string longest = Length(board.Callers[0].Seconds);
        string sentence = over == 1
            ? $"A {name} caller has waited {longest}; the limit is {Length(limit)}."
            : $"{over} {name} callers have waited longer than {Length(limit)}, the first {longest}.";
        return new Trouble(grade, sentence) { Kind = $"{name}-limit" };
    }
}
