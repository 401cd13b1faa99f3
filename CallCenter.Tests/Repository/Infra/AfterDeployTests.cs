using System.Diagnostics;

namespace CallCenter.Tests.Repository.Infra;

/// <summary>What <c>azd deploy</c> does after it has deployed the first home, with an Azure CLI and a front door that only write down how they are called.</summary>
public sealed class AfterDeployTests : IDisposable
{
    private const string Token = "0123456789abcdef0123456789abcdef";

    private readonly TemporaryFolder _folder = new();

    public AfterDeployTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is for POSIX shells.");
        Directory.CreateDirectory(Path.Combine(_folder.Root, "infra"));
        Directory.CreateDirectory(Path.Combine(_folder.Root, "bin"));
        File.Copy(Path.Combine(BicepCompiler.Folder, "after-deploy.sh"), Path.Combine(_folder.Root, "infra", "after-deploy.sh"));
        WriteProgram("callcenter", "");
    }

    public void Dispose() => _folder.Dispose();

    // Writes down its name and arguments, and whether the token reached it.
    private void WriteProgram(string name, string more)
    {
        string path = _folder.Write(name, $"#!/bin/sh\nprintf '%s\\n' \"{Path.GetFileName(name)} $*${{Twilio__AuthToken:+ (signs)}}\" >>'{_folder.Root}/calls'\n{more}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    private void WriteAzureCli() => WriteProgram(Path.Combine("bin", "az"), "case $* in *'resource show'*) echo /id ;; *'rest --method get'*) echo 0 ;; esac");

    private async Task<(int ExitCode, string[] Calls, string Error)> RunAsync(params (string Name, string Value)[] azd)
    {
        var start = new ProcessStartInfo("/bin/sh", [Path.Combine(_folder.Root, "infra", "after-deploy.sh")]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{Path.Combine(_folder.Root, "bin")}:/usr/bin:/bin";
        start.Environment["TWILIO_AUTH_TOKEN"] = Token;
        start.Environment["AZURE_RESOURCE_GROUP"] = "rg-prod";
        start.Environment["AZURE_FUNCTION_APP_NAME"] = "func-1";
        start.Environment["CALL_CENTER_URL"] = "https://func-1.example";
        start.Environment.Remove("TWILIO_SHARED_KEYS");
        start.Environment.Remove("Twilio__AuthToken");
        foreach ((string name, string value) in azd)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        string calls = Path.Combine(_folder.Root, "calls");
        return (process.ExitCode, File.Exists(calls) ? await File.ReadAllLinesAsync(calls, TestContext.Current.CancellationToken) : [], error);
    }

    private static (string Name, string Value)[] TwoHomes =>
        [("AZURE_FUNCTION_APP_NAMES", """["func-1","func-2"]"""), ("CALL_CENTER_URLS", """["https://func-1.example","https://func-2.example"]""")];

    [Fact(Timeout = Limits.Hang)]
    public async Task OneHome_IsChecked()
    {
        (int exitCode, string[] calls, _) = await RunAsync(("AZURE_FUNCTION_APP_NAMES", """["func-1"]"""), ("CALL_CENTER_URLS", """["https://func-1.example"]"""));

        Assert.Equal(0, exitCode);
        Assert.Equal("callcenter check --url https://func-1.example (signs)", Assert.Single(calls, call => call.StartsWith("callcenter", StringComparison.Ordinal)));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task OtherHome_GetsTheSameZipAndIsComparedWithTheFirst()
    {
        WriteAzureCli();

        (int exitCode, string[] calls, string error) = await RunAsync(TwoHomes);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(
            [
                "az account show",
                "callcenter publish",
                "az functionapp deployment source config-zip --resource-group rg-prod --name func-2 --src CallCenter.Functions/bin/callcenter.zip --output none",
                "az account show (signs)",
                "az resource show --resource-group rg-prod --resource-type Microsoft.Web/sites --name func-1 --query id --output tsv (signs)",
                "az rest --method get --url https://management.azure.com/id/config/configreferences/appsettings?api-version=2022-03-01 --query length(value[?properties.status != 'Resolved']) --output tsv (signs)",
                "az resource show --resource-group rg-prod --resource-type Microsoft.Web/sites --name func-2 --query id --output tsv (signs)",
                "az rest --method get --url https://management.azure.com/id/config/configreferences/appsettings?api-version=2022-03-01 --query length(value[?properties.status != 'Resolved']) --output tsv (signs)",
                "callcenter check --url https://func-1.example --fallback-url https://func-2.example (signs)",
            ],
            calls);
        Assert.DoesNotContain(calls, call => call.Contains(Token, StringComparison.Ordinal));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task OtherHomeThatCannotBeDeployed_IsSaidWithTheCommand()
    {
        WriteProgram(Path.Combine("bin", "az"), "exit 1");

        (int exitCode, string[] calls, string error) = await RunAsync(TwoHomes);

        Assert.Equal(1, exitCode);
        Assert.Equal(["az account show"], calls);
        Assert.EndsWith(
            "\n  az functionapp deployment source config-zip --resource-group rg-prod --name func-2 --src CallCenter.Functions/bin/callcenter.zip\n",
            error,
            StringComparison.Ordinal);
    }
}
