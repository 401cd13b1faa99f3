namespace CallCenter.Simulator.Twilio.Queues;

/// <summary>Nobody wants to know what happens in an exchange.</summary>
internal sealed class NoObserver : IExchangeObserver
{
    /// <inheritdoc/>
    public void OnJoined(QueuedCall call)
    {
    }

    /// <inheritdoc/>
    public void OnAbandoned(QueuedCall call)
    {
    }

    /// <inheritdoc/>
    public void OnLeft(QueuedCall call)
    {
    }

    /// <inheritdoc/>
    public void OnBridged(Talk talk)
    {
    }

    /// <inheritdoc/>
    public void OnTalkEnded(Talk talk)
    {
    }

    /// <inheritdoc/>
    public void OnDialWaiting(CallQueue queue)
    {
    }

    /// <inheritdoc/>
    public void OnDialOver(CallQueue queue)
    {
    }
}
