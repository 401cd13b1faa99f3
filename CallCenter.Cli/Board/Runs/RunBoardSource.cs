using CallCenter.Core;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Time;

namespace CallCenter.Cli.Board.Runs;

/// <summary>The board of a simulated run: looked at once a second, in real time; nothing about it is unknown or derived.</summary>
internal sealed class RunBoardSource : IBoardSource, IAsyncDisposable
{
    private const int PointsAnHour = 60;

    private static readonly TimeSpan BetweenReadings = TimeSpan.FromSeconds(1);

    private readonly Simulation _simulation;
    private readonly string _name;
    private readonly PerTier<double?> _limitSeconds;
    private readonly TimeProvider _real;
    private readonly Queue<HourPoint> _lastHour = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _reading;
    private volatile BoardReading _latest;
    private volatile bool _isOver;

    /// <summary>Begins to look at a run.</summary>
    /// <param name="simulation">The run, which need not have begun.</param>
    /// <param name="name">What is played, such as the name of a file.</param>
    /// <param name="limitSeconds">How long callers of a tier may wait before that is a trouble, in seconds; null for no limit.</param>
    /// <param name="real">Real time.</param>
    public RunBoardSource(Simulation simulation, string name, PerTier<double?> limitSeconds, TimeProvider real)
    {
        _simulation = simulation;
        _name = name;
        _limitSeconds = limitSeconds;
        _real = real;
        _latest = Read();
        _reading = ReadOnAsync(_stop.Token);
    }

    /// <inheritdoc/>
    public BoardReading Latest => _latest;

    /// <inheritdoc/>
    public Pace? Pace => _simulation.Pace;

    /// <summary>Keeps a point of the last hour; to be called once a simulated minute, by the run itself.</summary>
    public void KeepPoint()
    {
        lock (_simulation.Clock.Gate)
        {
            RunSnapshot run = _simulation.Look();
            _lastHour.Enqueue(new HourPoint(
                run.At,
                run.Tiers.Select(tier => tier.Waiting.Count),
                run.Tiers.Select(tier => tier.Waiting is [var first, ..] ? Seconds(first.Waited) : 0),
                run.Tiers.Premium.Talking + run.Tiers.Regular.Talking));
            if (_lastHour.Count > PointsAnHour)
            {
                _lastHour.Dequeue();
            }
        }
    }

    /// <summary>The run is over and its report can be had.</summary>
    public void End()
    {
        _isOver = true;
        _latest = Read();
    }

    /// <summary>Looks no longer.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 1);

    private async Task ReadOnAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(BetweenReadings, _real);
        while (await timer.WaitForNextTickAsync(stop).ConfigureAwait(false))
        {
            _latest = Read();
        }
    }

    private BoardReading Read()
    {
        lock (_simulation.Clock.Gate)
        {
            return new BoardReading(State(_simulation.Look()), _real.GetTimestamp(), Failure: null);
        }
    }

    private BoardState State(RunSnapshot run)
    {
        PerTier<TierBoard> tiers = run.Tiers.Select(Board);
        RepBoard reps = Board(run);
        return new BoardState
        {
            Source = $"{_name}, simulated",
            At = run.At,
            CountedFrom = run.Began,
            Tiers = tiers,
            Reps = reps,
            LimitSeconds = _limitSeconds,
            Troubles = Troubles.Of(tiers, reps, _limitSeconds),
            LastHour = [.. _lastHour],
            Run = new RunBoard(_simulation.Pace?.Speed ?? Pace.Greatest, _simulation.Pace?.IsPaused ?? false, Math.Round(Math.Min(run.Share, 1), 4), _isOver),
        };
    }

    private static TierBoard Board(TierSnapshot tier) => new()
    {
        Callers = [.. tier.Waiting.Take(TierBoard.MostShown).Select(caller => new WaitingCaller($"c{caller.Caller}", Seconds(caller.Waited), MaskedNumber.Of(caller.PhoneNumber)))],
        Waiting = tier.Waiting.Count,
        Talking = new Figure(tier.Talking),
        Answered = Count(tier.Answered),
        AnsweredInTime = Count(tier.AnsweredWithin20),
        GaveUp = Count(tier.GaveUp),
        Messages = Count(tier.Messages),
    };

    private static RepBoard Board(RunSnapshot run)
    {
        int talking = run.Tiers.Premium.Talking + run.Tiers.Regular.Talking;
        return new RepBoard
        {
            SignedIn = new Figure(talking + run.Dialling + run.WrapUp + run.Pause),
            Talking = new Figure(talking),
            Free = new Figure(run.Dialling),
            WrapUp = new Figure(run.WrapUp),
            Pause = new Figure(run.Pause),
        };
    }

    private static Figure Count(long count) => new((int)Math.Min(count, int.MaxValue));
}
