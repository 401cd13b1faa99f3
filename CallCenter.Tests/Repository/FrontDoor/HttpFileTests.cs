using System.Text.RegularExpressions;
using CallCenter.LocalHost.Hosting;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Repository.FrontDoor;

/// <summary>The requests of <c>callcenter.http</c> do what their titles say.</summary>
public sealed partial class HttpFileTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Run.Root, "callcenter.http"));

    [Fact(Timeout = Limits.Hang)]
    public async Task EachRequest_IsAnsweredAsItsTitleSays()
    {
        await using LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(new LocalHostOptions(), TestContext.Current.CancellationToken);
        using var http = new HttpClient();
        var answers = new List<(string Said, string Done)>();
        foreach (Match request in Request().Matches(Text))
        {
            string answer = await http.GetStringAsync(new Uri(host.BaseAddress, request.Groups["path"].Value), TestContext.Current.CancellationToken);
            answers.Add((request.Groups["said"].Value, Document().Match(answer).Value));
        }

        Assert.Equal(
            [
                ("into the premium queue", "<Enqueue>premium-customers</Enqueue>"),
                ("into the regular queue", "<Enqueue>customers</Enqueue>"),
                ("dials premium", "<Queue>premium-customers</Queue>"),
                ("dials premium", "<Queue>premium-customers</Queue>"),
                ("dials regular", "<Queue>customers</Queue>"),
                ("dials premium", "<Queue>premium-customers</Queue>"),
                ("a WAV file", "RIFF"),
            ],
            answers);
    }

    [Fact]
    public void Requests_GoToWhereServeAnswers() => Assert.Contains("@host = http://localhost:7071\n", Text, StringComparison.Ordinal);

    [GeneratedRegex(@"^### [^:\n]+: (?<said>.+)\nGET \{\{host\}\}(?<path>\S+)$", RegexOptions.Multiline)]
    private static partial Regex Request();

    [GeneratedRegex("<(Enqueue|Queue)[^<]*</(Enqueue|Queue)>|^RIFF")]
    private static partial Regex Document();
}
