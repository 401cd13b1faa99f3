using System.Globalization;

namespace CallCenter.Cli.Connecting;

/// <summary>Writes what is done to an account for a person to read; no more of a number than its last digits, no password or key of an old URL.</summary>
/// <param name="output">Where it is written.</param>
/// <param name="isDryRun">Whether nothing is done, only said.</param>
internal sealed class ConnectReport(TextWriter output, bool isDryRun)
{
    private static readonly PerRole<string> Names = new("premium number", "regular number", "rep number");

    private int _queues;
    private int _numbers;

    /// <summary>Whether anything was written to have been done.</summary>
    public bool HasChanges => !isDryRun && _queues + _numbers > 0;

    /// <summary>Writes that a queue is created.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="wasThere">Whether Twilio says that it was there already.</param>
    public void WriteQueue(string name, bool wasThere = false)
    {
        _queues += wasThere ? 0 : 1;
        output.WriteLine((isDryRun, wasThere) switch
        {
            (true, _) => $"would create queue {name}",
            (_, true) => $"queue {name} was there already",
            _ => $"created queue {name}",
        });
    }

    /// <summary>Writes that a number is set.</summary>
    /// <param name="change">The number and how it was set.</param>
    /// <param name="now">How it is set now, or would be.</param>
    public void WriteNumber(NumberChange change, VoiceSettings now)
    {
        _numbers++;
        VoiceSettings old = change.Number.Voice;
        output.WriteLine($"{(isDryRun ? "would set" : "set")} {Names[change.Role]} {change.Number}");
        WriteSetting("VoiceUrl", Show(old.Url), Show(now.Url));
        WriteSetting("VoiceMethod", old.Method, now.Method);
        WriteSetting("VoiceFallbackUrl", Show(old.FallbackUrl), Show(now.FallbackUrl));
        WriteSetting("VoiceFallbackMethod", old.FallbackMethod, now.FallbackMethod);
    }

    /// <summary>Writes what it came to.</summary>
    public void WriteSummary() => output.WriteLine((isDryRun, _queues, _numbers) switch
    {
        (_, 0, 0) => "Nothing to change: both queues are there and the three numbers are set.",
        (true, _, _) => $"Dry run, nothing was changed. To create {Count(_queues, "queue")} and set {Count(_numbers, "number")}, leave out --dry-run.",
        _ => $"Created {Count(_queues, "queue")}, set {Count(_numbers, "number")}.",
    });

    private void WriteSetting(string name, string old, string now)
    {
        if (old != now)
        {
            output.WriteLine($"  {name,-19}  {(old.Length > 0 ? old : "none")} -> {(now.Length > 0 ? now : "none")}");
        }
    }

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? "no" : count)} {what}{(count == 1 ? "" : "s")}");

    // A user name with password, or a key in the query, may be a secret of another app.
    private static string Show(string url)
    {
        int query = url.IndexOfAny(['?', '#']);
        string shown = query < 0 ? url : url[..query] + url[query] + "***";
        int host = shown.IndexOf("://", StringComparison.Ordinal) + "://".Length;
        int user = shown.LastIndexOf('@');
        return host >= "://".Length && user > host ? shown[..host] + "***" + shown[user..] : shown;
    }
}
