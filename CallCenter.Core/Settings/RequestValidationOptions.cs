namespace CallCenter.Core.Settings;

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
