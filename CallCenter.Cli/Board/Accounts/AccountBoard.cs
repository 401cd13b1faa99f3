using System.Globalization;
using CallCenter.Cli.Connecting;
using CallCenter.Core.Queues;
using CallCenter.Simulator.Time;
using Twilio.Clients;
using Twilio.Exceptions;

namespace CallCenter.Cli.Board.Accounts;

/// <summary>The board of an account: asks Twilio again and again, once for all who watch.</summary>
internal sealed class AccountBoard : IBoardSource
{
    /// <summary>What its API key must be allowed.</summary>
    public const string Use = "read queues, calls, recordings and phone numbers";

    private const int Unauthorized = 401;
    private const int Forbidden = 403;
    private const int NotFound = 404;
    private const int TooManyRequests = 429;

    private readonly PacedRest _rest;
    private readonly AccountReader _reader;
    private readonly AccountWish _wish;
    private readonly TimeProvider _time;
    private readonly CancellationToken _stop;
    private readonly Dictionary<SlowRead, SlowTime> _last = [];
    private readonly Dictionary<SlowRead, string> _refused = [];
    private AccountMemory _memory;
    private Task<SlowResult>? _slow;
    private BoardReading _latest;
    private DateTimeOffset _newAt;
    private int _failures;

    /// <summary>Creates it; nothing is asked yet.</summary>
    /// <param name="rest">Asks Twilio.</param>
    /// <param name="wish">What is to be shown.</param>
    /// <param name="time">The time.</param>
    /// <param name="stop">Ends it.</param>
    public AccountBoard(ITwilioRestClient rest, AccountWish wish, TimeProvider time, CancellationToken stop)
    {
        (_wish, _time, _stop) = (wish, time, stop);
        _rest = new PacedRest(rest, AskingSchedule.RequestEvery, time, stop);
        _reader = new AccountReader(_rest, wish, time);
        _newAt = time.GetLocalNow();
        _memory = new AccountMemory { CountedFrom = _newAt };
        _latest = new BoardReading(null, time.GetTimestamp(), null);
    }

    /// <inheritdoc/>
    public BoardReading Latest => Volatile.Read(ref _latest);

    /// <inheritdoc/>
    public Pace? Pace => null;

    /// <summary>Reads the numbers for the first time. What only a person can mend ends it; where Twilio cannot be reached, <see cref="RunAsync"/> goes on trying.</summary>
    /// <exception cref="ConnectException">Twilio refuses the credentials, or the account does not have a number that was named.</exception>
    public async Task BeginAsync()
    {
        try
        {
            await ReadNumbersAsync().ConfigureAwait(false);
        }
        catch (ApiException refusal) when (refusal.Status is Unauthorized or Forbidden or NotFound)
        {
            throw new ConnectException(RestFailure.Sentence(refusal, Use)!);
        }
        catch (Exception failure) when (!_stop.IsCancellationRequested && RestFailure.Sentence(failure, Use) is { } sentence)
        {
            await PauseAsync(Fail(failure, sentence)).ConfigureAwait(false);
        }
    }

