using CallCenter.Cli.Board;
using CallCenter.Cli.Board.Accounts;
using CallCenter.Cli.Connecting;

namespace CallCenter.Tests.Cli.Board.Accounts;

public sealed class NumberTroublesTests
{
    private static readonly Dictionary<NumberRole, NumberName> Named = new()
    {
        [NumberRole.Premium] = NumberName.Parse("+15005550101")!,
        [NumberRole.Regular] = NumberName.Parse("PN00000000000000000000000000000002")!,
    };

    private static AccountNumber Number(int number, string url) =>
        new($"PN{number:d32}", $"+1500555010{number}", new VoiceSettings(url, "POST", "", ""));

    private static IEnumerable<(TroubleGrade, string)> Troubles(string? app, Dictionary<NumberRole, NumberName>? named, params AccountNumber[] numbers) =>
        NumberTroubles.Of(BoardNumbers.Find(numbers, named ?? []), app).Select(trouble => (trouble.Grade, trouble.Sentence));

    [Fact]
    public void NumbersOfOneApp_AreWell() => Assert.Empty(Troubles(
        null,
        null,
        Number(1, "https://calls.example.com/api/premium-enqueue"),
        Number(2, "https://CALLS.example.com/api/Regular-Enqueue"),
        Number(3, "https://calls.example.com/api/rep-call-complete?x=1")));

    [Theory]
    [InlineData("", "requests nothing.")]
    [InlineData("https://user:secret@demo.example.com/menu?key=secret", "points elsewhere: it requests https://***@demo.example.com/menu?***, not /premium-enqueue.")]
    [InlineData("https://old.example.com/premium-enqueue", "points elsewhere: it requests https://old.example.com/premium-enqueue, and the app is https://calls.example.com.")]
    [InlineData("https://calls.example.com/regular-enqueue", "points elsewhere: it requests https://calls.example.com/regular-enqueue, not /premium-enqueue.")]
    public void NumberThatPointsElsewhere_IsAnAlarm(string url, string sentence) => Assert.Equal(
        [(TroubleGrade.Alarm, "The premium number ***0101 " + sentence)],
        Troubles(null, Named, Number(1, url), Number(2, "https://calls.example.com/regular-enqueue"), Number(3, "https://calls.example.com/rep-call-complete")));

    [Fact]
    public void AppThatIsNamed_IsTheRightOne() => Assert.Equal(
        ["The premium number ***0101 points elsewhere: it requests https://calls.example.com/premium-enqueue, and the app is https://new.example.com."],
        Troubles(
            "https://new.example.com",
            null,
            Number(1, "https://calls.example.com/premium-enqueue"),
            Number(2, "https://new.example.com/regular-enqueue"),
            Number(3, "https://new.example.com/rep-call-complete")).Select(each => each.Item2));

    [Fact]
    public void NumberWhoseUrlsTwilioIgnores_IsAnAlarm()
    {
        AccountNumber premium = Number(1, "https://calls.example.com/premium-enqueue") with { TrunkSid = "TK00000000000000000000000000000001" };
        AccountNumber regular = Number(2, "https://calls.example.com/regular-enqueue") with { ApplicationSid = "AP00000000000000000000000000000001" };

        Assert.Equal(
            ["The premium number ***0101 belongs to a SIP trunk, so that Twilio ignores its URLs.", "The regular number ***0102 is answered by a TwiML app, so that Twilio ignores its URLs."],
            Troubles(null, null, premium, regular, Number(3, "https://calls.example.com/rep-call-complete")).Select(each => each.Item2));
    }

    [Fact]
    public void RoleWithoutANumber_IsAWarning() => Assert.Equal(
        [(TroubleGrade.Warning, "No number of the account requests /rep-call-complete, so that its calls are not seen: connect the number, or name it with --rep-number.")],
        Troubles(null, null, Number(1, "https://calls.example.com/premium-enqueue"), Number(2, "https://calls.example.com/regular-enqueue")));

    [Fact]
    public void NumberThatTheAccountDoesNotHave_IsOneSentence() => Assert.Equal(
        "--premium-number: the account has no number ***0101; give one of its own, as +15005550101 or as its SID (PN...).",
        Assert.Throws<ConnectException>(() => Troubles(null, Named, Number(2, ""))).Message);

    [Fact]
    public void RoleOf_TellsAllNumbersOfARole()
    {
        BoardNumbers numbers = BoardNumbers.Find([Number(1, "https://a.example.com/premium-enqueue"), Number(2, "https://b.example.com/premium-enqueue"), Number(3, "https://a.example.com/menu")], new Dictionary<NumberRole, NumberName>());

        Assert.Equal([NumberRole.Premium, NumberRole.Premium, null], new[] { "+15005550101", "+15005550102", "+15005550103" }.Select(numbers.RoleOf));
    }
}
