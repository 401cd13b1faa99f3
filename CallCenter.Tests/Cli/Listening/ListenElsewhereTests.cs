using CallCenter.Tests.Cli.Checks;

namespace CallCenter.Tests.Cli.Listening;

/// <summary>Calls at an app that runs elsewhere, which checks signatures and may answer anything.</summary>
public sealed class ListenElsewhereTests
{
    private static async Task<(Listened Call, string Url)> ListenAsync(Fault fault, string keys = "a")
    {
        await using Gateway gateway = await Gateway.StartAsync(fault with { Settings = _ => CallerSettings.All });
        return (await Listened.ToAsync(keys, "premium", "--url", gateway.Url, "--token", CallCenterFixture.Token), gateway.Url);
    }

    private static Fault Answer(string query, int status) => new()
    {
        Status = request => request.QueryString.Value!.Contains(query, StringComparison.Ordinal) ? status : null,
    };

    [Fact(Timeout = Limits.Hang)]
    public async Task EveryRequest_IsSigned()
    {
        (Listened call, string url) = await ListenAsync(new Fault(), "5 1");

        Assert.Equal(0, call.ExitCode);
        Assert.Contains($"0:12  plays: {url}/audio/hold-music.wav (59 s)", call.Lines);
        Assert.Equal("The caller left a message of 10 s.", call.Lines[^1]);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task HoldDocumentThatFails_IsTwiliosMusicAndExitCode1()
    {
        (Listened call, string url) = await ListenAsync(Answer("step=wait", 500));

        Assert.Equal(1, call.ExitCode);
        Assert.Equal(
            [
                "0:00  a premium caller rings",
                "0:00  joins the queue premium-customers, place 2",
                $"0:00  the hold document cannot be played: GET {url}/premium-enqueue?step=wait: error 11200: The answer has status 500, not 200.",
                "0:00  joins the queue premium-customers, place 2",
                "0:00  hears Twilio's own music",
                "0:00  a rep answers",
                "2:00  the rep hangs up",
                "2:00  hangs up",
                "The caller talked to a rep after 0 s.",
            ],
            call.Lines);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task ForbiddenVerbInAHoldDocument_IsAnError()
    {
        (Listened call, _) = await ListenAsync(new Fault { RewriteBody = body => body.Replace("<Redirect", "<Record/><Redirect", StringComparison.Ordinal) }, "- a");

        Assert.Equal(1, call.ExitCode);
        Assert.Contains("1:12  the hold document cannot be played: Record is not allowed in it", call.Lines);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task ActionThatFails_HangsUpOnTheCaller()
    {
        (Listened call, string url) = await ListenAsync(Answer("step=left", 503));

        Assert.Equal(1, call.ExitCode);
        Assert.Equal("2:12  says: We are sorry, an application error has occurred. Goodbye.", call.Lines[^2]);
        Assert.Equal($"Twilio hung up on the caller: GET {url}/premium-enqueue?step=left: error 11200: The answer has status 503, not 200.", call.Lines[^1]);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task BridgedThatEnqueuesAgain_Ends()
    {
        (Listened call, _) = await ListenAsync(
            new Fault
            {
                RewriteBody = body => body.Contains("<Response>\n  <Hangup>", StringComparison.Ordinal)
                    ? "<Response><Enqueue action=\"/premium-enqueue?step=left\" method=\"GET\">customers</Enqueue></Response>"
                    : body,
            },
            "");

        Assert.Equal((1, "Twilio hung up on the caller: the caller was put into a queue more than 5 times"), (call.ExitCode, call.Lines[^1]));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task DocumentsThatGoRoundAndRound_End()
    {
        (Listened call, _) = await ListenAsync(new Fault { RewriteBody = _ => "<Response><Redirect method=\"GET\">/premium-enqueue</Redirect></Response>" });

        Assert.Equal((1, "Twilio hung up on the caller: the call has had 2000 documents, which send it round and round"), (call.ExitCode, call.Lines[^1]));
    }
}
