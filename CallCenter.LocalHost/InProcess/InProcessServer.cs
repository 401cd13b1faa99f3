using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace CallCenter.LocalHost.InProcess;

/// <summary>Brings requests of this process to a web application, in place of Kestrel.</summary>
internal sealed class InProcessServer : IServer
{
    private Func<IFeatureCollection, InProcessResponse, Task>? _process;

    /// <inheritdoc/>
    public IFeatureCollection Features { get; } = new FeatureCollection();

    /// <inheritdoc/>
    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        _process = (features, response) => ProcessAsync(application, features, response);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _process = null;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    /// <summary>Has a request answered.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Aborts the request.</param>
    /// <exception cref="ObjectDisposedException">The application has been stopped.</exception>
    public async Task<InProcessAnswer> SendAsync(IHttpRequestFeature request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_process is null, typeof(InProcessFunctions));
        var response = new InProcessResponse();
        var features = new FeatureCollection();
        features.Set(request);
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(response.Bytes));
        features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature { RequestAborted = cancellationToken });
        await _process(features, response).ConfigureAwait(false);
        return new InProcessAnswer(
            response.StatusCode, response.Headers, response.Bytes.GetBuffer().AsMemory(0, (int)response.Bytes.Length));
    }

    private static async Task ProcessAsync<TContext>(
        IHttpApplication<TContext> application, IFeatureCollection features, InProcessResponse response)
        where TContext : notnull
    {
        TContext context = application.CreateContext(features);
        Exception? failure = null;
        try
        {
            await application.ProcessRequestAsync(context).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            failure = e;
            throw;
        }
        finally
        {
            await response.CompleteAsync().ConfigureAwait(false);
            application.DisposeContext(context, failure);
        }
    }
}
