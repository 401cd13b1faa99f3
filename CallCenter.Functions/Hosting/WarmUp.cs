using CallCenter.Core.Queues;
using CallCenter.Core.Settings;
using CallCenter.Core.Signatures;
using CallCenter.Core.Webhooks;
using CallCenter.Functions.Logging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallCenter.Functions.Hosting;

/// <summary>Runs once what every webhook runs, so that it is compiled and loaded before the first caller needs it.</summary>
internal static class WarmUp
{
    private const string Query = "tried=premium&DequeueResult=queue-empty&CallSid=CA00000000000000000000000000000000";
    private const string SomeSignature = "AAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    /// <summary>Checks a signature that is certainly wrong, in both forms that Twilio signs, and answers a rep.</summary>
    /// <param name="services">The services of a host whose settings are valid.</param>
    public static void Run(IServiceProvider services)
    {
        var verifier = new SignatureVerifier(services.GetRequiredService<IOptions<TwilioOptions>>().Value);
        string url = services.GetRequiredService<PublicUrl>().Of("https://localhost/rep-call-complete?" + Query);
        verifier.Verify(SomeSignature, url, form: null);
        verifier.Verify(SomeSignature, url, SignedForm.Read(Query));
        services.GetRequiredService<Switchboard>().DialNext(TwilioParameters.Read(Query, Query), Look.Off);
    }

    /// <summary>
    /// Looks at the queues once, if the app does: what a first look loads and connects takes longer than a rep should wait, and wrong credentials
    /// are told before anybody calls.
    /// </summary>
    /// <param name="services">The services of a host whose settings are valid.</param>
    /// <returns>What is wrong, as a sentence; null if nothing is.</returns>
    public static async Task<string?> LookAsync(IServiceProvider services)
    {
        Look look = await services.GetRequiredService<Switchboard>().LookAsync().ConfigureAwait(false);
        return look.IsFailure
            ? $"The first look at the queues came to nothing ({LogText.Look(look)}), and reps are sent on blindly meanwhile; with failed-401, correct Twilio:AccountSid, Twilio:ApiKeySid and Twilio:ApiKeySecret."
            : null;
    }
}
