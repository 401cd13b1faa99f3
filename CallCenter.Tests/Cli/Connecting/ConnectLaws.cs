using CallCenter.Cli.Connecting;
using CallCenter.Core;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CsCheck;

namespace CallCenter.Tests.Cli.Connecting;

/// <summary>What holds whatever an account looks like.</summary>
public sealed class ConnectLaws
{
    private const string NothingToChange = "Nothing to change: both queues are there and the three numbers are set.";

    private static readonly string[] Sids = [Wishes.Premium, Wishes.Regular, Wishes.Rep, Wishes.Other];

    private static readonly Gen<string> Url = Gen.OneOf(
        $"https://calls.example.com/base/{WebhookRoutes.PremiumEnqueue}", $"https://calls.example.com/base/{WebhookRoutes.RegularEnqueue}",
        $"https://calls.example.com/base/{WebhookRoutes.RepCallComplete}", "https://other.example/voice?x=1&y=%20");

    private static readonly Gen<string> Method = Gen.OneOf("GET", "POST");

    private static readonly Gen<IncomingNumber[]> Numbers = Gen.Select(Url, Method, Gen.OneOf(Url, Gen.Const("")), Method)
        .Select((url, method, fallback, fallbackMethod) => new IncomingNumber("", "")
        {
            VoiceUrl = url,
            VoiceMethod = method,
            VoiceFallbackUrl = fallback,
            VoiceFallbackMethod = fallbackMethod,
        })
        .Array[Sids.Length]
        .Select(numbers => numbers.Select((number, i) => number with { Sid = Sids[i], PhoneNumber = $"+1500555010{i + 1}" }).ToArray());

    private static readonly Gen<string[]> Queues = Gen.OneOf("premium-customers", "customers", "Customers", "support").Array[0, 4];

    private static readonly Gen<ConnectWish> Wish = Gen.Select(Method, Gen.OneOf("https://calls.example.com/base", "http://localhost:7071"), Gen.Shuffle(Sids[..3]), Gen.Bool.Array[3])
        .Select((method, url, sids, isSid) => Wishes.Standard with
        {
            Method = method,
            BaseUrl = url,
            Numbers = new PerRole<NumberName>(Name(sids[0], isSid[0]), Name(sids[1], isSid[1]), Name(sids[2], isSid[2])),
        });

    private static NumberName Name(string sid, bool isSid) => NumberName.Parse(isSid ? sid : "+1500555010" + sid[^1])!;

    private static async Task<string> ConnectAsync(InMemoryRest rest, ConnectWish wish, bool isDryRun = false)
    {
        using var output = new StringWriter();
        await new Connector(rest, output).ConnectAsync(wish, isDryRun);
        return output.ToString();
    }

    private static Task LawAsync(Func<InMemoryRest, ConnectWish, IncomingNumber[], Task<bool>> law) =>
        Gen.Select(Queues, Numbers, Wish).SampleAsync((queues, numbers, wish) => law(new InMemoryRest(queues, numbers), wish, numbers));

    [Fact(Timeout = Limits.Hang)]
    public Task SecondRun_ChangesNothingAndSaysSo() => LawAsync(async (rest, wish, _) =>
    {
        await ConnectAsync(rest, wish);
        int changes = rest.Changes;

        return await ConnectAsync(rest, wish) == NothingToChange + Environment.NewLine && rest.Changes == changes;
    });

    [Fact(Timeout = Limits.Hang)]
    public Task FirstRun_MakesAllAsWanted() => LawAsync(async (rest, wish, _) =>
    {
        await ConnectAsync(rest, wish);

        return rest.Exchange.Find(wish.Queues.Premium) is not null && rest.Exchange.Find(wish.Queues.Regular) is not null
            && Enum.GetValues<NumberRole>().All(role => wish.Numbers[role] is var name
                && rest.Numbers.All.Single(number => number.Sid == name.Text || number.PhoneNumber == name.Text) is var number
                && wish.VoiceOf(role) == new VoiceSettings(number.VoiceUrl, number.VoiceMethod, number.VoiceFallbackUrl, number.VoiceFallbackMethod));
    });

