using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CallCenter.Simulator.Twilio.Calls;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>The phone numbers of an account as REST shows them (https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource).</summary>
/// <param name="options">The account and its numbers.</param>
internal sealed class IncomingNumberResources(TwilioRestOptions options)
{
    private const int InvalidUrl = 21402;
    private const int InvalidMethod = 21403;
    private const int FallbackWithoutUrl = 21405;
    private const int LongestName = 64;

    private static readonly string[] Filters = ["PhoneNumber", "FriendlyName"];

    private readonly string _root = $"/2010-04-01/Accounts/{options.AccountSid}/IncomingPhoneNumbers";

    /// <summary>Tells whether a request is about phone numbers.</summary>
    /// <param name="request">The request.</param>
    public static bool AreMeant(RestRequest request) => request.Resource is ["2010-04-01", "Accounts", _, "IncomingPhoneNumbers", ..];

    /// <summary>Answers a request; the clock's gate must be held.</summary>
    /// <param name="request">A request about phone numbers.</param>
    public RestAnswer Answer(RestRequest request) => (request.Method, request.Resource) switch
    {
        (_, [_, _, string account, ..]) when account != options.AccountSid => RestAnswer.NotFound(request.Path),
        ("GET", [_, _, _, _]) => List(request),
        ("GET", [_, _, _, _, string sid]) => WithNumber(request, sid, number => RestAnswer.Ok(Write(number))),
        ("POST", [_, _, _, _, string sid]) => WithNumber(request, sid, number => Update(request, number)),
        (_, { Length: 4 or 5 }) => RestAnswer.Error(405, 20004, "Method not allowed: the simulator lists, fetches and updates phone numbers"),
        _ => RestAnswer.NotFound(request.Path),
    };

    private RestAnswer List(RestRequest request)
    {
        if (Page.Read(request.Query, out Page page) is { } mistake)
        {
            return mistake;
        }

        string pattern = request.Query["PhoneNumber"].ToString();
        string name = request.Query["FriendlyName"].ToString();
        IncomingNumber[] found =
            [.. options.Numbers.All.Where(number => Matches(number.PhoneNumber, pattern) && (name.Length == 0 || number.FriendlyName == name))];
        return RestAnswer.Ok(page.Write(_root + ".json", "incoming_phone_numbers", found, (number, _) => Write(number), Page.Filter(request.Query, Filters)));
    }

    // A part of a number is enough, and an asterisk stands for any digit.
    private static bool Matches(string number, string pattern) =>
        Regex.IsMatch(number, Regex.Escape(pattern).Replace(@"\*", "[0-9]", StringComparison.Ordinal));

    private RestAnswer WithNumber(RestRequest request, string sid, Func<IncomingNumber, RestAnswer> answer) =>
        options.Numbers.FindBySid(sid) is { } number ? answer(number) : RestAnswer.NotFound(request.Path);

    private RestAnswer Update(RestRequest request, IncomingNumber number)
    {
        IncomingNumber changed = number with
        {
            FriendlyName = Given("FriendlyName", number.FriendlyName),
            VoiceUrl = Given("VoiceUrl", number.VoiceUrl),
            VoiceMethod = Given("VoiceMethod", number.VoiceMethod),
            VoiceFallbackUrl = Given("VoiceFallbackUrl", number.VoiceFallbackUrl),
            VoiceFallbackMethod = Given("VoiceFallbackMethod", number.VoiceFallbackMethod),
            VoiceApplicationSid = Given("VoiceApplicationSid", number.VoiceApplicationSid),
            TrunkSid = Given("TrunkSid", number.TrunkSid ?? "") is { Length: > 0 } trunk ? trunk : null,
            Updated = options.Clock.Now,
        };
        if (Mistake(changed) is { } mistake)
        {
            return mistake;
        }

        options.Numbers.Change(changed);
        return RestAnswer.Ok(Write(changed));

        string Given(string parameter, string current) => request.Form.TryGetValue(parameter, out var value) ? value.ToString() : current;
    }

    private static RestAnswer? Mistake(IncomingNumber number) => number switch
    {
        { FriendlyName.Length: > LongestName } => RestAnswer.Error(400, 20001, "FriendlyName must have at most 64 characters"),
        _ when !IsUrl(number.VoiceUrl) => RestAnswer.Error(400, InvalidUrl, "VoiceUrl is not a valid URL"),
        _ when !IsUrl(number.VoiceFallbackUrl) => RestAnswer.Error(400, InvalidUrl, "VoiceFallbackUrl is not a valid URL"),
        { VoiceMethod: not ("GET" or "POST") } => RestAnswer.Error(400, InvalidMethod, "VoiceMethod must be GET or POST"),
        { VoiceFallbackMethod: not ("GET" or "POST") } => RestAnswer.Error(400, InvalidMethod, "VoiceFallbackMethod must be GET or POST"),
        { VoiceUrl: "", VoiceFallbackUrl: not "" } => RestAnswer.Error(400, FallbackWithoutUrl, "Cannot set VoiceFallbackUrl without setting Url"),
        _ => null,
    };

    private static bool IsUrl(string url) => url.Length == 0 || RestRequest.IsUrl(url);

    private JsonObject Write(IncomingNumber number) => new()
    {
        ["account_sid"] = options.AccountSid,
        ["address_requirements"] = "none",
        ["address_sid"] = null,
        ["api_version"] = "2010-04-01",
        ["beta"] = false,
        ["capabilities"] = new JsonObject { ["voice"] = number.TakesCalls, ["sms"] = false, ["mms"] = false, ["fax"] = false },
        ["date_created"] = options.Date(TimeSpan.Zero),
        ["date_updated"] = options.Date(number.Updated),
        ["emergency_address_sid"] = null,
        ["emergency_address_status"] = "unregistered",
        ["emergency_status"] = "Inactive",
        ["friendly_name"] = number.FriendlyName,
        ["identity_sid"] = null,
        ["origin"] = "twilio",
        ["phone_number"] = number.PhoneNumber,
        ["sid"] = number.Sid,
        ["sms_application_sid"] = "",
        ["sms_fallback_method"] = "POST",
        ["sms_fallback_url"] = "",
        ["sms_method"] = "POST",
        ["sms_url"] = "",
        ["status_callback"] = "",
        ["status_callback_method"] = "POST",
        ["trunk_sid"] = number.TrunkSid,
        ["uri"] = $"{_root}/{number.Sid}.json",
        ["voice_application_sid"] = number.VoiceApplicationSid,
        ["voice_caller_id_lookup"] = false,
        ["voice_fallback_method"] = number.VoiceFallbackMethod,
        ["voice_fallback_url"] = UrlOrNull(number.VoiceFallbackUrl),
        ["voice_method"] = number.VoiceMethod,
        ["voice_url"] = UrlOrNull(number.VoiceUrl),
        ["bundle_sid"] = null,
        ["voice_receive_mode"] = "voice",
        ["status"] = "in-use",
        ["type"] = "local",
    };

    private static string? UrlOrNull(string url) => url.Length > 0 ? url : null;
}
