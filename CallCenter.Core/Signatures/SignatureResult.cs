namespace CallCenter.Core.Signatures;

/// <summary>What the check of a request's <c>X-Twilio-Signature</c> found.</summary>
public enum SignatureResult
{
    /// <summary>The request carries no signature.</summary>
    Missing,

    /// <summary>The signature does not belong to this request under any accepted token.</summary>
    Wrong,

    /// <summary>Twilio sent this request.</summary>
    Valid,
}
