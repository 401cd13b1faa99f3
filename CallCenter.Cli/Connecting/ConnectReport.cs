using System.Globalization;

namespace CallCenter.Cli.Connecting;

/// <summary>Writes what is done to an account for a person to read; no more of a number than its last digits, no password or key of an old URL.</summary>
/// <param name="output">Where it is written.</param>
/// <param name="isDryRun">Whether nothing is done, only said.</param>
internal sealed class ConnectReport(TextWriter output, bool isDryRun)
{
    private int _queues;
    private int _limits;
    private int _numbers;

    /// <summary>What the numbers are called.</summary>
    public static PerRole<string> Names { get; } = new("premium number", "regular number", "rep number");

    /// <summary>Writes that a queue is created.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="wasThere">Whether Twilio says that it was there already.</param>
    public void WriteQueue(NewQueue queue, bool wasThere = false)
    {
        _queues += wasThere ? 0 : 1;
        string limit = queue.Limit is { } most ? string.Create(CultureInfo.InvariantCulture, $", for at most {most} callers") : "";
        output.WriteLine((isDryRun, wasThere) switch
        {
            (true, _) => $"would create queue {queue.Name}{limit}",
            (_, true) => $"queue {queue.Name} was there already",
            _ => $"created queue {queue.Name}{limit}",
        });
    }

    /// <summary>Writes that a queue takes more or fewer callers.</summary>
    /// <param name="change">The queue and how many it took.</param>
    /// <param name="now">How many it takes now, or would take; null where Twilio does not say.</param>
    public void WriteLimit(QueueChange change, int? now)
    {
        _limits++;
        output.WriteLine($"{(isDryRun ? "would set" : "set")} limit of queue {change.Queue.Name}");
        WriteSetting("MaxSize", Number(change.Queue.Limit), Number(now));

        static string Number(int? limit) => limit?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>Writes that a number is set.</summary>
    /// <param name="change">The number and how it was set.</param>
    /// <param name="now">How it is set now, or would be.</param>
    public void WriteNumber(NumberChange change, VoiceSettings now) => WriteNumber(isDryRun ? "would set" : "set", change, now);

    /// <summary>Writes that a number is put back.</summary>
    /// <param name="change">The number and how it was set.</param>
    /// <param name="now">How it is set now, or would be.</param>
    public void WritePutBack(NumberChange change, VoiceSettings now) => WriteNumber(isDryRun ? "would put back" : "put back", change, now);

    /// <summary>Writes that a number is not put back.</summary>
    /// <param name="role">What the number is for.</param>
    /// <param name="number">The number.</param>
    /// <param name="isChanged">Whether that is because somebody else changed it.</param>
    public void WriteUntouched(NumberRole role, AccountNumber number, bool isChanged) => output.WriteLine(isChanged
        ? $"left {Names[role]} {number}: somebody changed its URLs since it was connected; --force puts them back, too"
        : $"{Names[role]} {number} is as it was");

    /// <summary>Writes what putting back came to.</summary>
    /// <param name="queues">The names of the queues that were created.</param>
    public void WriteUndone(IReadOnlyList<string> queues)
    {
        output.WriteLine((isDryRun, _numbers) switch
        {
            (_, 0) => "Nothing to put back.",
            (true, _) => $"Dry run, nothing was changed. To put back {Count(_numbers, "number")}, leave out --dry-run.",
            _ => $"Put back {Count(_numbers, "number")}.",
        });
        if (queues.Count > 0)
        {
            output.WriteLine($"Queues that were created stay: {string.Join(", ", queues)}.");
        }
    }

    /// <summary>Writes what it came to.</summary>
    public void WriteSummary()
    {
        string limits = _limits > 0 ? $", set the limit of {Count(_limits, "queue")}" : "";
        output.WriteLine((isDryRun, _queues + _limits, _numbers) switch
        {
            (_, 0, 0) => "Nothing to change: both queues are there and the three numbers are set.",
            (true, _, _) => $"Dry run, nothing was changed. To create {Count(_queues, "queue")}{limits} and set {Count(_numbers, "number")}, leave out --dry-run.",
            _ => $"Created {Count(_queues, "queue")}{limits}, set {Count(_numbers, "number")}.",
        });
    }

    private void WriteNumber(string done, NumberChange change, VoiceSettings now)
    {
        _numbers++;
        VoiceSettings old = change.Number.Voice;
        output.WriteLine($"{done} {Names[change.Role]} {change.Number}");
        WriteSetting("VoiceUrl", Show(old.Url), Show(now.Url));
        WriteSetting("VoiceMethod", old.Method, now.Method);
        WriteSetting("VoiceFallbackUrl", Show(old.FallbackUrl), Show(now.FallbackUrl));
        WriteSetting("VoiceFallbackMethod", old.FallbackMethod, now.FallbackMethod);
        if (LosesItsSecondHome(old, now))
        {
            output.WriteLine("  The fallback was another home of the app: --fallback-url keeps it.");
        }
    }

    private void WriteSetting(string name, string old, string now)
    {
        if (old != now)
        {
            output.WriteLine($"  {name,-19}  {(old.Length > 0 ? old : "none")} -> {(now.Length > 0 ? now : "none")}");
        }
    }

    // Of two apps that have a webhook of the same name, one is the other's second home.
    private static bool LosesItsSecondHome(VoiceSettings old, VoiceSettings now) =>
        now.FallbackUrl == now.Url
        && old.FallbackUrl != now.FallbackUrl
        && Uri.TryCreate(old.FallbackUrl, UriKind.Absolute, out Uri? home)
        && Uri.TryCreate(now.FallbackUrl, UriKind.Absolute, out Uri? same)
        && home.Authority != same.Authority
        && home.Segments[^1] == same.Segments[^1];

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? "no" : count)} {what}{(count == 1 ? "" : "s")}");

    /// <summary>What may be shown of a URL: a user name with password, or a key in the query, may be a secret of another app.</summary>
    /// <param name="url">The URL.</param>
    public static string Show(string url)
    {
        int query = url.IndexOfAny(['?', '#']);
        string shown = query < 0 ? url : url[..query] + url[query] + "***";
        int host = shown.IndexOf("://", StringComparison.Ordinal) + "://".Length;
        int user = shown.LastIndexOf('@');
        return host >= "://".Length && user > host ? shown[..host] + "***" + shown[user..] : shown;
    }
}
