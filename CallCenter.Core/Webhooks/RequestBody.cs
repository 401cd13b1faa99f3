using System.Buffers;
using System.Globalization;
using System.Text;

namespace CallCenter.Core.Webhooks;

/// <summary>The body of a request, as far as it matters: a form, nothing, or more than is read.</summary>
public readonly record struct RequestBody
{
    /// <summary>The largest body that is read, in bytes: 1 MiB. Twilio's forms have a few kilobytes.</summary>
    public const int LargestBytes = 1_048_576;

    private const int LongestUsual = 65_536;

    private const string FormType = "application/x-www-form-urlencoded";

    /// <summary>No body, or one that is no form: Twilio signs neither.</summary>
    public static RequestBody None => default;

    /// <summary>A body that is larger than <see cref="LargestBytes"/>.</summary>
    public static RequestBody TooLarge { get; } = new() { IsTooLarge = true };

    /// <summary>The raw form; null where there is none.</summary>
    public string? Form { get; private init; }

    /// <summary>Whether the form is larger than any of Twilio's, so that whoever sends it may be made to wait: over 64 KiB.</summary>
    public bool IsLarge => Form is { Length: > LongestUsual };

    /// <summary>Whether the body is too large to be read.</summary>
    public bool IsTooLarge { get; private init; }

    /// <summary>A form.</summary>
    /// <param name="text">The raw text; one without <c>=</c> is no form.</param>
    public static RequestBody OfForm(string text) => text.Contains('=', StringComparison.Ordinal) ? new() { Form = text } : None;

    /// <summary>Reads a body. Reading never fails: what breaks off counts as absent, since what Twilio signed cannot be known then.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="contentType">The value of <c>Content-Type</c>; null if absent.</param>
    /// <param name="contentLength">The value of <c>Content-Length</c>; null if absent.</param>
    /// <param name="isWanted">Whether a form is to be read at all; one that is too large is told either way.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async ValueTask<RequestBody> ReadAsync(
        Stream body, string? contentType, string? contentLength, bool isWanted, CancellationToken cancellationToken)
    {
        bool isTold = long.TryParse(contentLength, NumberStyles.None, CultureInfo.InvariantCulture, out long length);
        if (isTold && length > LargestBytes)
        {
            return TooLarge;
        }

        if (!isWanted || !IsForm(contentType))
        {
            return None;
        }

        try
        {
            return await ReadFormAsync(body, isTold ? (int)length : 0, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            return None;
        }
    }

    private static async ValueTask<RequestBody> ReadFormAsync(Stream body, int length, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream(length);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(4096);
        try
        {
            int count;
            while ((count = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (read.Length + count > LargestBytes)
                {
                    return TooLarge;
                }

                read.Write(buffer, 0, count);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return OfForm(Encoding.UTF8.GetString(read.GetBuffer(), 0, (int)read.Length));
    }

    private static bool IsForm(string? contentType) =>
        contentType is not null
        && contentType.AsSpan(0, contentType.IndexOf(';', StringComparison.Ordinal) is >= 0 and var end ? end : contentType.Length)
            .Trim().Equals(FormType, StringComparison.OrdinalIgnoreCase);
}
