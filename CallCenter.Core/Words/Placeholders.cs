namespace CallCenter.Core.Words;

/// <summary>What is filled into a text.</summary>
internal static class Placeholders
{
    /// <summary>The caller's place in the queue, in digits.</summary>
    public const string Position = "{position}";

    /// <summary>An estimate, in digits.</summary>
    public const string Minutes = "{minutes}";

    /// <summary>A day and a time, such as "tomorrow at 8 AM".</summary>
    public const string Opens = "{opens}";

    /// <summary>The placeholder that a sentence has; null if none.</summary>
    public static string? Of(Sentence sentence) => sentence switch
    {
        Sentence.Place => Position,
        Sentence.LessThanMinutes or Sentence.WaitedMinutes => Minutes,
        Sentence.Closed => Opens,
        _ => null,
    };

    /// <summary>What stands in braces in a text, with its braces; of a brace without the other, the rest of the text.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (int at = text.AsSpan().IndexOfAny('{', '}'); at >= 0;)
        {
            int close = text.IndexOf('}', at);
            int end = close < 0 ? text.Length : close + 1;
            yield return text[at..end];
            int next = text.AsSpan(end).IndexOfAny('{', '}');
            at = next < 0 ? -1 : end + next;
        }
    }
}
