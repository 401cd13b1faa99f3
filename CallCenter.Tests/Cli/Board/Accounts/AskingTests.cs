using CallCenter.Cli.Board.Accounts;
using CallCenter.Cli.Connecting;
using CallCenter.Core.Queues;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Tests.Cli.Connecting;
using Twilio.Clients;

namespace CallCenter.Tests.Cli.Board.Accounts;

/// <summary>How often an account is asked, in simulated hours.</summary>
public sealed class AskingTests
{
    private static readonly AccountWish Wish = new(new("premium-customers", "customers"), new Dictionary<NumberRole, NumberName>());

    private readonly InMemoryRest _account = new(
        ["premium-customers", "customers"],
        [
            new IncomingNumber("PN00000000000000000000000000000001", "+15005550101") { VoiceUrl = "https://calls.example.com/premium-enqueue" },
            new IncomingNumber("PN00000000000000000000000000000002", "+15005550102") { VoiceUrl = "https://calls.example.com/regular-enqueue" },
            new IncomingNumber("PN00000000000000000000000000000003", "+15005550103") { VoiceUrl = "https://calls.example.com/rep-call-complete" },
        ]);

    // Gives when each request was made, in seconds from the first on.
    private static async Task<List<double>> AskForAnHourAsync(ITwilioRestClient account, Func<int, Exception?>? failure = null)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var asked = new List<double>();
        long began = 0;
        HastyTime? time = null;
        time = new HastyTime
        {
            OnDelay = () =>
            {
                if (time!.GetElapsedTime(began) >= TimeSpan.FromHours(1))
                {
                    stop.Cancel();
                }
            },
        };
        began = time.GetTimestamp();
        var counted = new FaultyRest(account, _ =>
        {
            asked.Add(time.GetElapsedTime(began).TotalSeconds);
            return failure?.Invoke(asked.Count);
        });
        await new AccountBoard(counted, Wish, time, stop.Token).RunAsync();
        return asked;
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task AnHour_HasNoMoreRequestsThanIsSaid(int busyQueues)
    {
        foreach (string queue in new[] { "customers", "premium-customers" }[..busyQueues])
        {
            _account.Exchange.Join(_account.Exchange.FindOrCreate(queue), RestWorld.Member("CA" + queue));
        }

        List<double> asked = await AskForAnHourAsync(_account);

        Assert.InRange(asked.Count, AskingSchedule.RequestsAnHour(busyQueues) - 60, AskingSchedule.RequestsAnHour(busyQueues) + 1);
        Assert.All(asked.Zip(asked.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 1));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RefusedAllTheTime_ItAsksOnceAMinute()
    {
        List<double> asked = await AskForAnHourAsync(_account, _ => new TooManyRequestsException(null, 20429, "", ""));

        Assert.Equal([0, 1, 3, 7, 15, 31, 63, 123, 183], asked[..9]);
        Assert.Equal(3600 / 60, asked.Count, 6.0);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WhatTwilioDemands_IsKept()
    {
        List<double> asked = await AskForAnHourAsync(_account, request => request == 1 ? new TooManyRequestsException(TimeSpan.FromSeconds(90), 20429, "", "") : null);

        Assert.Equal([0, 90], asked[..2]);
    }
}
