namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>A verb that hears the person while it is executed.</summary>
internal interface ICallInput
{
    /// <summary>Begins.</summary>
    void Begin();

    /// <summary>The person presses a key.</summary>
    /// <param name="key">The key: 0 to 9, * or #.</param>
    void OnKey(char key);

    /// <summary>The person hangs up.</summary>
    void OnHangUp();
}
