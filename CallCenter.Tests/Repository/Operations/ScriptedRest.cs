using System.Net;
using System.Text;

namespace CallCenter.Tests.Repository.Operations;

/// <summary>Answers every request to Twilio's REST alike, or not at all.</summary>
/// <param name="status">The status of the answers; null where Twilio cannot be reached.</param>
internal sealed class ScriptedRest(HttpStatusCode? status) : HttpMessageHandler
{
    /// <summary>Nobody waits anywhere.</summary>
    public static readonly string NobodyWaits = List(premium: 0, regular: 0);

    /// <summary>A regular caller waits, and a rep in the queue of reps.</summary>
    public static readonly string RepWaits = List(premium: 0, regular: 1, Queue(3, "reps", 1));

    /// <summary>The list of the account's queues; by default two premium and five regular callers wait.</summary>
    public string Queues { get; init; } = List(premium: 2, regular: 5);

    /// <summary>The status of what is answered to a wake; null for that of every answer.</summary>
    public HttpStatusCode? Wake { get; init; }

    /// <summary>What happens before it answers.</summary>
    public Action BeforeAnswer { get; init; } = () => { };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        BeforeAnswer();
        cancellationToken.ThrowIfCancellationRequested();
        return (request.Method == HttpMethod.Post ? Wake ?? status : status) is { } code
            ? Task.FromResult(new HttpResponseMessage(code) { Content = new StringContent(Queues, Encoding.UTF8, "application/json") })
            : throw new HttpRequestException("unreachable");
    }

    private static string List(int premium, int regular, string? third = null) => $$"""
        {"queues":[{{string.Join(',', new[] { Queue(1, "premium-customers", premium), Queue(2, "customers", regular), third }.Where(queue => queue is not null))}}],
         "page":0,"page_size":1000,"start":0,"end":1,"uri":"/q","first_page_uri":"/q","next_page_uri":null,"previous_page_uri":null}
        """;

    private static string Queue(int number, string name, int size) =>
        $$"""{"sid":"QU{{number:d32}}","friendly_name":"{{name}}","current_size":{{size}},"average_wait_time":{{size * 6}},"max_size":1000}""";
}
