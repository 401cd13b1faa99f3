using CallCenter.Simulator.Runs.Results;

namespace CallCenter.Cli.Reports;

/// <summary>Application errors that are alike: the same number, explanation and URL.</summary>
/// <param name="First">The first of them; control characters in its texts are replaced, since the texts may come from any answer.</param>
/// <param name="Times">How many there are.</param>
internal sealed record ErrorGroup(CallError First, int Times)
{
    /// <summary>Groups errors, in the order in which each kind came first.</summary>
    public static IReadOnlyList<ErrorGroup> Of(IReadOnlyList<CallError> errors) =>
        [.. errors.GroupBy(error => (error.Number, error.Explanation, error.Url)).Select(alike => new ErrorGroup(Printable(alike.First()), alike.Count()))];

    private static CallError Printable(CallError error) => error with
    {
        Explanation = Printable(error.Explanation, keepLines: false),
        Url = Printable(error.Url, keepLines: false),
        Document = Printable(error.Document, keepLines: true),
    };

    private static string Printable(string text, bool keepLines) =>
        string.Concat(text.Select(sign => char.IsControl(sign) && !(keepLines && sign is '\n' or '\t') ? '\uFFFD' : sign));
}
