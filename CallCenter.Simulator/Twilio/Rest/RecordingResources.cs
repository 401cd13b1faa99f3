using System.Globalization;
using System.Text.Json.Nodes;
using CallCenter.Simulator.Twilio.Recordings;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>
/// The recordings of an account as REST shows them (https://www.twilio.com/docs/voice/api/recording), and their sound, for which credentials
/// are needed as in an account that demands them.
/// </summary>
/// <param name="options">The account and its recordings.</param>
internal sealed class RecordingResources(TwilioRestOptions options)
{
    private const string Json = ".json";
    private const string DateCreated = "DateCreated";

    private static readonly string[] Filters = [.. MomentFilter.Parameters(DateCreated), "CallSid"];

    private readonly string _root = $"/2010-04-01/Accounts/{options.AccountSid}/Recordings";

    /// <summary>Tells whether a request is about recordings.</summary>
    /// <param name="request">The request.</param>
    public static bool AreMeant(RestRequest request) => Segments(request) is ["2010-04-01", "Accounts", _, "Recordings" or "Recordings.json", ..];

    /// <summary>Answers a request; the clock's gate must be held.</summary>
    /// <param name="request">A request about recordings.</param>
    public RestAnswer Answer(RestRequest request) => (request.Method, Segments(request)) switch
    {
        (_, [_, _, string account, ..]) when account != options.AccountSid => RestAnswer.NotFound(request.Path),
        ("GET", [_, _, _, "Recordings.json"]) => List(request),
        ("GET", [_, _, _, "Recordings", string file]) => options.Recordings.Find(Path.GetFileNameWithoutExtension(file)) is { } recording
            ? Show(request, recording, Path.GetExtension(file))
            : RestAnswer.NotFound(request.Path),
        ("DELETE", [_, _, _, "Recordings", string file]) when file.EndsWith(Json, StringComparison.Ordinal) =>
            options.Recordings.Remove(file[..^Json.Length]) ? RestAnswer.NoContent : RestAnswer.NotFound(request.Path),
        (_, { Length: 4 or 5 }) => RestAnswer.Error(405, 20004, "Method not allowed: the simulator lists, fetches and deletes recordings"),
        _ => RestAnswer.NotFound(request.Path),
    };

    private static string[] Segments(RestRequest request) => request.Path[1..].Split('/');

    private RestAnswer Show(RestRequest request, Recording recording, string extension) => extension switch
    {
        Json => RestAnswer.Ok(Write(recording)),
        ".mp3" => RestAnswer.Sound("audio/mpeg", Silence.Mp3(recording.Length)),
        ".wav" or "" => RestAnswer.Sound("audio/x-wav", Silence.Wav(recording.Length)),
        _ => RestAnswer.NotFound(request.Path),
    };

    private RestAnswer List(RestRequest request)
    {
        RestAnswer? notAPage = Page.Read(request.Query, out Page page);
        RestAnswer? notDates = MomentFilter.Read(request.Query, DateCreated, out MomentFilter created);
        if ((notAPage ?? notDates) is { } mistake)
        {
            return mistake;
        }

        string call = request.Query["CallSid"].ToString();
        Recording[] found =
            [.. options.Recordings.List().Where(recording => created.Includes(recording.Created) && (call.Length == 0 || recording.CallSid == call))];
        return RestAnswer.Ok(page.Write(_root + Json, "recordings", found, (recording, _) => Write(recording), Page.Filter(request.Query, Filters)));
    }

    private JsonObject Write(Recording recording) => new()
    {
        ["account_sid"] = options.AccountSid,
        ["api_version"] = "2010-04-01",
        ["call_sid"] = recording.CallSid,
        ["channels"] = 1,
        ["conference_sid"] = null,
        ["date_created"] = TwilioRestOptions.Date(recording.Created),
        ["date_updated"] = TwilioRestOptions.Date(recording.Created + recording.Length),
        ["duration"] = recording.Length.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture),
        ["encryption_details"] = null,
        ["error_code"] = null,
        ["media_url"] = $"https://api.twilio.com{_root}/{recording.Sid}",
        ["price"] = null,
        ["price_unit"] = "USD",
        ["sid"] = recording.Sid,
        ["source"] = recording.Source,
        ["start_time"] = TwilioRestOptions.Date(recording.Created),
        ["status"] = "completed",
        ["subresource_uris"] = new JsonObject
        {
            ["add_on_results"] = $"{_root}/{recording.Sid}/AddOnResults.json",
            ["transcriptions"] = $"{_root}/{recording.Sid}/Transcriptions.json",
        },
        ["uri"] = $"{_root}/{recording.Sid}.json",
    };
}
