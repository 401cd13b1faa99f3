using Twilio.Exceptions;

namespace CallCenter.Cli.Connecting;

/// <summary>Changes an account step by step, and says how far it came where Twilio refuses or somebody interrupts it.</summary>
internal static class AccountSteps
{
    private const string Use = "read or change queues and phone numbers";

    /// <summary>Does the steps one after the other.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="undo">The command that undoes them; null where that is not said.</param>
    /// <param name="stop">Interrupts it.</param>
    /// <exception cref="ConnectException">A step failed: the sentence says what is done and what is not.</exception>
    public static async Task RunAsync(IReadOnlyList<AccountStep> steps, string? undo, CancellationToken stop)
    {
        for (int i = 0; i < steps.Count; i++)
        {
            bool isBegun = false;
            try
            {
                stop.ThrowIfCancellationRequested();
                isBegun = true;
                await steps[i].RunAsync().ConfigureAwait(false);
            }
            catch (Exception failure) when (RestFailure.Sentence(failure, Use) is { } reason)
            {
                // Twilio may have done what it did not say no to.
                bool isRefused = !isBegun || failure is ApiException { Status: < 500 };
                throw new ConnectException($"{reason} {HowFar([.. steps.Select(step => step.Name)], i, isRefused, undo)}") { IsInterrupted = RestFailure.IsInterruption(failure) };
            }
        }
    }

    /// <summary>Asks, and changes nothing.</summary>
    /// <typeparam name="T">What is asked for.</typeparam>
    /// <param name="ask">Asks.</param>
    /// <exception cref="ConnectException">It failed.</exception>
    public static Task<T> AskAsync<T>(Func<Task<T>> ask) => RestFailure.ExplainAsync(ask, Use);

    private static string HowFar(string[] names, int failed, bool isRefused, string? undo)
    {
        if (failed == 0 && isRefused)
        {
            return "Nothing was changed.";
        }

        string[] open = names[(isRefused ? failed : failed + 1)..];
        string[] parts =
        [
            $"Done: {List(names[..failed])}.",
            .. isRefused ? Array.Empty<string>() : [$"Perhaps done: {names[failed]}."],
            $"Not done: {List(open)}.",
            "Run the same command again to finish it.",
            .. undo is null ? Array.Empty<string>() : [$"To undo it: {undo}"],
        ];
        return string.Join(' ', parts);
    }

    private static string List(string[] names) => names.Length == 0 ? "nothing" : string.Join(", ", names);
}

/// <summary>A change to an account.</summary>
/// <param name="Name">What it changes, as a person reads it.</param>
/// <param name="RunAsync">Changes it.</param>
internal sealed record AccountStep(string Name, Func<Task> RunAsync);
