using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Recordings;
using CallCenter.Simulator.Twilio.Rest;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Http;

namespace CallCenter.Tests.Cli.Connecting;

/// <summary>The simulated account's REST without HTTP.</summary>
internal sealed class InMemoryRest : ITwilioRestClient
{
    private readonly RestService _service;

    public InMemoryRest(IEnumerable<string> queues, IReadOnlyCollection<IncomingNumber> numbers)
    {
        var clock = new VirtualClock();
        Exchange = new Exchange(clock, new QueueObservers(), WaitingRepChoice.LongestWaiting, new Random(1));
        foreach (string queue in queues)
        {
            Exchange.FindOrCreate(queue);
        }

        Numbers = new IncomingNumbers(numbers);
        var options = new TwilioRestOptions(RestWorld.AccountSid, [], Exchange, clock) { Numbers = Numbers, Recordings = Recordings, Calls = Calls };
        _service = new RestService(options);
    }

    public Exchange Exchange { get; }

    public IncomingNumbers Numbers { get; }

    public RecordingStore Recordings { get; } = new();

    public List<PastCall> Calls { get; } = [];

    /// <summary>The requests so far that were not to read.</summary>
    public int Changes { get; private set; }

    /// <summary>From which change on Twilio fails, from 1; 0 for never.</summary>
    public int FailsFromChange { get; init; }

    public string AccountSid => RestWorld.AccountSid;

    public string? Region => null;

    public Twilio.Http.HttpClient? HttpClient => null;

    public Response Request(Request request) => throw new NotSupportedException();

    public Task<Response> RequestAsync(Request request)
    {
        string method = request.Method.ToString();
        Changes += method == "GET" ? 0 : 1;
        if (FailsFromChange > 0 && Changes >= FailsFromChange)
        {
            return Task.FromException<Response>(new ApiException(20500, 500, "Failed for +15005550101", ""));
        }

        Uri url = request.ConstructUrl();
        string form = request.PostParams.Count > 0 ? Encoding.UTF8.GetString(request.EncodePostParams()) : "";
        var asked = new RestRequest(method, url.AbsolutePath, new QueryCollection(QueryHelpers.ParseQuery(url.Query)), new FormCollection(QueryHelpers.ParseQuery(form)));
        RestAnswer answer = _service.AnswerTruly(asked);
        if (answer.Status < 300)
        {
            return Task.FromResult(new Response((HttpStatusCode)answer.Status, answer.Body));
        }

        JsonNode error = JsonNode.Parse(answer.Body)!;
        return Task.FromException<Response>(new ApiException(error["code"]!.GetValue<int>(), answer.Status, error["message"]!.GetValue<string>(), ""));
    }
}
