using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CallCenter.Simulator.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>Takes the place of the network below an app's HTTP client: answers come when simulated time says so.</summary>
internal sealed class SimulatedRestHandler : HttpMessageHandler
{
    private static readonly TimeSpan Slowness = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly HashSet<TaskCompletionSource<HttpResponseMessage>> _underWay = [];
    private TaskCompletionSource _asked = new();
    private VirtualClock? _clock;
    private QueueResources? _resources;
    private RestCredentials[] _credentials = [];
    private TimeSpan _roundTrip;
    private RestBehaviour _behaviour;

    public long Requests { get; private set; }

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

    public void Serve(VirtualClock clock, QueueResources resources, RestCredentials credentials, TimeSpan roundTrip, RestBehaviour behaviour)
    {
        foreach (TaskCompletionSource<HttpResponseMessage> request in _underWay.ToArray())
        {
            End(request);
            request.TrySetException(new HttpRequestException("The run is over."));
        }

        (_clock, _resources, _credentials, _roundTrip, _behaviour) = (clock, resources, [credentials], roundTrip, behaviour);
        Requests = 0;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        VirtualClock clock = _clock ?? throw new HttpRequestException("No run has begun.");
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        TimeSpan delay = _behaviour is RestBehaviour.Slow ? Slowness : TimeSpan.Zero;
        // The queues are read half way: what they hold changes while the answer travels.
        clock.After((_roundTrip / 2) + delay, () =>
        {
            HttpResponseMessage? response = Answer(request);
            clock.After(_roundTrip - (_roundTrip / 2), () => Deliver(response, answer));
        });
        Begin(answer);
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

    private HttpResponseMessage? Answer(HttpRequestMessage request) => _behaviour switch
    {
        RestBehaviour.Down => null,
        RestBehaviour.Wrong => Write(HttpStatusCode.OK, "<html><body>Service status: fine</body></html>", "text/html"),
        RestBehaviour.RateLimited => Write(RestAnswer.Fault(429)),
        RestBehaviour.OneTooMany => Write(AnswerTruly(request, sizeOffset: 1)),
        RestBehaviour.OneTooFew => Write(AnswerTruly(request, sizeOffset: -1)),
        _ => Write(AnswerTruly(request, sizeOffset: 0)),
    };

    private RestAnswer AnswerTruly(HttpRequestMessage request, int sizeOffset)
    {
        Uri url = request.RequestUri!;
        var query = new QueryCollection(QueryHelpers.ParseQuery(url.Query));
        return BasicAuthentication.Check(request.Headers.Authorization?.ToString(), _credentials)
            ?? _resources!.Answer(new RestRequest(request.Method.Method, url.AbsolutePath, query, FormCollection.Empty), sizeOffset);
    }

    private static HttpResponseMessage Write(RestAnswer answer) => Write((HttpStatusCode)answer.Status, answer.Body.ToJsonString(), "application/json");

    private static HttpResponseMessage Write(HttpStatusCode status, string body, string type) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type)) };
}
