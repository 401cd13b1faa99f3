using System.Runtime.InteropServices;

namespace CallCenter.Tests.Cli.Board.Browser;

/// <summary>The Chromium of this machine, or a browser that is made from it; none is fetched for the tests.</summary>
internal static class InstalledChromium
{
    /// <summary>Where its program is; null where there is none, or nothing that drives it.</summary>
    public static string? Program { get; } = HasDriver ? Places().FirstOrDefault(File.Exists) : null;

    /// <summary>How it is started: without a window, and without asking anybody for anything.</summary>
    public static string[] Arguments { get; } =
    [
        "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
        // It refuses to run as root otherwise.
        .. Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? (string[])["--no-sandbox"] : [],
    ];

    // Playwright's package has a driver for these machines alone.
    private static bool HasDriver => RuntimeInformation.RuntimeIdentifier is "linux-x64" or "linux-arm64" or "osx-x64" or "osx-arm64" or "win-x64";

    /// <summary>Skips the running test where there is none.</summary>
    public static void SkipWhereThereIsNone() => Assert.SkipWhen(
        Program is null, "The board's page is tested in Chromium, Chrome or Edge where one is installed, and none is: on Debian, apt-get install chromium brings it.");

    private static IEnumerable<string> Places() =>
        OperatingSystem.IsWindows()
            ? from folder in (Environment.SpecialFolder[])[Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData]
              from program in (string[])["Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"]
              select Path.Combine(Environment.GetFolderPath(folder), program)
            : OperatingSystem.IsMacOS()
                ? ((string[])["Google Chrome", "Chromium", "Microsoft Edge"]).Select(name => $"/Applications/{name}.app/Contents/MacOS/{name}")
                : ((string[])["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]).Select(name => $"/usr/bin/{name}");
}
