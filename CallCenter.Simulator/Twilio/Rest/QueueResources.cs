using System.Globalization;
using System.Text.Json.Nodes;
using CallCenter.Simulator.Twilio.Queues;
using Microsoft.Extensions.Primitives;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>
/// The queues of an account and their members as REST shows them (https://www.twilio.com/docs/voice/api/queue-resource,
/// https://www.twilio.com/docs/voice/api/member-resource).
/// </summary>
/// <param name="options">The account and its queues.</param>
internal sealed class QueueResources(TwilioRestOptions options)
{
    private const int LongestName = 63;
    private const int LargestQueue = 5000;
    private const int MostRemembered = 10_000;

    private readonly HashSet<string> _sentOn = [];
    private readonly string _root = $"/2010-04-01/Accounts/{options.AccountSid}/Queues";

    /// <summary>Answers a request; the clock's gate must be held.</summary>
    /// <param name="request">The request.</param>
    /// <param name="sizeOffset">Is added to each <c>current_size</c>.</param>
    public RestAnswer Answer(RestRequest request, int sizeOffset) => (request.Method, request.Resource) switch
    {
        (_, not ["2010-04-01", "Accounts", _, "Queues", ..]) => RestAnswer.NotFound(request.Path),
        (_, [_, _, string account, ..]) when account != options.AccountSid => RestAnswer.NotFound(request.Path),
        ("GET", [_, _, _, _]) => List(request, sizeOffset),
        ("POST", [_, _, _, _]) => Create(request, sizeOffset),
        ("GET", [_, _, _, _, string queue]) => WithQueue(request, queue, found => RestAnswer.Ok(Write(found, sizeOffset))),
        ("POST", [_, _, _, _, string queue]) => WithQueue(request, queue, found => Update(request, found, sizeOffset)),
        ("DELETE", [_, _, _, _, string queue]) => WithQueue(request, queue, Delete),
        ("GET", [_, _, _, _, string queue, "Members"]) => WithQueue(request, queue, found => ListMembers(request, found)),
        ("GET", [_, _, _, _, string queue, "Members", string member]) => WithQueue(request, queue, found => FetchMember(request, found, member)),
        ("POST", [_, _, _, _, string queue, "Members", string member]) => WithQueue(request, queue, found => SendOn(request, found, member)),
        (_, { Length: 4 or 5 } or [_, _, _, _, _, "Members"] or [_, _, _, _, _, "Members", _]) =>
            RestAnswer.Error(405, 20004, "Method not allowed: the simulator lists, fetches, creates, changes and deletes queues, and lists, fetches and sends on members"),
        _ => RestAnswer.NotFound(request.Path),
    };

    private RestAnswer List(RestRequest request, int sizeOffset) =>
        Page.Read(request.Query, out Page page)
        ?? RestAnswer.Ok(page.Write(_root + ".json", "queues", options.Exchange.Queues.ToArray(), (queue, _) => Write(queue, sizeOffset)));

    private RestAnswer Create(RestRequest request, int sizeOffset)
    {
        string name = request.Form["FriendlyName"].ToString();
        int maxSize = Exchange.DefaultMaxSize;
        return Mistake(request, name, existing: null, ref maxSize)
            ?? RestAnswer.Created(Write(options.Exchange.FindOrCreate(name, maxSize), sizeOffset));
    }

    private RestAnswer Update(RestRequest request, CallQueue queue, int sizeOffset)
    {
        string name = request.Form.TryGetValue("FriendlyName", out StringValues given) ? given.ToString() : queue.Name;
        int maxSize = queue.MaxSize;
        if (Mistake(request, name, queue, ref maxSize) is { } mistake)
        {
            return mistake;
        }

        options.Exchange.Change(queue, name, maxSize);
        return RestAnswer.Ok(Write(queue, sizeOffset));
    }

    private RestAnswer? Mistake(RestRequest request, string name, CallQueue? existing, ref int maxSize)
    {
        if (name.Length is 0 or > LongestName)
        {
            return RestAnswer.Error(400, 20002, "FriendlyName must have 1 to 63 characters");
        }

        string size = request.Form["MaxSize"].ToString();
        if (size.Length > 0
            && (!int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out maxSize) || maxSize is < 1 or > LargestQueue))
        {
            return RestAnswer.Error(400, 20001, "MaxSize must be a whole number from 1 to 5000");
        }

