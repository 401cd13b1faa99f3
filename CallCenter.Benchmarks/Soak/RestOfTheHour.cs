namespace CallCenter.Benchmarks.Soak;

/// <summary>Leads the app's requests to the simulated REST of the hour that is played.</summary>
internal sealed class RestOfTheHour() : DelegatingHandler(new SocketsHttpHandler())
{
    /// <summary>Where that REST is.</summary>
    public Uri? Address { get; set; }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(Address ?? throw new HttpRequestException("No hour is played."), request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
