using System.Net;
using System.Net.Http.Headers;
using CallCenter.Simulator.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>Takes the place of the network below an app's HTTP client: answers come when simulated time says so.</summary>
internal sealed class SimulatedRestHandler : HttpMessageHandler
{
    // https://www.twilio.com/docs/api/errors/20429
    private static readonly RestFaults TooMany = RestFaults.Of(RestBehaviour.RateLimited);

    private readonly Lock _gate = new();
    private readonly HashSet<TaskCompletionSource<HttpResponseMessage>> _underWay = [];
    private TaskCompletionSource _asked = new();
    private VirtualClock? _clock;
    private RestService? _service;
    private TimeSpan _roundTrip;
    private RestFaults _faults = RestFaults.None;
    private int _mostAllowed;

    public long Requests { get; private set; }

    public int MostAtATime { get; private set; }

    public long Refused { get; private set; }

    public Task NextRequest
    {
        get
        {
            lock (_gate)
            {
                return _asked.Task;
            }
        }
    }

    public void Serve(VirtualClock clock, RestService service, TimeSpan roundTrip, RestFaults faults, int mostAllowed)
    {
        foreach (TaskCompletionSource<HttpResponseMessage> request in _underWay.ToArray())
        {
            End(request);
            request.TrySetException(new HttpRequestException("The run is over."));
        }

        (_clock, _service, _roundTrip, _faults, _mostAllowed) = (clock, service, roundTrip, faults, mostAllowed);
        (Requests, MostAtATime, Refused) = (0, 0, 0);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        VirtualClock clock = _clock ?? throw new HttpRequestException("No run has begun.");
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        Begin(answer);
        bool isOneTooMany = _underWay.Count > _mostAllowed;
        Refused += isOneTooMany ? 1 : 0;
        // Before it may be given up, which disposes of it.
        RestRequest asked = Read(request);
        string? authorization = request.Headers.Authorization?.ToString();
        // The queues are read half way: what they hold changes while the answer travels.
        clock.After((_roundTrip / 2) + _faults.Delay, () =>
        {
            HttpResponseMessage? response = Answer(asked, authorization, isOneTooMany ? TooMany : _faults);
            clock.After(_roundTrip - (_roundTrip / 2), () => Deliver(response, answer));
        });
        using CancellationTokenRegistration giveUp = cancellationToken.Register(() =>
        {
            End(answer);
            answer.TrySetCanceled(cancellationToken);
        });
        return await answer.Task.ConfigureAwait(false);
    }

    private void Deliver(HttpResponseMessage? response, TaskCompletionSource<HttpResponseMessage> answer)
    {
        End(answer);
        if (response is null ? !answer.TrySetException(new HttpRequestException("Connection refused")) : !answer.TrySetResult(response))
        {
            response?.Dispose();
        }
    }

    private void Begin(TaskCompletionSource<HttpResponseMessage> answer)
    {
        lock (_gate)
        {
            Requests++;
            _underWay.Add(answer);
            MostAtATime = Math.Max(MostAtATime, _underWay.Count);
            _asked.TrySetResult();
        }
    }

    // Before the app hears of it, so that nobody takes the app to be still waiting.
    private void End(TaskCompletionSource<HttpResponseMessage> answer)
    {
        lock (_gate)
        {
            if (_underWay.Remove(answer) && _underWay.Count == 0)
            {
                _asked = new TaskCompletionSource();
            }
        }
    }

    private static RestRequest Read(HttpRequestMessage request)
    {
        Uri url = request.RequestUri!;
        var query = new QueryCollection(QueryHelpers.ParseQuery(url.Query));
        FormCollection form = FormCollection.Empty;
        if (request.Content is { } content)
        {
            using var reader = new StreamReader(content.ReadAsStream(CancellationToken.None));
            form = new FormCollection(QueryHelpers.ParseQuery(reader.ReadToEnd()));
        }

        return new RestRequest(request.Method.Method, url.AbsolutePath, query, form);
    }

    private HttpResponseMessage? Answer(RestRequest asked, string? authorization, RestFaults faults) =>
        _service!.Answer(asked, authorization, faults) is { } answer
            ? new HttpResponseMessage((HttpStatusCode)answer.Status)
            {
                Content = new ReadOnlyMemoryContent(answer.Bytes) { Headers = { ContentType = new MediaTypeHeaderValue(answer.ContentType) } },
            }
            : null;
}
