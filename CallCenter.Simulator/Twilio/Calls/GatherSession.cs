using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>A call while it executes <c>Gather</c>: hears the prompt, then waits for keys (https://www.twilio.com/docs/voice/twiml/gather).</summary>
/// <param name="player">Executes the document.</param>
/// <param name="gather">The verb.</param>
internal sealed class GatherSession(TwimlPlayer player, GatherVerb gather) : ICallInput
{
    private string _digits = "";
    private int _next;

    /// <inheritdoc/>
    public void Begin()
    {
        if (_next < gather.Prompt.Count)
        {
            player.Sound(gather.Prompt[_next++], Begin);
        }
        else
        {
            player.Pass(gather.Timeout, Finish);
        }
    }

    /// <inheritdoc/>
    public void OnKey(char key)
    {
        if (!gather.TakesKeys)
        {
            return;
        }

        player.Interrupt();
        if (gather.FinishOnKey.Contains(key))
        {
            Finish();
            return;
        }

        _digits += key;
        if (_digits.Length == gather.NumDigits)
        {
            Finish();
        }
        else
        {
            player.Pass(gather.Timeout, Finish);
        }
    }

    /// <inheritdoc/>
    public void OnHangUp()
    {
    }

    private void Finish()
    {
        if (_digits.Length > 0 || gather.ActionOnEmptyResult)
        {
            player.RequestAction(gather.Action, gather.Method, [new("Digits", _digits)]);
        }
        else
        {
            player.Continue();
        }
    }
}
