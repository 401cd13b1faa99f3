using System.Globalization;
using System.Text.Json.Nodes;
using CallCenter.Simulator.Twilio.Calls;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>The calls of an account as REST shows and changes them (https://www.twilio.com/docs/voice/api/call-resource).</summary>
/// <param name="options">The account and its calls.</param>
internal sealed class CallResources(TwilioRestOptions options)
{
    private const int NotInProgress = 21220;
    private const string StartTime = "StartTime";
    private const string EndTime = "EndTime";

    private static readonly string[] Filters = ["To", "From", "Status", .. MomentFilter.Parameters(StartTime), .. MomentFilter.Parameters(EndTime)];

    private readonly string _root = $"/2010-04-01/Accounts/{options.AccountSid}/Calls";

    private IEnumerable<PastCall> All => options.Log is { } log ? log.All.Select(Past).Concat(options.Calls) : options.Calls;

    /// <summary>Tells whether a request is about calls.</summary>
    /// <param name="request">The request.</param>
    public static bool AreMeant(RestRequest request) => request.Resource is ["2010-04-01", "Accounts", _, "Calls", ..];

    /// <summary>Answers a request; the clock's gate must be held.</summary>
    /// <param name="request">A request about calls.</param>
    public RestAnswer Answer(RestRequest request) => (request.Method, request.Resource) switch
    {
        (_, [_, _, string account, ..]) when account != options.AccountSid => RestAnswer.NotFound(request.Path),
        ("GET", [_, _, _, _]) => List(request),
        ("GET", [_, _, _, _, string sid]) => Find(sid) is { } call ? RestAnswer.Ok(Write(call)) : RestAnswer.NotFound(request.Path),
        ("POST", [_, _, _, _, string sid]) => Find(sid) is { } call ? Update(request, call) : RestAnswer.NotFound(request.Path),
        (_, { Length: 4 or 5 }) => RestAnswer.Error(405, 20004, "Method not allowed: the simulator lists, fetches, redirects and ends calls"),
        _ => RestAnswer.NotFound(request.Path),
    };

    private PastCall? Find(string sid) =>
        options.Log?.Find(sid) is { } logged ? Past(logged) : options.Calls.FirstOrDefault(call => call.Sid == sid);

    private PastCall Past(LoggedCall call) => new(
        call.Identity.CallSid, call.Identity.From, call.Identity.To.PhoneNumber, options.Begins + call.Began, (call.Ended ?? options.Clock.Now) - call.Began)
    {
        Status = call.Ended is null ? PastCall.InProgress : "completed",
    };

    private RestAnswer List(RestRequest request)
    {
        RestAnswer? notAPage = Page.Read(request.Query, out Page page);
        RestAnswer? notAStart = MomentFilter.Read(request.Query, StartTime, out MomentFilter started);
        RestAnswer? notAnEnd = MomentFilter.Read(request.Query, EndTime, out MomentFilter ended);
        if ((notAPage ?? notAStart ?? notAnEnd) is { } mistake)
        {
            return mistake;
        }

        PastCall[] found = [.. All
            .Where(call => IsMeant(request, call) && started.Includes(call.Started) && ended.Includes(call.Ended))
            .OrderByDescending(call => call.Started).ThenBy(call => call.Sid, StringComparer.Ordinal)];
        return RestAnswer.Ok(page.Write(_root + ".json", "calls", found, (call, _) => Write(call), Page.Filter(request.Query, Filters)));
    }

    private static bool IsMeant(RestRequest request, PastCall call)
    {
        return Is("To", call.To) && Is("From", call.From) && Is("Status", call.Status);

        bool Is(string filter, string value) => request.Query[filter].ToString() is var wanted && (wanted.Length == 0 || wanted == value);
    }

    private RestAnswer Update(RestRequest request, PastCall call)
    {
        (string status, string url) = (request.Form["Status"].ToString(), request.Form["Url"].ToString());
        string method = request.Form["Method"].ToString() is { Length: > 0 } named ? named : "POST";
        CallSession? session = options.Log?.Find(call.Sid)?.Session;
        switch (status, url)
        {
            case (_, _) when request.Form.ContainsKey("Twiml"):
                return RestAnswer.Error(400, 20001, "The simulator takes the Url of a document, not Twiml");
            case (not ("" or "completed" or "canceled"), _):
                return RestAnswer.Error(400, 20001, "Status must be completed or canceled");
            case ("", not "") when !RestRequest.IsUrl(url):
                return RestAnswer.Error(400, 21205, "Url is not a valid URL");
            case ("", not "") when method is not ("GET" or "POST"):
                return RestAnswer.Error(400, 20001, "Method must be GET or POST");
            case ("completed", _) or ("", not "") when session is null:
                return RestAnswer.Error(400, NotInProgress, "Call is not in-progress. Cannot redirect.");
            case ("completed", _):
                session!.Complete();
                break;
            case ("", not ""):
                session!.Redirect(url, method);
                break;
        }

        // Canceled means calls that nobody has answered yet, of which there are none.
        return RestAnswer.Ok(Write(Find(call.Sid) ?? call));
    }

    private JsonObject Write(PastCall call) => new()
    {
        ["account_sid"] = options.AccountSid,
        ["annotation"] = null,
        ["answered_by"] = null,
        ["api_version"] = "2010-04-01",
        ["caller_name"] = null,
        ["date_created"] = TwilioRestOptions.Date(call.Started),
        ["date_updated"] = TwilioRestOptions.Date(call.Ended ?? call.Started),
        ["direction"] = "inbound",
        ["duration"] = call.Ended is null ? null : call.Length.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture),
        ["end_time"] = call.Ended is { } ended ? TwilioRestOptions.Date(ended) : null,
        ["forwarded_from"] = null,
        ["from"] = call.From,
        ["from_formatted"] = call.From,
        ["group_sid"] = null,
        ["parent_call_sid"] = null,
        ["phone_number_sid"] = options.Numbers.All.FirstOrDefault(number => number.PhoneNumber == call.To)?.Sid,
        ["price"] = null,
        ["price_unit"] = "USD",
        ["queue_time"] = "0",
        ["sid"] = call.Sid,
        ["start_time"] = TwilioRestOptions.Date(call.Started),
        ["status"] = call.Status,
        ["subresource_uris"] = new JsonObject { ["recordings"] = $"{_root}/{call.Sid}/Recordings.json" },
        ["to"] = call.To,
        ["to_formatted"] = call.To,
        ["trunk_sid"] = null,
        ["uri"] = $"{_root}/{call.Sid}.json",
    };
}
