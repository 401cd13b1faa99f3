namespace Twilio.Base;

internal sealed record ResourcePage<T>(IReadOnlyList<T> Records, int Size, string NextPageUri);
