using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace CallCenter.Functions.Audio;

/// <summary>The answer to a request for an audio file, by RFC 9110, sections 13 (conditions) and 14 (ranges).</summary>
/// <param name="Status">200 with all of it, 206 with a part, 304 if what the caller has is still right, 416 if there is no such part.</param>
/// <param name="Headers">The headers, <c>Content-Length</c> included, which a host cannot know of a HEAD.</param>
/// <param name="Body">What is sent: nothing for a HEAD.</param>
internal sealed record AudioReply(HttpStatusCode Status, IReadOnlyList<(string Name, string Value)> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Half a day, so that a file that was changed is heard everywhere within a day; afterwards the tag spares the transfer.</summary>
    private const string CacheControl = "public, max-age=43200";

    private const string BytesUnit = "bytes";

    /// <summary>Answers a request. A range that cannot be read, or more than one, is answered with all of the file, which the RFC allows.</summary>
    /// <param name="request">The request.</param>
    /// <param name="file">The file.</param>
    public static AudioReply To(AudioRequest request, AudioFile file)
    {
        if (Names(request.IfNoneMatch, file.Tag))
        {
            return new AudioReply(HttpStatusCode.NotModified, Common(file), default);
        }

        int length = file.Content.Length;
        return Wanted(request, file.Tag) switch
        {
            null => Content(HttpStatusCode.OK, request, file, 0, length),
            { From: { } from } when from >= length => NoSuchPart(file),
            { From: { } from, To: var to } => Content(HttpStatusCode.PartialContent, request, file, (int)from, (int)Math.Min(to ?? length, length - 1) + 1),
            { To: 0 } => NoSuchPart(file),
            { To: var last } => Content(HttpStatusCode.PartialContent, request, file, (int)Math.Max(0, length - last!.Value), length),
        };
    }

    // Compared weakly, as a cache asks. No tag has a quote within, so that the commas of others' tags do no harm.
    private static bool Names(string? ifNoneMatch, string tag) =>
        ifNoneMatch is not null
        && ifNoneMatch.Split(',', StringSplitOptions.TrimEntries).Any(each => each == "*" || each == tag || each == "W/" + tag);

    // The one range that is asked for, if it counts: of a GET alone, and of the file that the caller has the rest of.
    private static RangeItemHeaderValue? Wanted(AudioRequest request, string tag) =>
        request.IsGet
        && (request.IfRange is null || request.IfRange.Trim() == tag)
        && RangeHeaderValue.TryParse(request.Range, out RangeHeaderValue? range)
        && range.Unit.Equals(BytesUnit, StringComparison.OrdinalIgnoreCase)
            ? range.Ranges.Count == 1 ? range.Ranges.Single() : null
            : null;

    private static AudioReply Content(HttpStatusCode status, AudioRequest request, AudioFile file, int start, int end)
    {
        var headers = new List<(string, string)>(Common(file))
        {
            ("Content-Type", AudioFile.ContentType),
            ("Content-Length", Number(end - start)),
        };
        if (status is HttpStatusCode.PartialContent)
        {
            headers.Add(("Content-Range", $"{BytesUnit} {Number(start)}-{Number(end - 1)}/{Number(file.Content.Length)}"));
        }

        return new AudioReply(status, headers, request.IsGet ? file.Content[start..end] : default);
    }

    private static AudioReply NoSuchPart(AudioFile file) => new(
        HttpStatusCode.RequestedRangeNotSatisfiable,
        [.. Common(file), ("Content-Length", "0"), ("Content-Range", $"{BytesUnit} */{Number(file.Content.Length)}")],
        default);

    private static (string, string)[] Common(AudioFile file) => [("ETag", file.Tag), ("Cache-Control", CacheControl), ("Accept-Ranges", BytesUnit)];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A request for an audio file. A header that came in several lines is joined with commas.</summary>
/// <param name="Method">GET or HEAD.</param>
/// <param name="IfNoneMatch">The header <c>If-None-Match</c>, null if there is none.</param>
/// <param name="IfRange">The header <c>If-Range</c>.</param>
/// <param name="Range">The header <c>Range</c>.</param>
internal sealed record AudioRequest(string Method, string? IfNoneMatch = null, string? IfRange = null, string? Range = null)
{
    /// <summary>Whether the content is asked for, not only what is said about it.</summary>
    public bool IsGet => Method.Equals("GET", StringComparison.OrdinalIgnoreCase);
}
