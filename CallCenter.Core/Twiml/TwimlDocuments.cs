using System.Text;
using CallCenter.Core.Dispatch;
using CallCenter.Core.Settings;
using Twilio.TwiML;
using Twilio.TwiML.Voice;

namespace CallCenter.Core.Twiml;

/// <summary>Every TwiML document that the call center can answer, built once by Twilio's <see cref="VoiceResponse"/>.</summary>
public sealed class TwimlDocuments
{
    private const string RepCallComplete = "/rep-call-complete";

    private static readonly bool[] Pauses = [false, true];

    private readonly CallCenterOptions _options;
    private readonly string _basePath;
    private readonly byte[] _premiumEnqueue;
    private readonly byte[] _regularEnqueue;
    private readonly byte[][] _dials;

    /// <summary>Builds the documents.</summary>
    /// <param name="options">Valid settings of the call center.</param>
    /// <param name="basePath">What goes before the path of the action URL: empty, or a path without a slash at its end.</param>
    public TwimlDocuments(CallCenterOptions options, string basePath)
    {
        _options = options;
        _basePath = basePath;
        _premiumEnqueue = BuildEnqueue(Tier.Premium);
        _regularEnqueue = BuildEnqueue(Tier.Regular);
        NextDial[] all = [.. from tier in Enum.GetValues<Tier>() from reason in Enum.GetValues<DialReason>() from pause in Pauses select new NextDial(tier, pause, reason)];
        _dials = [.. all.OrderBy(Index).Select(BuildDial)];
    }

    /// <summary>The document that puts a caller into a queue.</summary>
    /// <param name="tier">The caller's tier.</param>
    /// <returns>UTF-8 without byte-order mark.</returns>
    public ReadOnlyMemory<byte> Enqueue(Tier tier) => tier is Tier.Premium ? _premiumEnqueue : _regularEnqueue;

    /// <summary>The document that connects a rep to the first caller of a queue.</summary>
    /// <param name="next">The queue to dial, why, and whether to pause before.</param>
    /// <returns>UTF-8 without byte-order mark.</returns>
    public ReadOnlyMemory<byte> Dial(NextDial next) => _dials[Index(next)];

    private static int Index(NextDial next) => ((((int)next.Reason * 2) + (int)next.Tier) * 2) + (next.PauseFirst ? 1 : 0);

    private byte[] BuildEnqueue(Tier tier) => Write(new VoiceResponse().Enqueue(name: QueueName(tier)));

    private byte[] BuildDial(NextDial next)
    {
        var response = new VoiceResponse();
        if (next.PauseFirst)
        {
            response.Pause(length: 1);
        }

        string tried = next.Tier is Tier.Premium ? RepReport.TriedPremium : RepReport.TriedRegular;
        string seen = next.Reason is DialReason.CallersSeen ? $"&seen={RepReport.Seen}" : "";
        var dial = new Dial(
            // Without UriKind.Relative this is an absolute file: URL on Linux and an exception on Windows.
            action: new Uri($"{_basePath}{RepCallComplete}?tried={tried}{seen}", UriKind.Relative),
            method: new Twilio.Http.HttpMethod(_options.CallbackMethod),
            timeout: TimeoutSeconds(next));
        return Write(response.Append(dial.Queue(name: QueueName(next.Tier))));
    }

    private int TimeoutSeconds(NextDial next) => (next.Tier, next.Reason) switch
    {
        (Tier.Premium, DialReason.Idle) => _options.PremiumIdleTimeoutSeconds,
        (Tier.Premium, _) => _options.PremiumTimeoutSeconds,
        (_, DialReason.Idle) => _options.RegularIdleTimeoutSeconds,
        (_, _) => _options.RegularTimeoutSeconds,
    };

    private string QueueName(Tier tier) => tier is Tier.Premium ? _options.PremiumQueue : _options.RegularQueue;

    private static byte[] Write(VoiceResponse response) => Encoding.UTF8.GetBytes(response.ToString());
}