    [Fact(Timeout = Limits.Hang)]
    public Task DryRun_ChangesNothingAndCountsWhatTheRealRunDoes() => LawAsync(async (rest, wish, numbers) =>
    {
        CallQueue[] queues = [.. rest.Exchange.Queues];

        string told = await ConnectAsync(rest, wish, isDryRun: true);
        bool isUntouched = rest.Changes == 0 && rest.Numbers.All.SequenceEqual(numbers) && rest.Exchange.Queues.SequenceEqual(queues);
        await ConnectAsync(rest, wish);

        return isUntouched && told.Split("would ").Length - 1 == rest.Changes;
    });

    [Fact(Timeout = Limits.Hang)]
    public Task NumberThatIsNotNamed_IsNeverTouched() => LawAsync(async (rest, wish, numbers) =>
    {
        await ConnectAsync(rest, wish);

        return rest.Numbers.FindBySid(Wishes.Other) == numbers[^1];
    });

    [Fact(Timeout = Limits.Hang)]
    public Task Output_NeverHasAPhoneNumber() => LawAsync(async (rest, wish, _) =>
        !(await ConnectAsync(rest, wish, isDryRun: true) + await ConnectAsync(rest, wish)).Contains("1500555", StringComparison.Ordinal));

    [Fact(Timeout = Limits.Hang)]
    public Task FailureHalfWay_IsSaidAndTheNextRunDoesTheRest() =>
        Gen.Select(Numbers, Gen.Int[1, 5]).SampleAsync(async (numbers, failsFrom) =>
        {
            foreach (IncomingNumber number in numbers[..3])
            {
                numbers[Array.IndexOf(numbers, number)] = number with { VoiceUrl = "https://other.example" };
            }

            var failing = new InMemoryRest([], numbers) { FailsFromChange = failsFrom };
            ConnectException failure = await Assert.ThrowsAsync<ConnectException>(() => ConnectAsync(failing, Wishes.Standard));
            var working = new InMemoryRest(failing.Exchange.Queues.Select(queue => queue.Name), failing.Numbers.All);
            await ConnectAsync(working, Wishes.Standard);

            string[] steps = ["queue premium-customers", "queue customers", $"premium number ***0101 ({Wishes.Premium})", $"regular number ***0102 ({Wishes.Regular})", $"rep number ***0103 ({Wishes.Rep})"];
            return failure.Message == "Twilio answered with status 500 and error 20500, which https://www.twilio.com/docs/errors/20500 explains."
                + $" Done: {List(steps[..(failsFrom - 1)])}. Perhaps done: {steps[failsFrom - 1]}. Not done: {List(steps[failsFrom..])}. Run the same command again to finish it."
                && working.Changes == 5 - (failsFrom - 1);
        });

    [Fact(Timeout = Limits.Hang)]
    public Task Undo_PutsNumbersBackAsTheyWereAndASecondOneChangesNothing() => LawAsync(async (rest, wish, numbers) =>
    {
        using var output = new StringWriter();
        AccountState state = await new Connector(rest, output).ReadAsync(wish);
        var saved = SavedSettings.Of(RestWorld.AccountSid, DateTimeOffset.UnixEpoch, wish, state);
        await ConnectAsync(rest, wish);
        bool isUndone = await new Disconnector(rest, output).UndoAsync(saved, isForced: false, isDryRun: false);
        int changes = rest.Changes;
        bool isUndoneAgain = await new Disconnector(rest, output).UndoAsync(saved, isForced: false, isDryRun: false);

        return isUndone && isUndoneAgain && rest.Changes == changes && rest.Numbers.All.SequenceEqual(numbers);
    });

    private static string List(string[] steps) => steps.Length == 0 ? "nothing" : string.Join(", ", steps);
}
