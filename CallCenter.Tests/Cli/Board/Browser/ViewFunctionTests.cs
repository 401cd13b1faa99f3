namespace CallCenter.Tests.Cli.Board.Browser;

/// <summary>The pure functions of the page's script.</summary>
[Collection(nameof(OpenBrowser))]
public sealed class ViewFunctionTests(OpenBrowser browser)
{
    [Fact(Timeout = Limits.Hang)]
    public async Task Functions_SayTimesAndCountsAsPeopleReadThem()
    {
        (string Call, string Said)[] table =
        [
            ("wait(0)", "0:00"),
            ("wait(9.99)", "0:09"),
            ("wait(60)", "1:00"),
            ("wait(3599.9)", "59:59"),
            ("wait(3600)", "1:00:00"),
            ("wait(36061)", "10:01:01"),
            ("words(0)", "0 s"),
            ("words(119.4)", "119 s"),
            ("words(119.5)", "2 min"),
            ("words(7199)", "119 min"),
            ("words(7200)", "2 h"),
            ("words(90000)", "25 h"),
            ("clock('2026-11-30T09:30:15+01:00', 0)", "09:30"),
            ("clock('2026-11-30T09:30:15+01:00', 0, 8)", "09:30:15"),
            ("clock('2026-11-30T09:30:15+01:00', 44.9, 8)", "09:30:59"),
            ("clock('2026-11-30T09:30:15+01:00', 45, 8)", "09:31:00"),
            ("clock('2026-11-30T23:59:59+01:00', 2, 8)", "00:00:01"),
            ("clock('2026-11-30T00:30:00+01:00', -3600)", "23:30"),
            ("shown(null)", "– not known"),
            ("shown({ value: 0, isDerived: false })", "0"),
            ("shown({ value: 1234, isDerived: false })", "1234"),
            ("shown({ value: 7, isDerived: true })", "≈7 about 7, derived"),
        ];
        await using ShownBoard board = await ShownBoard.OpenAsync(browser, SampleBoard.State());
        var said = new List<(string, string)>();
        foreach ((string call, _) in table)
        {
            said.Add((call, await board.Page.EvaluateAsync<string>(
                $$"""
                () => {
                  const shown = value => {
                    const element = document.createElement('dd');
                    figure(element, value);
                    return [...element.childNodes].map(each => each.textContent).join(' ');
                  };
                  return {{call}};
                }
                """)));
        }

        Assert.Equal(table, said);
    }
}
