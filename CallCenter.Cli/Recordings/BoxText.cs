using System.Globalization;
using CallCenter.Cli.Connecting;
using CallCenter.Cli.Reports;

namespace CallCenter.Cli.Recordings;

/// <summary>What is said of a box to a person. Phone numbers are shown in full, for they are there to be called back.</summary>
/// <param name="kind">The kind of its recordings.</param>
/// <param name="zone">The time zone of the person.</param>
internal sealed class BoxText(RecordingKind kind, TimeZoneInfo zone)
{
    // What Twilio puts in the place of a number that is withheld; the numbers spell a word on a telephone's keys.
    private static readonly string[] Withheld =
        ["", "anonymous", "unknown", "restricted", "unavailable", "+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253"];

    /// <summary>What a number is called in the first column.</summary>
    /// <param name="role">What it is for; null for another number.</param>
    public static string NameOf(NumberRole? role) => role switch
    {
        NumberRole.Premium => "premium",
        NumberRole.Regular => "regular",
        NumberRole.Rep => "rep",
        _ => "other",
    };

    /// <summary>The table.</summary>
    /// <param name="entries">What is in the box.</param>
    public ReportTable Table(IReadOnlyList<BoxEntry> entries) => new(
        kind.Line,
        ["from", "called", "SID", "length"],
        [.. entries.Select(entry => new ReportRow(NameOf(entry.Role), Caller(entry.From), Local(entry.Called), entry.Recording.Sid, Length(entry.Recording.Length)))])
    {
        WordColumns = 4,
    };

    /// <summary>Says how many there are and what was left out.</summary>
    /// <param name="content">What is in the box.</param>
    /// <param name="olderThan">To what it is narrowed; null for nothing.</param>
    public string Summary(BoxContent content, Age? olderThan)
    {
        string count = content.Entries.Count == 0 ? $"No {kind.Many}" : kind.Count(content.Entries.Count);
        string[] left =
        [
            .. content.Unwanted > 0 ? [$"{ReportNumbers.Count(content.Unwanted)} of under {Box.LeastLength.TotalSeconds:F0} seconds"] : Array.Empty<string>(),
            .. content.Unfinished > 0 ? [$"{ReportNumbers.Count(content.Unfinished)} not finished yet"] : Array.Empty<string>(),
        ];
        return $"{count}{(olderThan is null ? "" : $" older than {olderThan.Text}")}.{(left.Length == 0 ? "" : $" Left out: {string.Join(", ", left)}.")}";
    }

    /// <summary>Says for which numbers nothing can be told.</summary>
    /// <param name="missing">The roles for which no number is known.</param>
    public IEnumerable<string> Remarks(IReadOnlyList<NumberRole> missing) => missing.Select(role =>
        $"No number of the account requests /{ConnectWish.Webhooks[role]}, so that no {kind.One} counts as {NameOf(role)}: "
        + $"connect the number, or name it with {ConnectPlan.Options[role]}.");

    /// <summary>A moment in the person's time, such as <c>2026-11-25 09:30</c>.</summary>
    /// <param name="moment">The moment.</param>
    public string Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Whether a caller withheld their number.</summary>
    /// <param name="from">Who called, as Twilio says it.</param>
    public static bool IsWithheld(string from) => Withheld.Contains(from, StringComparer.OrdinalIgnoreCase);

    /// <summary>Who called, made fit for a line of text.</summary>
    /// <param name="from">Who called, as Twilio says it.</param>
    // A SIP address is what its caller says it is.
    public static string Plain(string from) => string.Concat(from.Select(letter => char.IsControl(letter) || letter is '|' or '`' ? '?' : letter));

    private static string Caller(string? from) => from switch
    {
        null => "unknown",
        _ when IsWithheld(from) => "withheld",
        _ => Plain(from),
    };

    private static string Length(TimeSpan length) =>
        length < TimeSpan.FromHours(1) ? length.ToString(@"m\:ss", CultureInfo.InvariantCulture) : length.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture);
}
