using Twilio.Clients;
using Twilio.Http;

namespace Twilio.Base;

public class ResourceSet<T>
    where T : Resource
{
    private readonly Func<string, ResourcePage<T>> _read;
    private readonly long? _limit;
    private readonly ITwilioRestClient _client;
    private ResourcePage<T> _page;

    internal ResourceSet(ResourcePage<T> page, Func<string, ResourcePage<T>> read, long? limit, ITwilioRestClient client)
    {
        _page = page;
        _read = read;
        _limit = limit;
        _client = client;
    }

    public bool AutoPaging { get; set; } = true;

    public IEnumerator<T> GetEnumerator()
    {
        long pages = 1;
        long mostPages = _limit is { } most ? (long)Math.Ceiling((double)most / _page.Size) : long.MaxValue;
        long processed = 0;
        while (true)
        {
            foreach (T record in _page.Records)
            {
                // As in the real package, which gives one record more than the limit.
                if (processed++ > _limit)
                {
                    yield break;
                }

                yield return record;
            }

            if (!AutoPaging || _page.NextPageUri is not { Length: > 0 } next || pages++ >= mostPages)
            {
                yield break;
            }

            // As in the real package, further pages are requested synchronously.
            _page = _read(_client.Request(new Request(Twilio.Http.HttpMethod.Get, "https://api.twilio.com" + next)).Content);
        }
    }
}