    /// <summary>Asks until it is stopped; a failure is said in <see cref="Latest"/>, and it goes on.</summary>
    public async Task RunAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            await PauseAsync(await LookOnceAsync().ConfigureAwait(false)).ConfigureAwait(false);
        }
    }

    /// <summary>Looks once, and begins a slow read that is due; a failure is said in <see cref="Latest"/>.</summary>
    /// <returns>How long to wait before the next look; nothing or less for not at all.</returns>
    public async Task<TimeSpan> LookOnceAsync()
    {
        long began = _time.GetTimestamp();
        try
        {
            await LookAsync().ConfigureAwait(false);
            _failures = 0;
            return AskingSchedule.LookEvery - _time.GetElapsedTime(began);
        }
        catch (Exception failure) when (!_stop.IsCancellationRequested && RestFailure.Sentence(failure, Use) is { } sentence)
        {
            return Fail(failure, sentence);
        }
        catch (ConnectException mistake)
        {
            return Fail(mistake, mistake.Message);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
    }

    private async Task LookAsync()
    {
        if (!_last.ContainsKey(SlowRead.Numbers))
        {
            await ReadNumbersAsync().ConfigureAwait(false);
        }

        AccountLook look = await _reader.LookAsync().ConfigureAwait(false);
        _memory = LookFold.Next(_memory, look);
        _newAt = look.At;
        Publish(new BoardReading(State(look), _time.GetTimestamp(), null));
        if (_slow is { IsCompleted: true } done)
        {
            _slow = null;
            TakeIn(await done.ConfigureAwait(false));
        }

        // Beside the looks: a long list must not stop them.
        _slow ??= AskingSchedule.Due(_last, look.At) is { } due ? ReadAsync(due, look.At) : null;
    }

    private BoardState State(AccountLook look)
    {
        BoardState state = AccountView.State(_memory, _rest.AccountSid, _wish.ShowsNumbers);
        Trouble[] troubles =
        [
            .. Troubles.Of(state.Tiers, state.Reps, _wish.LimitSeconds),
            .. NumberTroubles.Of(_reader.Numbers, _wish.BaseUrl),
            .. AccountTroubles.Of(look, _wish.Queues),
            .. _refused.OrderBy(each => each.Key).Select(each => new Trouble(TroubleGrade.Warning, each.Value) { Kind = $"unread-{each.Key}" }),
        ];
        return state with
        {
            LimitSeconds = _wish.LimitSeconds,
            Troubles = [.. troubles.OrderBy(trouble => trouble.Grade)],
            Asking = new AskingBoard(AskingSchedule.MostRequestsAnHour, _rest.Requests),
        };
    }

    private async Task ReadNumbersAsync()
    {
        DateTimeOffset at = _time.GetLocalNow();
        await _reader.ReadNumbersAsync().ConfigureAwait(false);
        _last[SlowRead.Numbers] = new SlowTime(at, 1);
    }

    private void TakeIn(SlowResult result)
    {
        _last[result.Read] = result.Time;
        _memory = result.Add(_memory);
        if (result.Refusal is null)
        {
            _refused.Remove(result.Read);
        }
        else
        {
            // That of the first time says since when.
            _refused.TryAdd(result.Read, result.Refusal);
        }
    }

    // What one of them is refused leaves the rest of the board as it is.
    private async Task<SlowResult> ReadAsync(SlowRead read, DateTimeOffset at)
    {
        try
        {
            return await (read switch
            {
                SlowRead.Today => ReadTodayAsync(at),
                SlowRead.Messages => ReadMessagesAsync(at),
                _ => ReadNumbersAgainAsync(at),
            }).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is ConnectException or InvalidDataException or ApiException { Status: not (Unauthorized or TooManyRequests) })
        {
            string sentence = failure is ConnectException ? failure.Message : RestFailure.Sentence(failure, Use)!;
            return new SlowResult(read, new SlowTime(at, 1), memory => memory)
            {
                Refusal = string.Create(CultureInfo.InvariantCulture, $"{NameOf(read)} cannot be read since {at:HH:mm}. {sentence}"),
            };
        }
    }

    private async Task<SlowResult> ReadTodayAsync(DateTimeOffset at)
    {
        IReadOnlyList<DayCall> today = await _reader.ReadTodayAsync().ConfigureAwait(false);
        return new SlowResult(SlowRead.Today, new SlowTime(at, _reader.PagesOfToday), memory => LookFold.Add(memory, today));
    }

    private async Task<SlowResult> ReadMessagesAsync(DateTimeOffset at)
    {
        IReadOnlyList<LeftMessage> messages = await _reader.ReadMessagesAsync().ConfigureAwait(false);
        return new SlowResult(SlowRead.Messages, new SlowTime(at, 1), memory => LookFold.Add(memory, messages));
    }

    private async Task<SlowResult> ReadNumbersAgainAsync(DateTimeOffset at)
    {
        await _reader.ReadNumbersAsync().ConfigureAwait(false);
        return new SlowResult(SlowRead.Numbers, new SlowTime(at, 1), memory => memory);
    }

    private static string NameOf(SlowRead read) => read switch
    {
        SlowRead.Today => "The calls of today",
        SlowRead.Messages => "The messages",
        _ => "The numbers",
    };

    private TimeSpan Fail(Exception failure, string sentence)
    {
        TimeSpan pause = AskingSchedule.Backoff(++_failures, (failure as TooManyRequestsException)?.RetryAfter);
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"Nothing new since {_newAt:HH:mm:ss}. {sentence} The board asks again by itself in {Math.Ceiling(pause.TotalSeconds)} s.");
        Publish(Latest with { Failure = text });
        return pause;
    }

    private void Publish(BoardReading reading) => Volatile.Write(ref _latest, reading);

    private async Task PauseAsync(TimeSpan pause)
    {
        if (pause > TimeSpan.Zero)
        {
            await Task.Delay(pause, _time, _stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>What came of a slow read.</summary>
    /// <param name="Read">The read.</param>
    /// <param name="Time">When it was made.</param>
    /// <param name="Add">Takes in what was read.</param>
    private sealed record SlowResult(SlowRead Read, SlowTime Time, Func<AccountMemory, AccountMemory> Add)
    {
        /// <summary>One sentence that says why it could not be read; null where it could.</summary>
        public string? Refusal { get; init; }
    }
}
