using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Functions;

/// <summary>The program that Azure's host starts, where a setting is wrong: it ends before it asks for work.</summary>
public sealed class WorkerStartTests
{
    // Beside the tests it lacks what the shared framework of a web program brings.
    private static readonly string Program =
        Path.Combine(AppContext.BaseDirectory.Replace("CallCenter.Tests", "CallCenter.Functions", StringComparison.Ordinal), "CallCenter.Functions.dll");

    private static Task<RunResult> StartAsync(params (string Name, string? Value)[] environment) => Run.ToEndAsync("dotnet", [Program], environment);

    [Fact(Timeout = Limits.Hang)]
    public async Task UnknownSetting_StopsTheWorkerWithOneSentence() => Assert.Equal(
        new RunResult(1, "", "CallCenter:PremiumQueuee is not a setting of the app; did you mean CallCenter:PremiumQueue?" + Environment.NewLine),
        await StartAsync(
            ("Twilio__AuthToken", "secret"), ("APPSETTING_Twilio__AuthToken", "secret"), ("TWILIO_ACCOUNT_SID", "AC1"), ("CallCenter__PremiumQueuee", "vip")));

    [Fact(Timeout = Limits.Hang)]
    public async Task UnresolvedReference_StopsTheWorkerWithOneSentence()
    {
        RunResult result = await StartAsync(("Twilio__AuthToken", "@Microsoft.KeyVault(VaultName=kv-secret-name;SecretName=twilio-auth-token)"));

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("Twilio:AuthToken is a Key Vault reference that Azure could not resolve: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("kv-secret-name", result.Error, StringComparison.Ordinal);
    }
}
