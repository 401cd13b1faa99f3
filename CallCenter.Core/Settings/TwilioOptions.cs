namespace CallCenter.Core.Settings;

/// <summary>The settings below <c>Twilio</c>: the account's secrets and how its requests are checked.</summary>
public sealed class TwilioOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Twilio";

    /// <summary>The account's primary auth token, which signs Twilio's requests; may be null where there are <see cref="SharedKeys"/>.</summary>
    public string? AuthToken { get; set; }

    /// <summary>A second token that is accepted as well, while tokens are rotated; null otherwise.</summary>
    public string? PreviousAuthToken { get; set; }

    /// <summary>The keys, beside or in place of the auth token, that sign Twilio's requests: as <see cref="SharedKey.ReadAll"/> reads them; null for none.</summary>
    public string? SharedKeys { get; set; }

    /// <summary>The SID of the account (<c>AC</c> and 32 hex digits), whose REST tells how long the queues are; null to do without.</summary>
    public string? AccountSid { get; set; }

    /// <summary>The SID of an API key of the account (<c>SK</c> and 32 hex digits); null to do without REST.</summary>
    public string? ApiKeySid { get; set; }

    /// <summary>The API key's secret; null to do without REST.</summary>
    public string? ApiKeySecret { get; set; }

    /// <summary>The region of the account's data, <c>us1</c>, <c>ie1</c> or <c>au1</c>, whose own credentials all others of these are; null for the default one.</summary>
    public string? Region { get; set; }

    /// <summary>The edge location by which REST is reached, such as <c>dublin</c>; null for the region's own.</summary>
    public string? Edge { get; set; }

    /// <summary>How Twilio's signatures are checked.</summary>
    public RequestValidationOptions RequestValidation { get; } = new();
}

/// <summary>The settings below <c>Twilio:RequestValidation</c>.</summary>
public sealed class RequestValidationOptions
{
    /// <summary>
    /// Whether requests must carry Twilio's signature. False is allowed only in the Development environment; null stands for a text
    /// that is neither true nor false, and is never valid.
    /// </summary>
    public bool? Enabled { get; set; } = true;

    /// <summary>
    /// The public base URL that Twilio calls, where a proxy or tunnel hides it from the app: http or https, without query. A path in it
    /// also goes before the path of the action URL. Null: the scheme and host of each request.
    /// </summary>
    public string? BaseUrlOverride { get; set; }
}
