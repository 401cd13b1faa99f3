using System.CommandLine;
using System.CommandLine.Parsing;
using CallCenter.Cli.Board;
using CallCenter.Cli.Board.Accounts;
using CallCenter.Cli.Board.Page;
using CallCenter.Cli.Board.Terminal;
using CallCenter.Cli.Connecting;
using CallCenter.Cli.Reports;
using CallCenter.Core.Queues;
using Spectre.Console;

namespace CallCenter.Cli.Commands;

/// <summary>The command <c>board</c>: shows what happens in the account now, for a supervisor who leaves it open. It reads, and changes nothing.</summary>
internal sealed class BoardCommand
{
    private const int AllIsWell = 0;
    private const double TimeoutSeconds = 10;
    private const int LongestLimit = 14_400;

    private readonly DeploymentOptions _app = new("", defaultMethod: null);
    private readonly PerRole<Option<string>> _numbers = new(
        NumberOption.Create(NumberRole.Premium, Describe(NumberRole.Premium, "premium callers")),
        NumberOption.Create(NumberRole.Regular, Describe(NumberRole.Regular, "regular callers")),
        NumberOption.Create(NumberRole.Rep, Describe(NumberRole.Rep, "reps")));

    private readonly Option<bool> _whole = new("--numbers") { Description = "Shows callers' numbers whole; without it no more than their last two digits." };
    private readonly Option<int> _limit = new Option<int>("--limit")
    {
        Description = "How long a premium caller may wait before the board says so, in seconds.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => Troubles.DefaultLimitSeconds,
    }.WholeNumber(1, LongestLimit);

    private readonly Option<bool> _terminal = new("--terminal") { Description = "Shows it here instead of on a page; where this is no terminal, a line for each change." };
    private readonly BoardOptions _page = new();
    private readonly RestOptions _rest = new();

    private BoardCommand()
    {
        _app.Url.Required = false;
        _app.Url.Description = "Where the app runs, such as https://YOUR-APP.azurewebsites.net: a number that requests another is said to point elsewhere. Default: the app that most of the numbers request.";
        _app.Queues.Premium.Description = "The name of the queue of premium callers, or its SID.";
        _app.Queues.Regular.Description = "The name of the queue of regular callers, or its SID.";
    }

    /// <summary>Creates the command.</summary>
    /// <returns>A command whose exit code is 0 when it is stopped; 2 if Twilio refuses the credentials.</returns>
    public static Command Create() => new BoardCommand().Build();

    private static string Describe(NumberRole role, string who) => $"The number that {who} ring, if it does not request /{ConnectWish.Webhooks[role]} as connect sets it.";

    private Command Build()
    {
        var command = new Command("board", "Shows what happens in a Twilio account now, until Ctrl+C: who waits, who talks, what is wrong. Asks Twilio's REST with an API key, at most once a second, and changes nothing.")
        {
            _terminal, _limit, _whole, _numbers.Premium, _numbers.Regular, _numbers.Rep, _app.Url,
        };
        _app.AddQueuesTo(command);
        _page.AddTo(command);
        _rest.AddTo(command);
        command.Validators.Add(given => given.AddMistake(Mistake(given)));
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(TimeoutSeconds) };
        TwilioRest rest = _rest.ConnectOrRefuse(parsed, http);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var board = new AccountBoard(rest, Wish(parsed), TimeProvider.System, end.Token);
        await board.BeginAsync().ConfigureAwait(false);
        await WelcomeAsync(parsed.InvocationConfiguration.Output).ConfigureAwait(false);
        Task[] both = [board.RunAsync(), ShowAsync(parsed, board, end.Token)];
        // Whichever fails ends the other.
        await Task.WhenAny(both).ConfigureAwait(false);
        await end.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(both).ConfigureAwait(false);
        return AllIsWell;
    }

    private static Task WelcomeAsync(TextWriter output) => output.WriteLineAsync(
        $"Twilio is asked {ReportNumbers.Count(AskingSchedule.RequestsAnHour(0))} times an hour while nobody waits, and at most {ReportNumbers.Count(AskingSchedule.MostRequestsAnHour)} times (Ctrl+C stops it).");

    private string? Mistake(CommandResult given) =>
        given.GetValue(_terminal) && _page.All.FirstOrDefault(option => given.GetResult(option) is { Implicit: false }) is { } page
            ? $"{page.Name} is about the page, which {_terminal.Name} does without: leave one of them out."
            : null;

    private async Task ShowAsync(ParseResult parsed, IBoardSource board, CancellationToken stop)
    {
        TextWriter output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(_terminal))
        {
            IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
            await BoardWatch.ShowAsync(console, board, TimeProvider.System, stop).ConfigureAwait(false);
            return;
        }

        await using BoardServer server = await ServedBoard.StartAsync(_page.Read(parsed), new BoardServerOptions(board, TimeProvider.System), output, stop).ConfigureAwait(false);
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private AccountWish Wish(ParseResult parsed) => new(
        _app.ReadQueues(parsed),
        Enum.GetValues<NumberRole>()
            .Select(role => (Role: role, Name: NumberName.Parse(parsed.GetValue(_numbers[role]))))
            .Where(each => each.Name is not null)
            .ToDictionary(each => each.Role, each => each.Name!))
    {
        BaseUrl = parsed.GetValue(_app.Url) is null ? null : _app.ReadUrl(parsed),
        LimitSeconds = new(parsed.GetValue(_limit), null),
        ShowsNumbers = parsed.GetValue(_whole),
    };
}
