using System.CommandLine;
using System.Globalization;
using CallCenter.Cli.Listening;
using CallCenter.Core;

namespace CallCenter.Cli.Commands;

/// <summary><c>listen</c>: plays a caller's whole call in the terminal, to try one's own words without a telephone.</summary>
internal static class ListenCommand
{
    private const int AllIsWell = 0;
    private const int Unplayable = 1;
    private const int LongestCallSeconds = 4 * 60 * 60;
    private const int MostPlaces = 5000;

    private const string TimeZoneSetting = "CallCenter:TimeZone";

    private static readonly string[] MomentFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    private static readonly Argument<string> TierArgument = new("tier")
    {
        Description = "Which number the caller rings: premium or regular.",
        DefaultValueFactory = _ => "premium",
        HelpName = "premium|regular",
    };

    private static readonly Option<int> Position = new Option<int>("--position")
    {
        Description = "The caller's place in the queue; one fewer each round.",
        HelpName = "N",
        DefaultValueFactory = _ => 2,
    }.WholeNumber(1, MostPlaces);

    private static readonly Option<int> Waited = new Option<int>("--waited")
    {
        Description = "How long the caller has waited at the first round.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 0,
    }.WholeNumber(0, LongestCallSeconds);

    private static readonly Option<int> Rounds = new Option<int>("--rounds")
    {
        Description = "After how many rounds a rep answers once standard input has ended.",
        HelpName = "N",
        DefaultValueFactory = _ => 5,
    }.WholeNumber(1, 1000);

    private static readonly Option<string[]> QueueResults = new Option<string[]>("--queue-result")
    {
        Description = "What Twilio reports when the queue is left, such as queue-full, leave or error; a second one is for a caller who joins again.",
        HelpName = "RESULT",
    }.Validated(given => given is null || given.All(IsResult) ? null : "--queue-result must be a word of small letters and hyphens, such as queue-full.");

    private static readonly Option<string?> At = new Option<string?>("--at")
    {
        Description = "When the call begins, by the clock of CallCenter:TimeZone, else UTC, such as 2026-12-25T10:00. Default: now.",
        HelpName = "TIME",
    }.Validated(given => given is null || ReadMoment(given) is not null ? null : "--at must be a day and a time, such as 2026-12-25T10:00.");

    private static readonly Option<bool> NoPlaceOnRedirect = new("--no-place-on-redirect")
    {
        Description = "Twilio tells place and time only when it asks for waitUrl itself; nobody knows whether it does otherwise.",
    };

    /// <summary>Creates the command.</summary>
    /// <param name="input">Where keys are read; null for standard input.</param>
    /// <returns>A command whose exit code is 0 if Twilio could play all that the app answered, else 1.</returns>
    public static Command Create(TextReader? input = null)
    {
        var app = new AppOptions(isForOneCall: true);
        var command = new Command(
            "listen",
            "Plays a caller's whole call in the terminal: what is said, played and asked. Keys come from the keyboard or, a line each, from standard input: 0 to 9, *, #, a = a rep answers, h = hang up, s = say nothing into the message, an empty line = wait.")
        {
            TierArgument, Position, Waited, Rounds, QueueResults, At, NoPlaceOnRedirect,
        };
        command.Validators.Add(given => given.AddMistake(TierMistake(given.GetValue(TierArgument))));
        app.AddTo(command);
        command.SetAction((parsed, stop) => RunAsync(parsed, app, input, stop));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, AppOptions options, TextReader? input, CancellationToken stop)
    {
        if (options.IsElsewhere(parsed) && parsed.GetValue(At) is not null)
        {
            throw new CommandException("--at cannot be used with --url: an app that runs elsewhere goes by its own clock.");
        }

        var time = new CallTime(TimeProvider.System.GetUtcNow());
        await using SimulatedApp app = await options
            .OpenForOneCallAsync(parsed, settings => time = new CallTime(Begin(parsed.GetValue(At), settings)), stop)
            .ConfigureAwait(false);
        TextWriter output = parsed.InvocationConfiguration.Output;
        var call = new CallParts(
            Situation(parsed),
            new CallDocuments(app.App, app.Transport),
            new CallKeyboard(input ?? Console.In, output, isPerson: input is null && !Console.IsInputRedirected),
            new CallTranscript(output, time),
            time);
        return await new ListenedCall(call, app.App.BaseUrl).RunAsync(stop).ConfigureAwait(false) ? AllIsWell : Unplayable;
    }

    // Absent means the default, which a validator does not see yet.
    private static string? TierMistake(string? tier) => tier is null or "premium" or "regular" ? null : "A caller is premium or regular.";

    private static CallSituation Situation(ParseResult parsed) => new()
    {
        Tier = parsed.GetRequiredValue(TierArgument) == "premium" ? Tier.Premium : Tier.Regular,
        Position = parsed.GetValue(Position),
        WaitedSeconds = parsed.GetValue(Waited),
        Rounds = parsed.GetValue(Rounds),
        QueueResults = parsed.GetValue(QueueResults) ?? [],
        TellsPlaceOnRedirect = !parsed.GetValue(NoPlaceOnRedirect),
    };

    // A zone that is not known is the app's to complain of.
    private static DateTimeOffset Begin(string? at, IReadOnlyDictionary<string, string?> settings)
    {
        if (ReadMoment(at) is not { } moment)
        {
            return TimeProvider.System.GetUtcNow();
        }

        TimeZoneInfo zone = settings.TryGetValue(TimeZoneSetting, out string? id) && id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out TimeZoneInfo? known)
            ? known
            : TimeZoneInfo.Utc;
        return zone.IsInvalidTime(moment)
            ? throw new CommandException($"--at names a time that the clock of {zone.Id} skips.")
            : new DateTimeOffset(moment, zone.GetUtcOffset(moment));
    }

    private static DateTime? ReadMoment(string? text) =>
        DateTime.TryParseExact(text, MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime moment) ? moment : null;

    private static bool IsResult(string text) => text.Length > 0 && text.All(letter => letter is (>= 'a' and <= 'z') or '-');
}
