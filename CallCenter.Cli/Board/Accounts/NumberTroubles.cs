using CallCenter.Cli.Connecting;

namespace CallCenter.Cli.Board.Accounts;

/// <summary>What is wrong with the numbers of an account: whoever rings one that points elsewhere is in no queue.</summary>
internal static class NumberTroubles
{
    /// <summary>Finds what is wrong.</summary>
    /// <param name="numbers">The numbers as they are set.</param>
    /// <param name="baseUrl">Where the app runs; null for where most of the numbers point.</param>
    public static IEnumerable<Trouble> Of(BoardNumbers numbers, string? baseUrl)
    {
        string? app = baseUrl ?? Most(numbers);
        return Enum.GetValues<NumberRole>().SelectMany(role => numbers.All[role].Count == 0
            ? [new Trouble(TroubleGrade.Warning, $"No number of the account requests /{ConnectWish.Webhooks[role]}, so that its calls are not seen: connect the number, or name it with {ConnectPlan.Options[role]}.") { Kind = KindOf(role) }]
            : numbers.All[role].Select(number => Of(role, number, app)).OfType<Trouble>());
    }

    private static Trouble? Of(NumberRole role, AccountNumber number, string? app)
    {
        string? own = BoardNumbers.BaseOf(number.Voice.Url, role);
        string? sentence = number switch
        {
            { TrunkSid: not null } => "belongs to a SIP trunk, so that Twilio ignores its URLs",
            { ApplicationSid: not null } => "is answered by a TwiML app, so that Twilio ignores its URLs",
            { Voice.Url: "" } => "requests nothing",
            _ when own is null => $"points elsewhere: it requests {ConnectReport.Show(number.Voice.Url)}, not /{ConnectWish.Webhooks[role]}",
            _ when !own.Equals(app, StringComparison.OrdinalIgnoreCase) => $"points elsewhere: it requests {ConnectReport.Show(number.Voice.Url)}, and the app is {app}",
            _ => null,
        };
        return sentence is null ? null : new Trouble(TroubleGrade.Alarm, $"The {ConnectReport.Names[role]} {NumberName.Mask(number.PhoneNumber)} {sentence}.") { Kind = KindOf(role) };
    }

    private static string KindOf(NumberRole role) => ConnectPlan.Options[role].TrimStart('-');

    // Of two numbers that point to two apps neither is the right one: the first is taken, and the other is said to differ.
    private static string? Most(BoardNumbers numbers) => Enum.GetValues<NumberRole>()
        .SelectMany(role => numbers.All[role].Select(number => BoardNumbers.BaseOf(number.Voice.Url, role)))
        .OfType<string>()
        .GroupBy(url => url, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(group => group.Count())
        .FirstOrDefault()?.Key;
}
