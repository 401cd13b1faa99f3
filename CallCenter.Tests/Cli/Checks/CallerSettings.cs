namespace CallCenter.Tests.Cli.Checks;

/// <summary>Settings of an app that has more to say to callers than to put them into queues.</summary>
internal static class CallerSettings
{
    /// <summary>The token, and what is set besides.</summary>
    public static Dictionary<string, string?> With(params (string Name, string Value)[] settings) =>
        new(settings.Select(each => KeyValuePair.Create($"CallCenter:{each.Name}", (string?)each.Value))) { ["Twilio:AuthToken"] = CallCenterFixture.Token };

    /// <summary>The token, a hold document and messages.</summary>
    public static Dictionary<string, string?> All => With(("Waiting:Enabled", "true"), ("Messages:Enabled", "true"));
}
