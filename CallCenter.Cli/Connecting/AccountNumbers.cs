using System.Text.Json;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Http;

namespace CallCenter.Cli.Connecting;

/// <summary>Reads and sets numbers over Twilio's REST (https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource).</summary>
/// <param name="client">Asks Twilio.</param>
internal sealed class AccountNumbers(ITwilioRestClient client)
{
    private const int NotFound = 404;

    private readonly string _root = $"https://api.twilio.com/2010-04-01/Accounts/{client.AccountSid}/IncomingPhoneNumbers";

    /// <summary>Finds a number.</summary>
    /// <param name="name">What a person calls it.</param>
    /// <returns>The number; null if the account does not have it.</returns>
    /// <exception cref="ApiException">Twilio refused.</exception>
    /// <exception cref="JsonException">The answer is not Twilio's.</exception>
    public Task<AccountNumber?> FindAsync(NumberName name) => name.IsSid ? FetchAsync(name.Text) : SearchAsync(name.Text);

    /// <summary>Sets what Twilio requests when a number is rung, all of it in one request.</summary>
    /// <param name="sid">The number's SID.</param>
    /// <param name="wanted">What to request.</param>
    /// <returns>The number as Twilio has set it.</returns>
    /// <exception cref="ApiException">Twilio refused.</exception>
    /// <exception cref="JsonException">The answer is not Twilio's.</exception>
    public async Task<AccountNumber> SetAsync(string sid, VoiceSettings wanted)
    {
        var request = new Request(Twilio.Http.HttpMethod.Post, $"{_root}/{sid}.json");
        request.AddPostParam("VoiceUrl", wanted.Url);
        request.AddPostParam("VoiceMethod", wanted.Method);
        request.AddPostParam("VoiceFallbackUrl", wanted.FallbackUrl);
        request.AddPostParam("VoiceFallbackMethod", wanted.FallbackMethod);
        using JsonDocument json = await AskAsync(request).ConfigureAwait(false);
        return Read(json.RootElement);
    }

    private async Task<AccountNumber?> FetchAsync(string sid)
    {
        try
        {
            using JsonDocument json = await AskAsync(new Request(Twilio.Http.HttpMethod.Get, $"{_root}/{sid}.json")).ConfigureAwait(false);
            return Read(json.RootElement);
        }
        catch (ApiException refusal) when (refusal.Status == NotFound)
        {
            return null;
        }
    }

    private async Task<AccountNumber?> SearchAsync(string number)
    {
        var request = new Request(Twilio.Http.HttpMethod.Get, $"{_root}.json");
        request.AddQueryParam("PhoneNumber", number);
        using JsonDocument json = await AskAsync(request).ConfigureAwait(false);
        if (!json.RootElement.TryGetProperty("incoming_phone_numbers", out JsonElement found) || found.ValueKind is not JsonValueKind.Array)
        {
            throw new JsonException("There is no list of numbers.");
        }

        // Twilio finds longer numbers that contain this one, too.
        return found.EnumerateArray().Select(Read).FirstOrDefault(each => each.PhoneNumber == number);
    }

    private async Task<JsonDocument> AskAsync(Request request)
    {
        var json = JsonDocument.Parse((await client.RequestAsync(request).ConfigureAwait(false)).Content);
        if (json.RootElement.ValueKind is JsonValueKind.Object)
        {
            return json;
        }

        json.Dispose();
        throw new JsonException("The answer is no object.");
    }

    private static AccountNumber Read(JsonElement json) => new(
        Text(json, "sid") ?? throw new JsonException("The number has no SID."),
        Text(json, "phone_number") ?? throw new JsonException("The number has no number."),
        new VoiceSettings(
            Text(json, "voice_url") ?? "",
            Text(json, "voice_method") ?? "",
            Text(json, "voice_fallback_url") ?? "",
            Text(json, "voice_fallback_method") ?? ""))
    {
        ApplicationSid = Text(json, "voice_application_sid"),
        TrunkSid = Text(json, "trunk_sid"),
        TakesCalls = !(json.TryGetProperty("capabilities", out JsonElement can) && can.ValueKind is JsonValueKind.Object
            && can.TryGetProperty("voice", out JsonElement voice) && voice.ValueKind is JsonValueKind.False),
    };

    // Twilio writes what is not set as null or as an empty text.
    private static string? Text(JsonElement json, string name) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.String
        && value.GetString() is { Length: > 0 } text ? text : null;
}
