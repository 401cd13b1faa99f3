using System.ComponentModel;
using System.Diagnostics;

namespace CallCenter.Cli.Commands;

/// <summary>The browser of whoever sits at this machine.</summary>
internal static class Browser
{
    /// <summary>Whether somebody sits here who could see it.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="isRedirected">Whether standard output is no terminal.</param>
    public static bool IsThere(Func<string, string?> variable, bool isRedirected) =>
        !isRedirected && (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() || variable("DISPLAY") is { Length: > 0 } || variable("WAYLAND_DISPLAY") is { Length: > 0 });

    /// <summary>Opens a page; where that fails, nothing happens, since its URL was said.</summary>
    /// <param name="url">Its URL.</param>
    public static void Open(Uri url)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? url.AbsoluteUri : OperatingSystem.IsMacOS() ? "open" : "xdg-open")
        {
            UseShellExecute = OperatingSystem.IsWindows(),
        };
        if (!start.UseShellExecute)
        {
            start.ArgumentList.Add(url.AbsoluteUri);
            start.RedirectStandardOutput = true;
            start.RedirectStandardError = true;
        }

        try
        {
            using Process? process = Process.Start(start);
        }
        catch (Exception failure) when (failure is Win32Exception or IOException or InvalidOperationException)
        {
        }
    }
}
