using System.Globalization;
using System.Text.Json.Nodes;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>The calls of an account as REST shows them (https://www.twilio.com/docs/voice/api/call-resource).</summary>
/// <param name="options">The account and its calls.</param>
internal sealed class CallResources(TwilioRestOptions options)
{
    private static readonly string[] Filters = ["To", "From", "Status"];

    private readonly string _root = $"/2010-04-01/Accounts/{options.AccountSid}/Calls";

    /// <summary>Tells whether a request is about calls.</summary>
    /// <param name="request">The request.</param>
    public static bool AreMeant(RestRequest request) => request.Resource is ["2010-04-01", "Accounts", _, "Calls", ..];

    /// <summary>Answers a request; the clock's gate must be held.</summary>
    /// <param name="request">A request about calls.</param>
    public RestAnswer Answer(RestRequest request) => (request.Method, request.Resource) switch
    {
        (_, [_, _, string account, ..]) when account != options.AccountSid => RestAnswer.NotFound(request.Path),
        ("GET", [_, _, _, _]) => List(request),
        ("GET", [_, _, _, _, string sid]) => options.Calls.FirstOrDefault(call => call.Sid == sid) is { } call
            ? RestAnswer.Ok(Write(call))
            : RestAnswer.NotFound(request.Path),
        (_, { Length: 4 or 5 }) => RestAnswer.Error(405, 20004, "Method not allowed: the simulator lists and fetches calls"),
        _ => RestAnswer.NotFound(request.Path),
    };

    private RestAnswer List(RestRequest request)
    {
        if (Page.Read(request.Query, out Page page) is { } mistake)
        {
            return mistake;
        }

        PastCall[] found = [.. options.Calls.Where(call => IsMeant(request, call)).OrderByDescending(call => call.Started)];
        return RestAnswer.Ok(page.Write(_root + ".json", "calls", found, (call, _) => Write(call), Page.Filter(request.Query, Filters)));
    }

    private static bool IsMeant(RestRequest request, PastCall call)
    {
        return Is("To", call.To) && Is("From", call.From) && Is("Status", call.Status);

        bool Is(string filter, string value) => request.Query[filter].ToString() is var wanted && (wanted.Length == 0 || wanted == value);
    }

    private JsonObject Write(PastCall call) => new()
    {
        ["account_sid"] = options.AccountSid,
        ["annotation"] = null,
        ["answered_by"] = null,
        ["api_version"] = "2010-04-01",
        ["caller_name"] = null,
        ["date_created"] = TwilioRestOptions.Date(call.Started),
        ["date_updated"] = TwilioRestOptions.Date(call.Started + call.Length),
        ["direction"] = "inbound",
        ["duration"] = call.Length.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture),
        ["end_time"] = TwilioRestOptions.Date(call.Started + call.Length),
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
