using CallCenter.LocalHost.Hosting;

namespace CallCenter.Tests;

/// <summary>A call center that checks signatures, on a free port.</summary>
public sealed class CallCenterFixture : IAsyncLifetime
{
    public const string Token = "0123456789abcdef0123456789abcdef";

    public const string PremiumSid = "QU0123456789abcdef0123456789abcdef";

    private LocalFunctionsHost? _host;

    public Uri BaseAddress => _host!.BaseAddress;

    public async ValueTask InitializeAsync() => _host = await LocalFunctionsHost.StartAsync(new LocalHostOptions
    {
        Settings = new Dictionary<string, string?> { ["Twilio:AuthToken"] = Token, ["CallCenter:PremiumQueueSid"] = PremiumSid },
    });

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }
}
