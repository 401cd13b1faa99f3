using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Twiml;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>Plays the documents of a wait URL to a caller in a queue, again and again (https://www.twilio.com/docs/voice/twiml/enqueue).</summary>
internal sealed class WaitingMusic(
    TwilioNetwork network, CallIdentity call, QueuedCall place, string url, string method, Action<WaitingMusicEnding> ended)
{
    // A document without a sound would be requested without end at one moment.
    private static readonly TimeSpan ShortestRound = TimeSpan.FromSeconds(1);

    private bool _isOver;
    private TimeSpan _began;
    private ScheduledEvent? _passing;

    /// <summary>Requests the document and plays it.</summary>
    public void Play() => Request(url, method);

    /// <summary>The caller does not listen any more.</summary>
    public void Stop()
    {
        _isOver = true;
        _passing?.Cancel();
    }

    private void Request(string from, string by) =>
        network.Webhooks.Request(call, by, from, QueueReport.Waiting(place, network.Clock.Now), answer =>
        {
            if (_isOver)
            {
                return;
            }

            _began = network.Clock.Now;
            if (answer is null)
            {
                End(WaitingMusicEnding.Failed);
            }
            else
            {
                Continue(answer, 0);
            }
        });

    private void Continue(WebhookAnswer document, int next)
    {
        if (next >= document.Verbs.Count)
        {
            TimeSpan rest = ShortestRound - (network.Clock.Now - _began);
            _passing = network.Clock.After(rest > TimeSpan.Zero ? rest : TimeSpan.Zero, Play);
            return;
        }

        switch (document.Verbs[next])
        {
            case PassTimeVerb pass:
                _passing = network.Clock.After(pass.Length, () => Continue(document, next + 1));
                break;
            case RedirectVerb redirect:
                Request(RelativeUrl.Resolve(document.Url, redirect.Url), redirect.Method);
                break;
            case LeaveVerb:
                End(WaitingMusicEnding.Leave);
                break;
            case HangupVerb:
                End(WaitingMusicEnding.Hangup);
                break;
            default:
                // Twilio does not execute other verbs in a queue.
                End(WaitingMusicEnding.Failed);
                break;
        }
    }

    private void End(WaitingMusicEnding ending)
    {
        Stop();
        ended(ending);
    }
}
