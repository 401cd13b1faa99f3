using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>
/// Holds simulated time still while the app works, and lets it pass while the app waits for Twilio's REST or keeps an answer back, so that a run is the
/// same run on any machine.
/// </summary>
internal sealed class AppInSimulatedTime
{
    private readonly List<(Task Response, Action Answered)> _open = [];
    private readonly SimulatedTimeProvider _time;
    private readonly Func<Task> _nextRequest;

    /// <summary>Makes a clock wait for the app.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="time">The app's time, in which it keeps answers back.</param>
    /// <param name="nextRequest">Gives a task that is completed while the app waits for Twilio's REST, else completes when the app next asks it.</param>
    public AppInSimulatedTime(VirtualClock clock, SimulatedTimeProvider time, Func<Task> nextRequest)
    {
        _time = time;
        _nextRequest = nextRequest;
        clock.Settle = SettleAsync;
    }

    /// <summary>Waits for an answer.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="answered">What happens at the simulated moment at which the answer is there.</param>
    public void Await(Task<WebhookResponse> response, Action answered) => _open.Add((response, answered));

    private async ValueTask SettleAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task nextDelay = _time.NextDelay;
            Task[] working = [.. _open.Select(each => each.Response).Where(response => !response.IsCompleted)];
            if (_nextRequest().IsCompleted || working.Length <= _time.Delays)
            {
                break;
            }

            await Task.WhenAny([_nextRequest(), nextDelay, .. working]).WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        for (int i = 0; i < _open.Count; i++)
        {
            if (_open[i].Response.IsCompleted)
            {
                (_, Action answered) = _open[i];
                _open.RemoveAt(i--);
                answered();
            }
        }
    }
}
