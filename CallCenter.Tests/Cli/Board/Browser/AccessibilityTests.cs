using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CallCenter.Tests.Cli.Board.Browser;

/// <summary>axe finds nothing to object to: contrast, names, landmarks, roles.</summary>
[Collection(nameof(OpenBrowser))]
public sealed class AccessibilityTests(OpenBrowser browser)
{
    private const string Run = """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
          return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html} ${node.any.map(check => check.message).join(' ')}`));
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    public static TheoryData<string> Names => [.. Situations.Names];

    [Theory(Timeout = Limits.Hang)]
    [MemberData(nameof(Names))]
    public async Task Axe_FindsNothing(string situation)
    {
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, Situations.Of(situation), holdsTime: false);
        // Four hundred rows of two tables would tell no more than two.
        foreach (ILocator summary in situation == "full" ? [] : await board.Page.Locator("summary").AllAsync())
        {
            await summary.ClickAsync();
        }

        // Run by the browser's own tools, the script is no part of the page, which would not let it in.
        await board.Page.EvaluateAsync($"() => {{ {Axe} }}");
        string[] live = await FindAsync(board, "live");
        board.Fall("Twilio does not answer.", TimeSpan.FromSeconds(600));
        await board.HasAsync("#stale b", "As it was 10 min ago");

        Assert.Empty(live.Concat(await FindAsync(board, "old")));
    }

    /// <summary>That nothing is found is worth something only where something would be.</summary>
    [Fact(Timeout = Limits.Hang)]
    public async Task Axe_FindsWhatIsWrong()
    {
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, Situations.Of("calm"), holdsTime: false);
        await board.Page.EvaluateAsync($"() => {{ {Axe}; byId('source').style.color = '#EEE'; byId('pause').textContent = ''; byId('pause').title = ''; }}");
        string[] found = await board.Page.EvaluateAsync<string[]>(Run);

        Assert.Equal(["button-name", "color-contrast"], found.Select(each => each.Split(':')[0]).Order(StringComparer.Ordinal));
    }

    private static async Task<string[]> FindAsync(ShownBoard board, string age)
    {
        var found = new List<string>();
        foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await board.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            found.AddRange((await board.Page.EvaluateAsync<string[]>(Run)).Select(each => $"{scheme}, {age}: {each}"));
        }

        return [.. found];
    }
}
