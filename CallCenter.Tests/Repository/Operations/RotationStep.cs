namespace CallCenter.Tests.Repository.Operations;

/// <summary>A row of the guide's table of token rotation.</summary>
/// <param name="Number">The number of the step.</param>
/// <param name="AuthToken">The setting <c>Twilio:AuthToken</c>.</param>
/// <param name="PreviousAuthToken">The setting <c>Twilio:PreviousAuthToken</c>, or null.</param>
/// <param name="Signing">The token with which Twilio signs once the step is done.</param>
internal sealed record RotationStep(int Number, string AuthToken, string? PreviousAuthToken, string Signing)
{
    public const string Old = CallCenterFixture.Token;
    public const string New = "fedcba9876543210fedcba9876543210";

    /// <summary>All steps, in order.</summary>
    public static IReadOnlyList<RotationStep> All { get; } =
        [.. OperationsGuide.Table("| step |").Select(row => new RotationStep(int.Parse(row[0], null), Token(row[2])!, Token(row[3]), Token(row[4])!))];

    /// <summary>The app's settings after the step.</summary>
    public Dictionary<string, string?> Settings => new() { ["Twilio:AuthToken"] = AuthToken, ["Twilio:PreviousAuthToken"] = PreviousAuthToken };

    /// <summary>Whether the app has the same settings as in another step, so that nothing restarts in between.</summary>
    public bool HasSettingsOf(RotationStep other) => (AuthToken, PreviousAuthToken) == (other.AuthToken, other.PreviousAuthToken);

    private static string? Token(string word) => word switch
    {
        "old" => Old,
        "new" => New,
        "none" => null,
        _ => throw new FormatException($"The guide has a token called {word}."),
    };
}
