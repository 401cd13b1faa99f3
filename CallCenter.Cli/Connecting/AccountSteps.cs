using System.Globalization;
using CallCenter.Core.Settings;
using Twilio.Exceptions;

namespace CallCenter.Cli.Connecting;

/// <summary>Changes an account step by step, and says how far it came where Twilio refuses or somebody interrupts it.</summary>
internal static class AccountSteps
{
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
            catch (Exception failure) when (Explain(failure) is { } reason)
            {
                // Twilio may have done what it did not say no to.
                bool isRefused = !isBegun || failure is ApiException { Status: < 500 };
                throw new ConnectException($"{reason} {HowFar([.. steps.Select(step => step.Name)], i, isRefused, undo)}") { IsInterrupted = IsInterruption(failure) };
            }
        }
    }

    /// <summary>Asks, and changes nothing.</summary>
    /// <typeparam name="T">What is asked for.</typeparam>
    /// <param name="ask">Asks.</param>
    /// <exception cref="ConnectException">It failed.</exception>
    public static async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (Exception failure) when (!IsInterruption(failure) && Explain(failure) is { } reason)
        {
            throw new ConnectException(reason);
        }
    }

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

    private static bool IsInterruption(Exception failure) => failure is OperationCanceledException { InnerException: not TimeoutException };

    // Never Twilio's own words, which may repeat a phone number.
    private static string? Explain(Exception failure) => failure switch
    {
        ApiException { Status: 401 } =>
            $"Twilio refuses the credentials: {SettingVariables.AccountSid} must be the account of the API key {SettingVariables.ApiKeySid}, and {SettingVariables.ApiKeySecret} the key's secret.",
        ApiException { Status: 403 } =>
            "Twilio does not let this API key read or change what this command needs: use a standard key, or give a restricted one these permissions.",
        ApiException { Status: 404 } => $"Twilio does not know the account: check {SettingVariables.AccountSid}, and --rest-url if you gave one.",
        ApiException { Status: 429 } => "The account asks Twilio too much at the moment: try again in a minute.",
        ApiException { Code: > 0 } refusal => string.Create(
            CultureInfo.InvariantCulture,
            $"Twilio answered with status {refusal.Status} and error {refusal.Code}, which https://www.twilio.com/docs/errors/{refusal.Code} explains."),
        ApiException refusal => string.Create(CultureInfo.InvariantCulture, $"Twilio answered with status {refusal.Status}: try again."),
        InvalidDataException => "The answer is not one of Twilio's REST: check --rest-url, or what is between this machine and https://api.twilio.com.",
        HttpRequestException => "Twilio's REST cannot be reached: check --rest-url, or that this machine may connect to https://api.twilio.com.",
        TaskCanceledException { InnerException: TimeoutException } => "Twilio's REST does not answer: try again.",
        OperationCanceledException => "It was interrupted.",
        _ => null,
    };
}

/// <summary>A change to an account.</summary>
/// <param name="Name">What it changes, as a person reads it.</param>
/// <param name="RunAsync">Changes it.</param>
internal sealed record AccountStep(string Name, Func<Task> RunAsync);
