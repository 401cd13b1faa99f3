using CallCenter.Cli.Board;
using CallCenter.Core;
using Microsoft.Playwright;

namespace CallCenter.Tests.Cli.Board.Browser;

/// <summary>The page is by itself: it asks nobody but its server, complains of nothing, and runs nothing that comes from outside.</summary>
[Collection(nameof(OpenBrowser))]
public sealed class ContentTests(OpenBrowser browser)
{
    private const string Hostile = "<img src=/x onerror='pwned=1'><script>pwned=1</script><b onclick=pwned=1 style=color:red>7</b>";

    [Theory(Timeout = Limits.Hang)]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Page_AsksItsServerAloneAndComplainsOfNothing(ColorScheme scheme)
    {
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, SampleBoard.State(), new BrowserNewContextOptions { ColorScheme = scheme });
        await board.Page.Locator(".tier.premium summary").ClickAsync();
        board.Show(SampleBoard.State() with { At = SampleBoard.At.AddSeconds(1), Troubles = [] });
        await board.HasAsync("#clock", "09:30:16");
        board.Fall("Twilio does not answer.", TimeSpan.FromSeconds(75));
        await board.HasAsync("#stale b", "As it was 75 s ago");

        Assert.Equal([$"GET {board.Url}", $"GET {board.Url}events"], board.Requests.Where(request => !request.Contains("data:", StringComparison.Ordinal)));
        Assert.Empty(board.Complaints);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WhatComesFromOutside_IsTextAndNothingElse()
    {
        BoardState state = SampleBoard.State();
        TierBoard tier = state.Tiers.Premium with { Callers = [new WaitingCaller("c0", 75, Hostile)] };
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, state with
        {
            Source = Hostile,
            Tiers = state.Tiers.With(Tier.Premium, tier),
            Troubles = [new Trouble(TroubleGrade.Alarm, Hostile) { Kind = Hostile }],
        });
        await board.Page.Locator(".tier.premium summary").ClickAsync();

        Assert.Equal([Hostile], await board.TextsAsync("#troubles li"));
        Assert.Equal([Hostile], await board.TextsAsync("#alert"));
        Assert.Equal([Hostile], await board.TextsAsync(".tier.premium .row span:nth-child(2)"));
        Assert.Equal(Hostile, (await board.TextsAsync(".tier.premium tbody td"))[1]);
        Assert.StartsWith(Hostile, (await board.TextsAsync("#source"))[0], StringComparison.Ordinal);
        Assert.Equal(0, await board.Page.Locator("img, [onclick], [onerror], [style*=red], script:not(body > script)").CountAsync());
        Assert.Empty(board.Complaints);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task ScriptHandlerAndStyleThatArePutIntoThePage_DoNotRun()
    {
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, SampleBoard.State(), holdsTime: false);
        string[] barred = await board.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const barred = [];
              document.addEventListener('securitypolicyviolation', event => barred.push(event.effectiveDirective));
              const script = document.createElement('script');
              script.textContent = 'pwned = 1';
              document.body.append(script);
              const place = document.createElement('div');
              place.innerHTML = '<i style="color:red"></i><img src="/x" onerror="pwned = 1"><iframe src="/"></iframe>';
              document.body.append(place);
              const style = document.createElement('style');
              style.textContent = 'h1 { color: rgb(255, 0, 0) }';
              document.head.append(style);
              const button = document.createElement('button');
              button.setAttribute('onclick', 'pwned = 1');
              button.click();
              const source = document.createElement('script');
              source.src = '/events';
              document.body.append(source);
              await fetch('https://elsewhere.invalid/').catch(() => {});
              for (let wait = 0; wait < 100 && new Set(barred).size < 7; wait++) await new Promise(then => setTimeout(then, 20));
              return [...new Set(barred), String(globalThis.pwned), getComputedStyle(document.querySelector('h1')).color === 'rgb(255, 0, 0)' ? 'red' : 'as it was'].sort();
            }
            """);

        Assert.Equal(["as it was", "connect-src", "frame-src", "img-src", "script-src-attr", "script-src-elem", "style-src-attr", "style-src-elem", "undefined"], barred);
    }
}
