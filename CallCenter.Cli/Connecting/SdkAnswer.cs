using Twilio.Exceptions;

namespace CallCenter.Cli.Connecting;

/// <summary>An answer that Twilio's package reads.</summary>
internal static class SdkAnswer
{
    /// <summary>Asks Twilio by its package.</summary>
    /// <typeparam name="T">What is asked for.</typeparam>
    /// <param name="ask">Asks.</param>
    /// <exception cref="ApiException">Twilio refused.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    /// <exception cref="InvalidDataException">The answer is not Twilio's.</exception>
    public static async Task<T> ReadAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        // What the package throws at an answer that is not Twilio's differs from answer to answer.
        catch (Exception e) when (e is not (ApiException { Status: > 0 } or HttpRequestException or OperationCanceledException))
        {
            throw new InvalidDataException("The answer is not one of Twilio's REST.", e);
        }
    }
}
