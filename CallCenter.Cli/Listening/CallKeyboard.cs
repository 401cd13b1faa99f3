namespace CallCenter.Cli.Listening;

/// <summary>Asks a person, line by line, what the caller does. At the end of what a program wrote, time only passes.</summary>
/// <param name="input">The lines: a key of the telephone, a letter, or nothing.</param>
/// <param name="output">Where the questions are written, if there is anybody to read them.</param>
/// <param name="isPerson">Whether a person types the lines.</param>
internal sealed class CallKeyboard(TextReader input, TextWriter output, bool isPerson)
{
    private const string KeysOfATelephone = "0123456789*#";

    private const string InQueue = "1 to 9, 0, * or # = a key, a = a rep answers, h = hang up, Enter = wait";
    private const string InMessage = "Enter = speak for 10 s, # or another key = speak, then press it, s = say nothing, h = hang up after 10 s";
    private const string InMenu = "1 to 9, 0, * or # = a key, h = hang up, Enter = wait";

    /// <summary>Whether no line is left.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Asks a caller who waits in the queue.</summary>
    /// <param name="stop">Gives up.</param>
    public Task<CallKey> AskInQueueAsync(CancellationToken stop) => AskAsync(InQueue, CallAct.RepAnswers, stop);

    /// <summary>Asks a caller who is to leave a message.</summary>
    /// <param name="stop">Gives up.</param>
    public Task<CallKey> AskInMessageAsync(CancellationToken stop) => AskAsync(InMessage, CallAct.StaysSilent, stop);

    /// <summary>Asks a caller who may press a key before there is any queue.</summary>
    /// <param name="stop">Gives up.</param>
    public Task<CallKey> AskInMenuAsync(CancellationToken stop) => AskAsync(InMenu, CallAct.Key, stop);

    private static CallKey? Read(string line) => line switch
    {
        "" => new CallKey(CallAct.Nothing),
        "h" => new CallKey(CallAct.HangUp),
        "a" => new CallKey(CallAct.RepAnswers),
        "s" => new CallKey(CallAct.StaysSilent),
        [var key] when KeysOfATelephone.Contains(key) => new CallKey(CallAct.Key, key),
        _ => null,
    };

    private async Task<CallKey> AskAsync(string choice, CallAct special, CancellationToken stop)
    {
        while (!IsAtEnd)
        {
            if (isPerson)
            {
                await output.WriteAsync($"       ({choice}) ".AsMemory(), stop).ConfigureAwait(false);
            }

            // A console's reader would not listen to the token.
            string? line = await Task.Run(input.ReadLine, CancellationToken.None).WaitAsync(stop).ConfigureAwait(false);
            if (line is null)
            {
                IsAtEnd = true;
            }
            else if (Read(line.Trim().ToLowerInvariant()) is { } key && (key.Act is not (CallAct.RepAnswers or CallAct.StaysSilent) || key.Act == special))
            {
                return key;
            }
            else
            {
                await output.WriteLineAsync($"       {line.Trim()} means nothing here: {choice}.".AsMemory(), stop).ConfigureAwait(false);
            }
        }

        return new CallKey(CallAct.Nothing);
    }
}
