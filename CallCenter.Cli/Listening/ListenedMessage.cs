using System.Globalization;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Cli.Listening;

/// <summary>A caller who is asked for a message.</summary>
/// <param name="call">What is needed of the call.</param>
/// <param name="document">The document that asks.</param>
/// <param name="record">Its verb.</param>
internal sealed class ListenedMessage(CallParts call, CallDocument document, RecordVerb record)
{
    private const int Spoken = 10;

    /// <summary>Whether the caller hung up, so that nothing more is heard.</summary>
    public bool HungUp { get; private set; }

    /// <summary>Records.</summary>
    /// <param name="stop">Gives up.</param>
    /// <returns>The document of the action URL; null if nobody spoke, so that the call goes on with the next verb, or if the caller hung up.</returns>
    /// <exception cref="UnplayableException">Twilio cannot play that document.</exception>
    public async Task<CallDocument?> RecordAsync(CancellationToken stop)
    {
        await call.Transcript.WriteAsync(Describe()).ConfigureAwait(false);
        CallKey key = await call.Keyboard.AskInMessageAsync(stop).ConfigureAwait(false);
        if (key.Act is CallAct.StaysSilent)
        {
            call.Time.Pass(record.Silence ?? record.MaxLength);
            await call.Transcript.WriteAsync("the caller says nothing").ConfigureAwait(false);
            return null;
        }

        int seconds = (int)Math.Min(Spoken, record.MaxLength.TotalSeconds);
        call.Time.Pass(TimeSpan.FromSeconds(seconds));
        call.MessageSeconds = seconds;
        string? digits = key switch
        {
            { Act: CallAct.HangUp } => "hangup",
            { Act: CallAct.Key } when record.FinishOnKey.Contains(key.Key) => $"{key.Key}",
            _ => null,
        };
        await call.Transcript.WriteAsync(digits switch
        {
            "hangup" => $"the caller has spoken for {seconds} s and hangs up",
            not null => $"the caller has spoken for {seconds} s and presses {digits}",
            null => $"the caller has spoken for {seconds} s and is silent",
        }).ConfigureAwait(false);
        call.Time.Pass(digits is null && seconds < record.MaxLength.TotalSeconds ? record.Silence ?? TimeSpan.Zero : TimeSpan.Zero);
        HungUp = digits is "hangup";
        CallDocument answer = await call.Documents.RequestAsync(document.Resolve(record.Action), record.Method, stop, Report(seconds, digits)).ConfigureAwait(false);
        return HungUp ? null : answer;
    }

    private static IEnumerable<KeyValuePair<string, string>> Report(int seconds, string? digits)
    {
        yield return new("RecordingDuration", seconds.ToString(CultureInfo.InvariantCulture));
        if (digits is not null)
        {
            yield return new("Digits", digits);
        }
    }

    private string Describe()
    {
        string[] endings =
        [
            .. record.Silence is { } silence ? [$"{silence.TotalSeconds} s of silence"] : Array.Empty<string>(),
            .. record.FinishOnKey.Length switch
            {
                0 => Array.Empty<string>(),
                1 => [$"the key {record.FinishOnKey}"],
                _ => ["a key"],
            },
        ];
        return $"beep, records up to {record.MaxLength.TotalSeconds} s{(endings.Length == 0 ? "" : $"; {string.Join(" or ", endings)} ends it")}";
    }
}
