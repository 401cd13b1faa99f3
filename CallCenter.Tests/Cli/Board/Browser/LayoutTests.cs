using Microsoft.Playwright;

namespace CallCenter.Tests.Cli.Board.Browser;

/// <summary>The page fits a phone as well as a television, whatever it shows.</summary>
[Collection(nameof(OpenBrowser))]
public sealed class LayoutTests(OpenBrowser browser)
{
    // 20 minutes of arc, as ISO 9241-303 would have what is read with ease, are 29 mm at five metres. A television of 40 inches has 0.46 mm a pixel.
    private const double LeastHeightFromFiveMetres = 29 / .461;

    // Five minutes of arc are what people of full sight still tell apart.
    private const double LeastHeightOfSentences = LeastHeightFromFiveMetres / 4;

    private static readonly ViewportSize Television = new() { Width = 1920, Height = 1080 };

    private static readonly (int Width, int Height)[] Windows = [(320, 640), (360, 740), (768, 1024), (900, 700), (1280, 800), (1920, 1080), (3840, 2160)];

    public static TheoryData<string> Names => [.. Situations.Names];

    [Theory(Timeout = Limits.Hang)]
    [MemberData(nameof(Names))]
    public async Task NoWidth_NeedsScrollingToTheSide(string situation)
    {
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, Situations.Of(situation));
        await board.Page.Locator(".tier.premium summary").ClickAsync();
        var over = new List<string>();
        foreach ((int width, int height) in Windows)
        {
            await board.Page.SetViewportSizeAsync(width, height);
            string[] beyond = await board.Page.EvaluateAsync<string[]>(
                """
                () => {
                  const root = document.documentElement, beyond = root.scrollWidth > root.clientWidth ? [`scrolls to ${root.scrollWidth}`] : [];
                  for (const each of document.querySelectorAll('body *:not(.unseen, .row, .row *, svg *)'))
                    if (each.getClientRects().length && each.getBoundingClientRect().right > root.clientWidth + .5) beyond.push(`${each.tagName} ${each.id || each.className}`);
                  return beyond;
                }
                """);
            over.AddRange(beyond.Select(what => $"{width}: {what}"));
        }

        Assert.Empty(over);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Television_IsReadFromFiveMetres()
    {
        (string Selector, double Least)[] table =
        [
            (".waiting b", LeastHeightFromFiveMetres),
            (".longest b", LeastHeightFromFiveMetres),
            ("#stale b", LeastHeightOfSentences),
            ("#troubles li", LeastHeightOfSentences),
            (".tier dd", LeastHeightOfSentences),
            ("#reps dd", LeastHeightOfSentences),
        ];
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, Situations.Of("troubled"), new BrowserNewContextOptions { ViewportSize = Television });
        foreach ((string selector, double least) in table)
        {
            double height = await board.Page.Locator(selector).First.EvaluateAsync<double>(
                """
                element => {
                  const context = document.createElement('canvas').getContext('2d'), style = getComputedStyle(element);
                  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
                  return context.measureText('0').actualBoundingBoxAscent;
                }
                """);
            Assert.True(height >= least, $"The figures of {selector} are {height} px high, less than {least}.");
        }
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Television_ShowsAllWithoutScrolling()
    {
        var heights = new List<int>();
        foreach (string name in (string[])["troubled", "full", "account"])
        {
            await using ShownBoard board = await ShownBoard.OpenAsync(browser, Situations.Of(name), new BrowserNewContextOptions { ViewportSize = Television });
            heights.Add(await board.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight"));
        }

        Assert.All(heights, height => Assert.InRange(height, 1, Television.Height));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Bar_IsAsHighAsItsWaitAndChangesColourBeyondTheLimit()
    {
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, Situations.Of("troubled"));

        // The scale of premium callers goes to 90 s, that of regular callers to 600 s; over the limit comes first.
        Assert.Equal(["83.9", "13.3"], await HeightsAsync(board, ".tier.premium"));
        Assert.Equal(["83.3", "53.3", "12.8", "0.5"], await HeightsAsync(board, ".tier.regular"));
        int[] counts = await board.Page.Locator(".bars path.over, .bars path.in").EvaluateAllAsync<int[]>("paths => paths.map(path => path.getAttribute('d').split('M').length - 1)");
        Assert.Equal([1, 1, 2, 2], counts);
    }

    private static Task<string[]> HeightsAsync(ShownBoard board, string tier) => board.Page.Locator($"{tier} .bars").EvaluateAsync<string[]>(
        "bars => ['.over', '.in'].flatMap(name => [...bars.querySelector('path' + name).getAttribute('d').matchAll(/v-([0-9.]+)/g)].map(match => match[1]))");
}
