using CallCenter.Tests.Processes;

namespace CallCenter.Tests.EndToEnd;

/// <summary>The hold music over HTTP, from a call center that checks signatures: this needs none.</summary>
public sealed class HoldMusicTests(CallCenterFixture callCenter) : IClassFixture<CallCenterFixture>
{
    private static readonly byte[] Clip = File.ReadAllBytes(Path.Combine(Run.Root, "CallCenter.Functions", "Audio", "hold-music.wav"));

    private async Task<RawResponse[]> SendAsync(params RawRequest[] requests)
    {
        using var http = new RawHttp(callCenter.BaseAddress);
        var answers = new List<RawResponse>();
        foreach (RawRequest request in requests)
        {
            answers.Add(await http.SendAsync(request, TestContext.Current.CancellationToken));
        }

        return [.. answers];
    }

    private RawRequest Ask(string method) => new(method, "/audio/hold-music.wav", callCenter.BaseAddress.Authority);

    [Fact(Timeout = Limits.Hang)]
    public async Task Get_IsTheClip()
    {
        RawResponse answer = Assert.Single(await SendAsync(Ask("GET")));

        Assert.Equal((200, "audio/wav", "public, max-age=43200", "bytes"), (answer.Status, answer.Headers["Content-Type"], answer.Headers["Cache-Control"], answer.Headers["Accept-Ranges"]));
        Assert.Equal(Clip, answer.Content);
        Assert.Matches("^\"[0-9a-f]{32}\"$", answer.Headers["ETag"]);
    }

    /// <summary>What follows on the same connection shows that nothing of a body was sent.</summary>
    [Fact(Timeout = Limits.Hang)]
    public async Task Head_IsTheSameWithoutTheClip()
    {
        RawResponse[] answers = await SendAsync(Ask("HEAD"), Ask("GET"));

        Assert.Equal((200, $"{Clip.Length}"), (answers[0].Status, answers[0].Headers["Content-Length"]));
        Assert.Equal(
            answers[1].Headers.Where(header => header.Key != "Date").OrderBy(header => header.Key, StringComparer.Ordinal),
            answers[0].Headers.Where(header => header.Key != "Date").OrderBy(header => header.Key, StringComparer.Ordinal));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Range_IsAPart()
    {
        RawResponse[] answers = await SendAsync(Ask("GET").With("Range", "bytes=0-3"), Ask("GET").With("Range", "bytes=-100"), Ask("GET").With("Range", $"bytes={Clip.Length}-"));

        Assert.Equal([206, 206, 416], answers.Select(answer => answer.Status));
        Assert.Equal([$"bytes 0-3/{Clip.Length}", $"bytes {Clip.Length - 100}-{Clip.Length - 1}/{Clip.Length}", $"bytes */{Clip.Length}"], answers.Select(answer => answer.Headers["Content-Range"]));
        Assert.Equal([Clip[..4], Clip[^100..], []], answers.Select(answer => answer.Content));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task WhatTheCallerHas_IsNotSentAgain(string method)
    {
        string tag = (await SendAsync(Ask("HEAD")))[0].Headers["ETag"];

        RawResponse answer = (await SendAsync(Ask(method).With("If-None-Match", "\"other\"").With("If-None-Match", tag), Ask("GET")))[0];

        Assert.Equal((304, tag, false), (answer.Status, answer.Headers["ETag"], answer.Headers.ContainsKey("Content-Length")));
    }
}
