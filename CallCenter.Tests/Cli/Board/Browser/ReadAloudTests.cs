using CallCenter.Cli.Board;
using Microsoft.Playwright;

namespace CallCenter.Tests.Cli.Board.Browser;

/// <summary>What somebody hears who does not see the page, and what does not move for somebody who wants it still.</summary>
[Collection(nameof(OpenBrowser))]
public sealed class ReadAloudTests(OpenBrowser browser)
{
    // What is seen and not read: the bars, for which the table stands, and the colours' names.
    private const string Read =
        """
        - banner:
          - heading "The board" [level=1]
          - paragraph: account AC01…cdef · counts since 08:30
          - paragraph: 09:30:15
          - paragraph: live
        - main:
          - region "What is wrong":
            - list:
              - listitem: A premium caller has waited 75 s; the limit is 60 s.
          - alert: A premium caller has waited 75 s; the limit is 60 s.
          - status
          - region "Premium callers":
            - heading "Premium callers" [level=2]
            - paragraph: 2 waiting
            - paragraph: 0:41 longest wait
            - term: talking
            - definition: about 3, derived
            - term: answered within 20 s
            - definition: 82 %
            - definition: 41 of 50
            - term: gave up
            - definition: about 3, derived
            - term: messages
            - definition: "2"
            - term: called today
            - definition: "1234"
            - term: unclear
            - definition: about 1, derived
            - group:
              - text: Who waits, as a table
              - table:
                - rowgroup:
                  - row "place number waits":
                    - columnheader "place"
                    - columnheader "number"
                    - columnheader "waits"
                - rowgroup:
                  - row "1 …67 0:41":
                    - cell "1"
                    - cell "…67"
                    - cell "0:41"
                  - row "2 …67 0:05":
                    - cell "2"
                    - cell "…67"
                    - cell "0:05"
              - paragraph
          - region "Regular callers":
            - heading "Regular callers" [level=2]
            - paragraph: 2 waiting
            - paragraph: 0:41 longest wait
            - term: talking
            - definition: about 3, derived
            - term: answered within 20 s
            - definition: 82 %
            - definition: 41 of 50
            - term: gave up
            - definition: about 3, derived
            - term: messages
            - definition: "2"
            - term: called today
            - definition: "1234"
            - term: unclear
            - definition: about 1, derived
            - group: Who waits, as a table
          - region "Reps":
            - heading "Reps" [level=2]
            - term: signed in
            - definition: "5"
            - term: talking
            - definition: about 3, derived
            - term: free
            - definition: about 2, derived
            - term: wrap-up
            - definition: not known
            - term: pause
            - definition: not known
          - region "The last hour":
            - heading "The last hour" [level=2]
            - figure:
              - text: callers waiting
              - 'img "callers waiting: at most 1 premium, 0 regular, 2 talking"'
            - figure:
              - text: longest wait
              - 'img "longest wait: at most 76 s premium, 0 s regular"'
        - contentinfo:
          - paragraph: ≈ follows from other figures, because nobody tells it. – is not known.
          - paragraph: Twilio is asked at most 3600 times an hour; 1234567 times so far.
        """;

    private static readonly BoardState Calm = Situations.Of("calm");

    [Fact(Timeout = Limits.Hang)]
    public async Task Alarm_IsReadWhenItComesAndNotEachSecond()
    {
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, Calm);
        await board.Page.EvaluateAsync(
            "() => { heardAloud = []; for (const id of ['alert', 'status']) new MutationObserver(() => heardAloud.push(byId(id).textContent)).observe(byId(id), { childList: true, characterData: true, subtree: true }); }");
        await ShowAsync(board, 1, Alarm(61));
        await ShowAsync(board, 2, Alarm(62));
        await ShowAsync(board, 3, Alarm(63), Warning());
        await ShowAsync(board, 4, Alarm(64), Warning());
        await ShowAsync(board, 5);
        await ShowAsync(board, 6, Alarm(61));

        Assert.Equal(
            ["A premium caller has waited 61 s.", "A queue is nine tenths full.", "", "Nothing is wrong any more.", "A premium caller has waited 61 s."],
            await board.Page.EvaluateAsync<string[]>("() => heardAloud"));
        Assert.Equal(("alert", "status"), (await board.Page.Locator("#alert").GetAttributeAsync("role"), await board.Page.Locator("#status").GetAttributeAsync("role")));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Page_ReadsSo()
    {
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, Situations.Of("account"));
        await board.Page.Locator(".tier.premium summary").ClickAsync();

        Assert.Equal(Read, await board.Page.Locator("body").AriaSnapshotAsync());
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(ReducedMotion.NoPreference, 1)]
    [InlineData(ReducedMotion.Reduce, 0)]
    public async Task NewTrouble_MovesOnlyForWhoLikesThat(ReducedMotion motion, int moving)
    {
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, Calm, new BrowserNewContextOptions { ReducedMotion = motion });
        await board.Page.EvaluateAsync("() => { begun = 0; addEventListener('animationstart', () => begun++); addEventListener('transitionrun', () => begun++); }");
        await ShowAsync(board, 1, Alarm(61));
        await board.Page.EvaluateAsync("() => document.getAnimations().forEach(each => each.finish())");
        await board.HasAsync("#alert", "A premium caller has waited 61 s.");
        // The event of an animation comes with the frame after it.
        await board.Page.ScreenshotAsync();

        Assert.Equal(moving, await board.Page.EvaluateAsync<int>("() => begun"));
    }

    private static async Task ShowAsync(ShownBoard board, int second, params Trouble[] troubles)
    {
        board.Show(Calm with { At = Calm.At.AddSeconds(second), Troubles = troubles });
        await board.HasAsync("#clock", $"09:30:{15 + second}");
    }

    private static Trouble Alarm(int seconds) => new(TroubleGrade.Alarm, $"A premium caller has waited {seconds} s.") { Kind = "premium-limit" };

    private static Trouble Warning() => new(TroubleGrade.Warning, "A queue is nine tenths full.") { Kind = "full" };
}
