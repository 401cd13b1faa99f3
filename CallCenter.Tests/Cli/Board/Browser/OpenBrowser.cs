using System.Reflection;
using Microsoft.Playwright;

namespace CallCenter.Tests.Cli.Board.Browser;

/// <summary>One browser for all tests of the page, which use it one after the other.</summary>
[CollectionDefinition(nameof(OpenBrowser))]
public sealed class OpenBrowser : IAsyncLifetime, ICollectionFixture<OpenBrowser>
{
    // Time for a busy machine; a test that waits so long has failed.
    private const float Patience = 60_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (InstalledChromium.Program is not { } program)
        {
            return;
        }

        string driver = typeof(OpenBrowser).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == "BrowserDriver").Value!;
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", driver);
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = InstalledChromium.Arguments });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Opens a window that shares nothing with others; skips the running test where there is no browser.</summary>
    /// <param name="look">How large it is, and what its user prefers.</param>
    internal async Task<IBrowserContext> WindowAsync(BrowserNewContextOptions look)
    {
        InstalledChromium.SkipWhereThereIsNone();
        IBrowserContext window = await _browser!.NewContextAsync(look);
        window.SetDefaultTimeout(Patience);
        return window;
    }
}
