using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CallCenter.Benchmarks.Http;

/// <summary>Kestrel with nothing behind it: answers every request with the same TwiML. What a web app on it could reach at most.</summary>
internal static class BareServer
{
    private static readonly byte[] Twiml = Encoding.UTF8.GetBytes("""
        <?xml version="1.0" encoding="utf-8"?>
        <Response>
          <Dial action="/rep-call-complete?tried=regular" method="GET" timeout="1">
            <Queue>customers</Queue>
          </Dial>
        </Response>
        """);

    /// <summary>Serves until it is stopped.</summary>
    /// <param name="port">The port on localhost.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task RunAsync(int port, CancellationToken stop)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ListenLocalhost(port);
        });

        await using WebApplication app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync(stop);
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "application/xml; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = Twiml.Length;
        await context.Response.Body.WriteAsync(Twiml);
    }
}
