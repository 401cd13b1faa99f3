using CallCenter.Core.Webhooks;
using Microsoft.Extensions.Logging;

namespace CallCenter.Functions.Logging;

/// <summary>The log texts of refused requests: a line for each of the first hundred of a minute, then a count.</summary>
/// <param name="logger">Gets the lines.</param>
/// <param name="time">The time.</param>
internal sealed partial class RefusalLog(ILogger logger, TimeProvider time)
{
    private readonly RefusalSampler _sampler = new(time);

    /// <summary>Writes the count of a minute that is over, if there is one. To be called at every request.</summary>
    public void WriteCount()
    {
        if (_sampler.TakeCount() is { IsEmpty: false } count)
        {
            RefusalsCounted(count.Missing, count.Wrong, count.Signer, count.Size);
        }
    }

    /// <summary>Writes the line of a refused request, unless the minute has had its hundred.</summary>
    /// <param name="refused">What happened.</param>
    public void Write(RequestRefused refused)
    {
        if (refused.Reason is RefusalReason.NoSuchRoute || !_sampler.GetsLine(refused.Reason))
        {
            return;
        }

        switch (refused.Reason)
        {
            case RefusalReason.SignatureMissing:
                Refused(refused.Route, "Missing", refused.Url);
                break;
            case RefusalReason.SignatureWrong:
                Refused(refused.Route, "Wrong", refused.Url);
                break;
            case RefusalReason.SignerUnknown:
                SignerUnknown(refused.Route, LogText.Signer(refused.Signer), LogText.Algorithm(refused.Signer), refused.Url);
                break;
            default:
                TooLarge(refused.Route);
                break;
        }
    }

    /// <summary>A request was refused for its signature.</summary>
    [LoggerMessage(3, LogLevel.Warning, "{Function}: refused, X-Twilio-Signature is {Reason}; the URL it was checked against begins {Url}")]
    private partial void Refused(string function, string reason, string url);

    /// <summary>A request was refused for its size.</summary>
    [LoggerMessage(5, LogLevel.Warning, "{Function}: refused, the body is larger than 1 MiB")]
    private partial void TooLarge(string function);

    /// <summary>A request was refused because the app does not have what it says that it is signed with.</summary>
    [LoggerMessage(11, LogLevel.Warning, "{Function}: refused, signed by {Signer} with {Algorithm}, which the settings Twilio:SharedKeys and Twilio:AuthToken do not cover; the URL begins {Url}")]
    private partial void SignerUnknown(string function, string signer, string algorithm, string url);

    /// <summary>More requests were refused in a minute than get a line.</summary>
    [LoggerMessage(12, LogLevel.Warning, "refused in one minute, beside the first 100: missing={Missing} wrong={Wrong} signer={Signer} size={Size}")]
    private partial void RefusalsCounted(int missing, int wrong, int signer, int size);
}
