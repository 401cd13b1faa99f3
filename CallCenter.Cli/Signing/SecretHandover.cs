using CallCenter.Core.Settings;

namespace CallCenter.Cli.Signing;

/// <summary>Gives the secret of a new key to whoever gives it to the app: it is shown once, or put where <c>azd</c> reads it and not shown at all.</summary>
/// <param name="output">Where it is shown.</param>
/// <param name="azd">Where <c>azd</c> reads it; null to show it.</param>
internal sealed class SecretHandover(TextWriter output, AzdEnvironment? azd)
{
    /// <summary>Gives a key.</summary>
    /// <param name="key">The key.</param>
    public void Give(SharedKey key)
    {
        if (azd is not null)
        {
            azd.Change(keys => [.. keys, key]);
            output.WriteLine($"The new key is in {azd.File} as {AzdEnvironment.Variable}, behind those that were there. Give it to the app with azd provision, and then run the same command again.");
            return;
        }

        output.WriteLine("The new key and its secret, which Twilio tells this once:");
        output.WriteLine();
        output.WriteLine($"  {key.Id}={key.Secret}");
        output.WriteLine();
        output.WriteLine("Give it to the app as Twilio:SharedKeys, behind a ; if there is a key already, and then run the same command again.");
    }

    /// <summary>Takes back keys that sign nothing any more.</summary>
    /// <param name="ids">Their ids.</param>
    public void TakeBack(IReadOnlyCollection<string> ids)
    {
        if (azd is not null)
        {
            azd.Change(keys => keys.Where(key => !ids.Contains(key.Id)));
            output.WriteLine($"{azd.File} does not hold {string.Join(", ", ids)} any more: azd provision takes it from the app.");
        }
        else
        {
            output.WriteLine($"Take {string.Join(", ", ids)} out of Twilio:SharedKeys: nothing is signed by it any more.");
        }
    }
}