        return options.Exchange.Find(name) is { } other && other != existing
            ? RestAnswer.Error(400, 22003, $"A queue with the name {name} already exists")
            : null;
    }

    // Twilio documents that only an empty queue can be deleted, and no number of the refusal: this is the one of any conflict.
    private RestAnswer Delete(CallQueue queue)
    {
        if (queue.Count > 0)
        {
            return RestAnswer.Error(409, 20409, "Only empty queues can be deleted");
        }

        options.Exchange.Delete(queue);
        return RestAnswer.NoContent;
    }

    private RestAnswer WithQueue(RestRequest request, string sid, Func<CallQueue, RestAnswer> answer) =>
        options.Exchange.FindBySid(sid) is { } queue ? answer(queue) : RestAnswer.NotFound(request.Path);

    private RestAnswer ListMembers(RestRequest request, CallQueue queue) =>
        Page.Read(request.Query, out Page page)
        ?? RestAnswer.Ok(page.Write($"{_root}/{queue.Sid}/Members.json", "queue_members", queue.Calls.ToArray(), Write));

    private RestAnswer FetchMember(RestRequest request, CallQueue queue, string member)
    {
        foreach ((int index, QueuedCall call) in queue.Calls.Index())
        {
            if (member == "Front" || call.Member.CallSid == member)
            {
                return RestAnswer.Ok(Write(call, index));
            }
        }

        return RestAnswer.NotFound(request.Path);
    }

    private RestAnswer SendOn(RestRequest request, CallQueue queue, string member)
    {
        string url = request.Form["Url"].ToString();
        string method = request.Form["Method"].ToString() is { Length: > 0 } named ? named : "POST";
        if (!RestRequest.IsUrl(url))
        {
            return RestAnswer.Error(400, 21205, "Url is not a valid URL");
        }

        if (method is not ("GET" or "POST"))
        {
            return RestAnswer.Error(400, 20001, "Method must be GET or POST");
        }

        // Of a call that was sent on before, Twilio documents the status and not the number.
        if (queue.Calls.FirstOrDefault(call => member == "Front" || call.Member.CallSid == member) is not { } found)
        {
            return _sentOn.Contains(member) ? RestAnswer.Error(400, 21220, "The call is no longer in the queue") : RestAnswer.NotFound(request.Path);
        }

        // Who was sent on so long ago is not asked about again, and the memory must not grow with the run.
        if (_sentOn.Count >= MostRemembered)
        {
            _sentOn.Clear();
        }

        _sentOn.Add(found.Member.CallSid);
        JsonObject written = Write(found, queue.Calls.TakeWhile(call => call != found).Count());
        options.Exchange.SendOn(found, url, method);
        return RestAnswer.Ok(written);
    }

    private JsonObject Write(CallQueue queue, int sizeOffset) => new()
    {
        ["account_sid"] = options.AccountSid,
        ["average_wait_time"] = WholeSeconds(queue.AverageWait(options.Clock.Now)),
        ["current_size"] = Math.Max(0, queue.Count + sizeOffset),
        ["date_created"] = options.Date(queue.Created),
        ["date_updated"] = options.Date(queue.Updated),
        ["friendly_name"] = queue.Name,
        ["max_size"] = queue.MaxSize,
        ["sid"] = queue.Sid,
        ["uri"] = $"{_root}/{queue.Sid}.json",
    };

    private JsonObject Write(QueuedCall call, int index) => new()
    {
        ["call_sid"] = call.Member.CallSid,
        ["date_enqueued"] = options.Date(call.Joined),
        ["position"] = index + 1,
        ["queue_sid"] = call.Queue.Sid,
        ["uri"] = $"{_root}/{call.Queue.Sid}/Members/{call.Member.CallSid}.json",
        ["wait_time"] = WholeSeconds(options.Clock.Now - call.Joined),
    };

    private static int WholeSeconds(TimeSpan time) => (int)time.TotalSeconds;
}
