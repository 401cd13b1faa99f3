using CallCenter.Simulator.Scenarios;
using CallCenter.Tests.Processes;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;

namespace CallCenter.Tests.Cli.Board.Browser;

/// <summary>Takes pictures of the page to look at, into the folder <c>pictures</c> beside the tests; only where it is asked for.</summary>
[Collection(nameof(OpenBrowser))]
public sealed class Pictures(OpenBrowser browser)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "pictures");

    private static readonly (string Name, int Width, int Height)[] Screens = [("phone", 360, 740), ("readme", 1280, 884), ("television", 1920, 1080)];

    [Fact(Timeout = Limits.Hang, Explicit = true)]
    public async Task BusyMorning_IsTaken()
    {
        var time = new FakeTimeProvider();
        await using PausedRun run = await PausedRun.AtAsync(ScenarioFile.Read(Path.Combine(Run.Root, "scenarios", "busy-morning.json")), 96, time);
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, run.Source, time);
        await TakeAsync(board.Page, "busy-morning");
    }

    [Theory(Timeout = Limits.Hang, Explicit = true)]
    [InlineData("calm")]
    [InlineData("troubled")]
    [InlineData("full")]
    [InlineData("unknown")]
    [InlineData("over")]
    [InlineData("account")]
    public async Task Situation_IsTakenLiveAndOld(string name)
    {
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, Situations.Of(name));
        await TakeAsync(board.Page, name);
        board.Fall("Twilio does not answer.", TimeSpan.FromSeconds(75));
        await board.HasAsync("#stale b", "As it was 75 s ago");
        await TakeAsync(board.Page, name + "-old");
    }

    private static async Task TakeAsync(IPage page, string name)
    {
        foreach ((string screen, int width, int height) in Screens)
        {
            await page.SetViewportSizeAsync(width, height);
            foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                string file = $"{name}-{screen}-{scheme}.png".ToLowerInvariant();
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, file), FullPage = screen == "phone", Animations = ScreenshotAnimations.Disabled });
            }
        }
    }
}
