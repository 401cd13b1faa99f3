using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Twiml;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>Is told what happens to calls as well: the requests for their documents.</summary>
internal interface ICallObserver : IQueueObserver
{
    /// <summary>A document is requested.</summary>
    /// <param name="call">The call that needs it.</param>
    void OnWebhook(CallIdentity call)
    {
    }

    /// <summary>A request was answered; called by whoever carried it, so perhaps on another thread.</summary>
    /// <param name="latency">How long it took in real time.</param>
    void OnMeasured(TimeSpan latency)
    {
    }

    /// <summary>A request came to nothing that a call could execute.</summary>
    /// <param name="call">The call that needed the document.</param>
    /// <param name="error">What is wrong.</param>
    /// <param name="url">The URL that was requested.</param>
    /// <param name="document">What was answered; empty if there was no answer.</param>
    /// <param name="outage">The outage that it met, or that had failed the request before, for which this one was to the fallback URL; null for none.</param>
    void OnError(CallIdentity call, TwimlException error, string url, string document, Outage? outage)
    {
    }
}
