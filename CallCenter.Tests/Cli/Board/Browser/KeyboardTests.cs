using CallCenter.Cli.Board;
using CallCenter.Simulator.Time;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;

namespace CallCenter.Tests.Cli.Board.Browser;

/// <summary>All that a mouse can do on the page, the keyboard can.</summary>
[Collection(nameof(OpenBrowser))]
public sealed class KeyboardTests(OpenBrowser browser)
{
    // The name of what has the focus, and whether the ring around it is seen, whole.
    private const string Focus = """
        () => {
          const element = document.activeElement, style = getComputedStyle(element), wide = parseFloat(style.outlineWidth), far = wide + parseFloat(style.outlineOffset);
          const box = element.getBoundingClientRect();
          let frame = element.parentElement;
          while (frame && getComputedStyle(frame).overflowX === 'visible') frame = frame.parentElement;
          const edge = (frame ?? document.documentElement).getBoundingClientRect();
          const isCut = box.left - far < edge.left || box.right + far > edge.right || box.top - far < edge.top || box.bottom + far > edge.bottom;
          return `${element.textContent.trim()}${style.outlineStyle === 'none' || wide < 2 ? ', not seen' : isCut ? ', cut off' : ''}`;
        }
        """;

    private readonly FakeTimeProvider _time = new();

    [Fact(Timeout = Limits.Hang)]
    public async Task Tab_ReachesEveryControlInOrderAndItIsSeen()
    {
        await using ShownBoard board = await OpenAsync();

        Assert.Equal(["Slower", "Pause", "Faster", "Who waits, as a table", "Who waits, as a table"], await TabAsync(board, 5));
        board.Show(Situations.Of("over"));
        await board.Page.GetByRole(AriaRole.Link).WaitForAsync();
        await board.Page.EvaluateAsync("() => document.activeElement.blur()");
        await board.Page.Locator("h1").ClickAsync();
        Assert.Equal(["its report, with pictures", "Who waits, as a table"], await TabAsync(board, 2));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task SpaceBar_PausesTheRunAndLetsItGoOn()
    {
        await using ShownBoard board = await OpenAsync();
        await board.Page.Keyboard.PressAsync("Space");
        await board.HasAsync("#speed", "paused");
        await board.HasAsync("#pause", "Resume");
        Assert.Equal((60, true), (board.Source.Pace!.Speed, board.Source.Pace.IsPaused));

        await board.Page.Keyboard.PressAsync("Space");
        await board.HasAsync("#speed", "60 × real time");
        await board.HasAsync("#pause", "Pause");
        Assert.False(board.Source.Pace.IsPaused);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("Slower", "Enter", "30 × real time")]
    [InlineData("Slower", "Space", "30 × real time")]
    [InlineData("Faster", "Enter", "120 × real time")]
    [InlineData("Faster", "Space", "120 × real time")]
    [InlineData("Pause", "Enter", "paused")]
    [InlineData("Pause", "Space", "paused")]
    public async Task Button_IsPressedByKey(string name, string key, string speed)
    {
        await using ShownBoard board = await OpenAsync();
        await board.Page.GetByRole(AriaRole.Button, new() { Name = name }).FocusAsync();
        await board.Page.Keyboard.PressAsync(key);

        await board.HasAsync("#speed", speed);
        Assert.Single(board.Requests, request => request.StartsWith("POST", StringComparison.Ordinal));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("Enter")]
    [InlineData("Space")]
    public async Task Table_IsOpenedByKeyAndThatPausesNothing(string key)
    {
        await using ShownBoard board = await OpenAsync();
        await board.Page.Locator(".tier.premium summary").FocusAsync();
        await board.Page.Keyboard.PressAsync(key);

        await board.HasAsync(".tier.premium tbody td >> nth=2", "1:15");
        Assert.False(board.Source.Pace!.IsPaused);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task SpaceBarWithoutARun_AsksForNothing()
    {
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, Situations.Of("account"));
        await board.Page.Keyboard.PressAsync("Space");
        board.Show(Situations.Of("account") with { At = SampleBoard.At.AddSeconds(1) });
        await board.HasAsync("#clock", "09:30:16");

        Assert.DoesNotContain(board.Requests, request => request.StartsWith("POST", StringComparison.Ordinal));
    }

    private static async Task<string[]> TabAsync(ShownBoard board, int times)
    {
        var reached = new List<string>();
        for (int time = 0; time < times; time++)
        {
            await board.Page.Keyboard.PressAsync("Tab");
            reached.Add(await board.Page.EvaluateAsync<string>(Focus));
        }

        return [.. reached];
    }

    private Task<ShownBoard> OpenAsync() =>
        ShownBoard.OpenAsync(browser, new FixedSource(new BoardReading(SampleBoard.State(), _time.GetTimestamp(), Failure: null), new Pace(60, _time)), _time);
}
