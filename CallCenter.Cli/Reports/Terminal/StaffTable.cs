using System.Globalization;
using CallCenter.Simulator.Staffing;
using Spectre.Console;

namespace CallCenter.Cli.Reports.Terminal;

/// <summary>Writes how many reps meet a service level: a table of what was tried, then the answer in a sentence that begins with the number.</summary>
internal static class StaffTable
{
    private const int MinutesAnHour = 60;
    private const string ShiftsColumn = "shifts";
    private const string DaysColumn = "days";
    private const string PremiumWaitColumn = "premium wait, s";
    private const string RegularWaitColumn = "regular wait, s";
    private const string ErlangCColumn = "Erlang C, %";

    /// <summary>Writes the answer.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="answer">The answer.</param>
    public static void Write(IAnsiConsole console, StaffAnswer answer)
    {
        if (answer.Curve.Count > 0)
        {
            TerminalTable.Write(console, Create(answer));
            WriteLine(console, "Shares are of the callers of all days, ± half the 95 % interval. " + ErlangC(answer));
        }

        WriteLine(console, Sentence(answer));
    }

    /// <summary>The answer, such as <c>9 reps surely answer 80 % of each tier within 20 s; perhaps 8 do.</c></summary>
    /// <param name="answer">The answer.</param>
    public static string Sentence(StaffAnswer answer)
    {
        string perhaps = answer.Perhaps is { } fewer ? $"; perhaps {fewer} do" : "";
        string level = $"{ReportNumbers.Plain(answer.Target.Share * 100)} % of each tier within {ReportNumbers.Plain(answer.Target.Seconds)} s";
        return answer switch
        {
            { Hopeless: { } reason } => reason,
            { Reps: { } reps } => $"{reps} reps{Where(answer, reps)} surely answer {level}{perhaps}.",
            _ => $"No number of reps up to {answer.MostReps} surely answers {level}{perhaps}.",
        };
    }

    private static ReportTable Create(StaffAnswer answer)
    {
        string seconds = ReportNumbers.Plain(answer.Target.Seconds);
        bool hasShifts = answer.Curve[0].Shifts.Count > 1;
        string[] columns =
        [
            .. hasShifts ? [ShiftsColumn] : Array.Empty<string>(),
            DaysColumn,
            $"premium % in {seconds} s",
            $"regular % in {seconds} s",
            PremiumWaitColumn,
            RegularWaitColumn,
            .. hasShifts ? Array.Empty<string>() : [ErlangCColumn],
            "",
        ];
        return new ReportTable("reps", columns, [.. answer.Curve.Select(point => Row(point, answer.Reps, hasShifts))])
        {
            WordColumns = hasShifts ? 2 : 1,
            Spare = [ErlangCColumn, ShiftsColumn, DaysColumn, PremiumWaitColumn, RegularWaitColumn],
        };
    }

    private static ReportRow Row(StaffPoint point, int? enough, bool hasShifts) => new(
        ReportNumbers.Count(point.Reps),
        [
            .. hasShifts ? [Shifts(point)] : Array.Empty<string>(),
            ReportNumbers.Count(point.Days),
            Share(point.Shares.Premium),
            Share(point.Shares.Regular),
            ReportNumbers.Decimal(point.MeanWaits.Premium),
            ReportNumbers.Decimal(point.MeanWaits.Regular),
            .. hasShifts ? Array.Empty<string>() : [ReportNumbers.Decimal(point.ErlangCShare * 100)],
            Verdict(point, enough),
        ]);

    private static string Verdict(StaffPoint point, int? enough) => point.Verdict switch
    {
        _ when point.Reps == enough => "enough",
        StaffVerdict.Enough => "meets",
        StaffVerdict.Perhaps => "perhaps",
        _ => "",
    };

    private static string Share(ShareEstimate share) => double.IsNaN(share.Share)
        ? ReportNumbers.NotAvailable
        : string.Create(CultureInfo.InvariantCulture, $"{share.Share * 100:N1} ± {share.Error * 100:N1}");

    private static string Where(StaffAnswer answer, int reps) =>
        answer.Curve.First(point => point.Reps == reps) is { Shifts.Count: > 1 } point ? $" ({Shifts(point)})" : "";

    private static string Shifts(StaffPoint point) =>
        string.Join(", ", point.Shifts.Select(shift => $"{shift.Reps}@{Hour(shift.FromHour)}-{Hour(shift.ToHour)}"));

    private static string Hour(double hour)
    {
        int minutes = (int)Math.Round(hour * MinutesAnHour);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / MinutesAnHour}{(minutes % MinutesAnHour == 0 ? "" : $":{minutes % MinutesAnHour:00}")}");
    }

    private static string ErlangC(StaffAnswer answer) => answer.ErlangCReps is { } reps
        ? $"Erlang C, which knows one queue and no dialling, asks for {reps} at the busiest hour."
        : $"Erlang C asks for more than {answer.MostReps} at the busiest hour.";

    // Broken by the terminal and by nobody else: the last line begins with the number.
    private static void WriteLine(IAnsiConsole console, string line) => console.Profile.Out.Writer.WriteLine(line);
}
