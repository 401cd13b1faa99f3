using System.CommandLine;
using CallCenter.Cli.Board;
using CallCenter.Simulator.Time;

namespace CallCenter.Cli.Commands;

/// <summary>The options that show a run on the board's page while it goes.</summary>
internal sealed class WatchOptions
{
    private const int DefaultSpeed = 60;
    private const int LongestLimit = 14_400;

    private readonly Option<bool> _watch = new("--watch") { Description = "Shows the run on a page in the browser while it goes, with its clock paced; stays until Ctrl+C." };

    private readonly Option<int> _speed = new Option<int>("--speed")
    {
        Description = "With --watch: simulated seconds per second; the page can change it.",
        HelpName = "1-3600",
        DefaultValueFactory = _ => DefaultSpeed,
    }.WholeNumber(1, (int)Pace.Greatest);

    private readonly Option<int> _limit = new Option<int>("--limit")
    {
        Description = "With --watch: how long a premium caller may wait before the page says so, in seconds.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => Troubles.DefaultLimitSeconds,
    }.WholeNumber(1, LongestLimit);

    private readonly BoardOptions _board = new();

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Options.Add(_watch);
        command.Options.Add(_speed);
        command.Options.Add(_limit);
        _board.AddTo(command);
    }

    /// <summary>Reads what is asked for.</summary>
    /// <param name="parsed">A parsed command line without errors.</param>
    /// <returns>Null where nobody wants to watch.</returns>
    /// <exception cref="CommandException">An option is about a page that is not asked for.</exception>
    public WatchWish? Read(ParseResult parsed)
    {
        if (parsed.GetValue(_watch))
        {
            return new WatchWish(parsed.GetValue(_speed), parsed.GetValue(_limit), _board.Read(parsed));
        }

        Option[] others = [_speed, _limit, .. _board.All];
        return others.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } given
            ? throw new CommandException($"{given.Name} is about the page of --watch: give --watch too, or leave {given.Name} out.")
            : null;
    }
}

/// <summary>How somebody wants to watch a run.</summary>
/// <param name="Speed">Simulated seconds per second.</param>
/// <param name="LimitSeconds">How long a premium caller may wait before that is a trouble.</param>
/// <param name="Board">How the page is served.</param>
internal sealed record WatchWish(int Speed, int LimitSeconds, BoardWish Board);
