using CallCenter.Core;
using CallCenter.Core.Calls;

namespace CallCenter.Tests.Core.Calls;

public sealed class TwilioParametersTests
{
    private static readonly (string Name, Func<TwilioParameters, string?> Read)[] Parameters =
    [
        ("CallSid", read => read.CallSid),
        ("From", read => read.From),
        ("DequeueResult", read => read.DequeueResult),
        ("DialBridged", read => read.DialBridged),
        ("QueueSid", read => read.QueueSid),
        ("DequeuedCallQueueTime", read => read.DequeuedCallQueueTime),
        ("QueueResult", read => read.QueueResult),
        ("QueueTime", read => read.QueueTime),
        ("QueuePosition", read => read.QueuePosition),
        ("CurrentQueueSize", read => read.CurrentQueueSize),
        ("AvgQueueTime", read => read.AvgQueueTime),
        ("Digits", read => read.Digits),
        ("RecordingDuration", read => read.RecordingDuration),
        ("ErrorUrl", read => read.ErrorUrl),
    ];

    public static TheoryData<string> Names => [.. Parameters.Select(parameter => parameter.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void FirstValueOfEachParameter_Wins(string name)
    {
        TwilioParameters read = TwilioParameters.Read($"{name}=c", $"{name}=&{name}=a%20b&{name}=b", out _);

        Assert.Equal(Parameters.Select(parameter => parameter.Name == name ? "a b" : null), Parameters.Select(parameter => parameter.Read(read)));
    }

    [Fact]
    public void EveryParameter_IsRead()
    {
        TwilioParameters read = TwilioParameters.Read(
            "tried=regular", "CallSid=CA1&DequeueResult=bridged&QueueSid=QU1&DialBridged=true&DequeuedCallQueueTime=12&Other=x", out CallState state);

        Assert.Equal(
            ("CA1", "bridged", "QU1", "true", "12"),
            (read.CallSid, read.DequeueResult, read.QueueSid, read.DialBridged, read.DequeuedCallQueueTime));
        Assert.Equal(new CallState(Tier.Regular), state);
    }

    [Fact]
    public void EveryParameterOfACaller_IsRead()
    {
        TwilioParameters read = TwilioParameters.Read(
            "QueueResult=leave&QueueTime=7&QueuePosition=2", "CurrentQueueSize=3&AvgQueueTime=9&Digits=1&RecordingDuration=12", out _);

        Assert.Equal(
            ("leave", "7", "2", "3", "9", "1", "12"),
            (read.QueueResult, read.QueueTime, read.QueuePosition, read.CurrentQueueSize, read.AvgQueueTime, read.Digits, read.RecordingDuration));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("0042", 42)]
    [InlineData("1000000", 1_000_000)]
    [InlineData("1000001", null)]
    [InlineData("99999999999", null)]
    [InlineData("-1", null)]
    [InlineData("2.5", null)]
    [InlineData(" 2", null)]
    [InlineData("x", null)]
    [InlineData(null, null)]
    public void Number_IsWholeAndOfASensibleSize(string? text, int? number) => Assert.Equal(number, TwilioParameters.Number(text));

    [Theory]
    [InlineData("DequeueResult=a", "DequeueResult=b", "b")]
    [InlineData("DequeueResult=a", "", "a")]
    [InlineData("DequeueResult=a", "DequeueResult=", "a")]
    [InlineData("DequeueResult=a&DequeueResult=b", "", "a")]
    [InlineData("", "DequeueResult=a&DequeueResult=b", "a")]
    [InlineData("DequeueResult=&DequeueResult=b", "", "b")]
    [InlineData("DequeueResult", "", null)]
    [InlineData("DequeueResult=", "DequeueResult=", null)]
    [InlineData("&&=&DequeueResult=a&", "", "a")]
    [InlineData("dequeueresult=a", "", null)]
    [InlineData("DequeueResult=a=b", "", "a=b")]
    [InlineData("Dequeue%52esult=a", "", "a")]
    [InlineData("DequeueResult=a%20b+c%2B", "", "a b c+")]
    [InlineData("DequeueResult=%zz%", "", "%zz%")]
    [InlineData("DequeueResult=%C3%A9", "", "é")]
    [InlineData("DequeueResult=%ff", "", "\uFFFD")]
    public void FirstInTheFormThenInTheQuery_Wins(string query, string form, string? result) =>
        Assert.Equal(result, TwilioParameters.Read(query, form, out _).DequeueResult);

    [Fact]
    public void StateInTheForm_IsIgnored()
    {
        TwilioParameters.Read("DequeueResult=bridged", "tried=premium&seen=1", out CallState state);

        Assert.Equal(default, state);
    }

    [Theory]
    [InlineData("QueueResult=leave", "QueueResult=bridged", "leave")]
    [InlineData("", "https://calls.example.com/premium-enqueue?step=left&QueueResult=bridged", "bridged")]
    [InlineData("", "?QueueResult=bridged", "bridged")]
    [InlineData("", "https://calls.example.com/premium-enqueue?step=left", "system-error")]
    [InlineData("", "https://calls.example.com/premium-enqueue", "system-error")]
    [InlineData("", "QueueResult=bridged", "system-error")]
    [InlineData("", "", "system-error")]
    public void FailedRequest_ToldItsResultInItsUrl(string query, string failed, string result) => Assert.Equal(
        result, TwilioParameters.Read(query, $"ErrorUrl={Uri.EscapeDataString(failed)}", out _).WithFailedResult().QueueResult);
}
