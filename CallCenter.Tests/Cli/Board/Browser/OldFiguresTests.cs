using CallCenter.Cli.Board;
using CallCenter.Core;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;

namespace CallCenter.Tests.Cli.Board.Browser;

/// <summary>Old figures are never shown as new.</summary>
[Collection(nameof(OpenBrowser))]
public sealed class OldFiguresTests(OpenBrowser browser)
{
    private const string Gone = "The board does not answer; it is asked again and again.";

    // Each colour in use between the header and the footer, but for the band that says how old all is, with how far it is from grey: 0 to 255.
    private const string MostColourful = """
        () => Math.max(...[...document.querySelectorAll('main *:not(#stale, #stale *)')].filter(each => each.getClientRects().length).flatMap(each => {
          const style = getComputedStyle(each);
          return [style.color, style.backgroundColor, style.fill, style.stroke, style.borderTopColor, style.borderBottomColor];
        }).map(colour => colour.match(/^rgba?\((\d+), (\d+), (\d+)(?:, 0\.?\d*)?\)$/)).filter(match => match && !match[0].endsWith(', 0)'))
          .map(match => Math.max(...match.slice(1, 4)) - Math.min(...match.slice(1, 4))))
        """;

    private static readonly BoardState Live = SampleBoard.State() with { Run = new RunBoard(1, IsPaused: false, 0.25, HasReport: false) };

    [Fact(Timeout = Limits.Hang)]
    public async Task SourceThatIsGone_IsSaidWithAgeAndReason()
    {
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, Live);
        await board.HasAsync("#live", "live");
        board.Fall("Twilio does not answer.", TimeSpan.FromSeconds(75));

        await board.HasAsync("#stale b", "As it was 75 s ago");
        await board.HasAsync("#stale span", "Twilio does not answer.");
        await board.HasAsync("#live", "");
        await board.HasAsync("#status", "The figures are no longer new. Twilio does not answer.");
        Assert.Equal("75 s old: the board", await board.Page.TitleAsync());

        board.Show(Live);
        await board.HasAsync("#live", "live");
        await board.HasAsync("#status", "The figures are new again.");
        Assert.False(await board.Page.Locator("#stale").IsVisibleAsync());
        Assert.Equal("(1) The board", await board.Page.TitleAsync());
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(5, false)]
    [InlineData(6, true)]
    [InlineData(119, true)]
    public async Task SourceThatHangs_IsOldOnceItsFiguresAreNoLongerFresh(int age, bool isOld)
    {
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, Live);
        board.Fall(failure: null, TimeSpan.FromSeconds(age));

        await board.HasAsync("#stale b", isOld ? $"As it was {age} s ago" : "");
        await board.HasAsync(".tier.premium .longest b", isOld ? "1:15" : "1:20");
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task FailureOfASourceWhoseFiguresAreStillFresh_IsSaidWithoutTakingThemForOld()
    {
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, Live);
        board.Fall("Twilio does not answer.", TimeSpan.FromSeconds(2));

        await board.HasAsync("#stale span", "Twilio does not answer.");
        await board.HasAsync("#live", "live");
        await board.HasAsync("#stale b", "");
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task OldFigures_StandStill()
    {
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, Live);
        board.Fall(failure: null, TimeSpan.FromSeconds(75));
        await board.HasAsync("#stale b", "As it was 75 s ago");
        await board.Page.Clock.RunForAsync(3000);

        await board.HasAsync("#stale b", "As it was 78 s ago");
        Assert.Equal(["1:15"], await board.TextsAsync(".tier.premium .longest b"));
        Assert.Equal(["09:30:15"], await board.TextsAsync("#clock"));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task OldFigures_HaveNoColours(ColorScheme scheme)
    {
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, Live, new BrowserNewContextOptions { ColorScheme = scheme });
        int live = await board.Page.EvaluateAsync<int>(MostColourful);
        board.Fall(failure: null, TimeSpan.FromSeconds(75));
        await board.HasAsync("#stale b", "As it was 75 s ago");
        int old = await board.Page.EvaluateAsync<int>(MostColourful);

        Assert.InRange(live, 100, 255);
        Assert.InRange(old, 0, 32);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RestartOfTheServer_IsSurvived()
    {
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, Live);
        await board.HasAsync("#live", "live");
        await board.StopServerAsync();
        await board.HasAsync("#stale span", Gone);
        await board.Page.Clock.FastForwardAsync(75_000);
        await board.HasAsync("#stale b", "As it was 75 s ago");

        await board.StartServerAsync();
        board.Show(Live with { At = Live.At.AddSeconds(80), Tiers = Live.Tiers.With(Tier.Premium, SampleBoard.Tier(155.5)) });
        await board.HasAsync("#live", "live");
        await board.HasAsync(".tier.premium .longest b", "2:35");
        Assert.False(await board.Page.Locator("#stale").IsVisibleAsync());
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task ServerThatFallsSilent_IsAskedAgain()
    {
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, Live);
        await board.HasAsync("#live", "live");
        int asked = board.Requests.Count(request => request.EndsWith("/events", StringComparison.Ordinal));
        await board.Page.RunAndWaitForRequestAsync(() => board.Page.Clock.RunForAsync(5500), "**/events");

        Assert.Equal(1, asked);
        await board.HasAsync("#live", "live");
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task NothingReadYet_IsSaidWithWhy()
    {
        var time = new FakeTimeProvider();
        var source = new FixedSource(new BoardReading(null, 0, "Twilio refuses the key."));
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, source, time);

        await board.HasAsync("#stale b", "Nothing to show yet");
        await board.HasAsync("#stale span", "Twilio refuses the key.");
        Assert.False(await board.Page.GetByText("Nothing is wrong.").IsVisibleAsync());
    }
}
