using System.Globalization;
using CallCenter.Cli.Board;
using CallCenter.Core;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Tests.Processes;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;

namespace CallCenter.Tests.Cli.Board.Browser;

/// <summary>The page shows what a run holds.</summary>
[Collection(nameof(OpenBrowser))]
public sealed class RunTests(OpenBrowser browser)
{
    private const int Minutes = 96;

    private static readonly Scenario BusyMorning = ScenarioFile.Read(Path.Combine(Run.Root, "scenarios", "busy-morning.json"));

    [Fact(Timeout = Limits.Hang)]
    public async Task Page_ShowsWhatTheSimulationHolds()
    {
        InstalledChromium.SkipWhereThereIsNone();
        var time = new FakeTimeProvider();
        await using PausedRun run = await PausedRun.AtAsync(BusyMorning, Minutes, time);
        RunSnapshot held = run.Simulation.Look();
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, run.Source, time);

        Assert.True(held.Tiers.Regular.Waiting.Count > 5);
        Assert.Equal(["09:36:00"], await board.TextsAsync("#clock"));
        Assert.Equal(["paused"], await board.TextsAsync("#speed"));
        foreach (Tier tier in Enum.GetValues<Tier>())
        {
            string section = tier is Tier.Premium ? ".tier.premium " : ".tier.regular ";
            await board.Page.Locator(section + "summary").ClickAsync();
            string share = held.Tiers[tier].Answered > 0 ? $"{100 * held.Tiers[tier].AnsweredWithin20 / held.Tiers[tier].Answered} %" : "–";
            Assert.Equal($"{held.Tiers[tier].Waiting.Count}", await board.Page.Locator(section + ".waiting b").InnerTextAsync());
            Assert.Equal(Wait(held.Tiers[tier].Waiting[0]), await board.Page.Locator(section + ".longest b").InnerTextAsync());
            Assert.Equal(
                [$"{held.Tiers[tier].Talking}", share, $"{held.Tiers[tier].AnsweredWithin20} of {held.Tiers[tier].Answered}", $"{held.Tiers[tier].GaveUp}", $"{held.Tiers[tier].Messages}"],
                await board.TextsAsync(section + "dl div:not([hidden]) dd"));
            Assert.Equal(
                held.Tiers[tier].Waiting.SelectMany((caller, place) => (string[])[$"{place + 1}", $"…{caller.PhoneNumber[^2..]}", Wait(caller)]),
                await board.TextsAsync(section + "tbody td"));
            Assert.Equal(held.Tiers[tier].Waiting.Count, await BarsAsync(board, section));
        }

        int talking = held.Tiers.Premium.Talking + held.Tiers.Regular.Talking;
        Assert.Equal(
            ((int[])[talking + held.Dialling + held.WrapUp + held.Pause, talking, held.Dialling, held.WrapUp, held.Pause]).Select(count => $"{count}"),
            await board.TextsAsync("#reps dd"));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Change_IsOnThePageAfterABeatOfTheServer()
    {
        BoardState state = SampleBoard.State();
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, state);
        await board.HasAsync(".tier.regular .waiting b", "0");
        board.Show(state with { At = state.At.AddSeconds(1), Tiers = state.Tiers.With(Tier.Regular, SampleBoard.Tier(200, 4)), Troubles = [] });

        await board.HasAsync(".tier.regular .waiting b", "2");
        await board.HasAsync(".tier.regular .longest b", "3:20");
        await board.HasAsync("#clock", "09:30:16");
        await board.HasAsync("#troubles p", "Nothing is wrong.");
        Assert.Equal(2, await BarsAsync(board, ".tier.regular "));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task TimesCountUpBetweenReadings_WhereTheRunGoesAsFastAsLife()
    {
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, SampleBoard.State() with { Run = new RunBoard(1, IsPaused: false, 0.25, HasReport: false) });
        await board.HasAsync(".tier.premium .longest b", "1:15");
        await board.Page.Clock.RunForAsync(3000);

        await board.HasAsync(".tier.premium .longest b", "1:18");
        await board.HasAsync("#clock", "09:30:18");
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RunThatIsOver_HasALinkToItsReportAndNoPace()
    {
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, SampleBoard.State() with { Run = new RunBoard(60, IsPaused: false, 1, HasReport: true) });

        Assert.False(await board.Page.Locator("#pace").IsVisibleAsync());
        Assert.Equal(board.Url + "report", await board.Page.GetByRole(AriaRole.Link).EvaluateAsync<string>("link => link.href"));
    }

    private static string Wait(WaitingCall caller) => string.Create(CultureInfo.InvariantCulture, $"{(int)caller.Waited.TotalMinutes}:{caller.Waited.Seconds:00}");

    private static Task<int> BarsAsync(ShownBoard board, string section) => board.Page.Locator(section + ".bars path").EvaluateAllAsync<int>(
        "paths => paths.map(path => (path.getAttribute('d') ?? '').split('M').length - 1).reduce((sum, each) => sum + each)");
}
