using System.CommandLine;
using CallCenter.Core;
using CallCenter.Core.Settings;

namespace CallCenter.Cli.Commands;

/// <summary>The options that say which app runs elsewhere, how Twilio calls it, and what its queues are called.</summary>
/// <param name="methodDescription">What <c>--method</c> is for.</param>
/// <param name="defaultMethod">The method if none is given; null where that means both.</param>
internal sealed class DeploymentOptions(string methodDescription, string? defaultMethod)
{
    private static readonly CallCenterOptions Defaults = new();

    /// <summary>Where the app runs.</summary>
    public Option<string> Url { get; } = new Option<string>("--url")
    {
        Description = "Where the app runs, such as https://YOUR-APP.azurewebsites.net; with a gateway's path if there is one.",
        HelpName = "URL",
        Required = true,
    }.Validated(given => UrlMistake("--url", given));

    /// <summary>Where the same app runs a second time, for calls to go on while the first does not answer.</summary>
    public Option<string?> FallbackUrl { get; } = new Option<string?>("--fallback-url")
    {
        HelpName = "URL",
    }.Validated(given => given is null ? null : UrlMistake("--fallback-url", given));

    /// <summary>The names of the queues.</summary>
    public PerTier<Option<string>> Queues { get; } = new(
        QueueOption("--premium-queue", "The name of the queue of premium callers.", Defaults.PremiumQueue),
        QueueOption("--regular-queue", "The name of the queue of regular callers.", Defaults.RegularQueue));

    /// <summary>The method by which Twilio requests the webhooks.</summary>
    public Option<string?> Method { get; } = MethodOption(methodDescription, defaultMethod);

    /// <summary>Adds the options that name the queues and the method to a command, and what both queues must not be.</summary>
    /// <param name="command">The command.</param>
    public void AddQueuesAndMethodTo(Command command)
    {
        AddQueuesTo(command);
        command.Options.Add(Method);
    }

    /// <summary>Adds the options that name the queues to a command, and what both must not be.</summary>
    /// <param name="command">The command.</param>
    public void AddQueuesTo(Command command)
    {
        command.Options.Add(Queues.Premium);
        command.Options.Add(Queues.Regular);
        // A validator of the command sees no default values yet.
        command.Validators.Add(given => given.AddMistake(
            QueueMistake(given.GetValue(Queues.Premium) ?? Defaults.PremiumQueue, given.GetValue(Queues.Regular) ?? Defaults.RegularQueue)));
    }

    /// <summary>Adds the option that names a second home to a command, and that it must be another.</summary>
    /// <param name="command">The command.</param>
    /// <param name="description">What the option is for.</param>
    public void AddFallbackTo(Command command, string description)
    {
        FallbackUrl.Description = description;
        command.Options.Add(FallbackUrl);
        command.Validators.Add(given => given.AddMistake(
            given.GetValue(Url) is { } url
            && given.GetValue(FallbackUrl) is { } fallback
            && UrlMistake(Url.Name, url) is null
            && UrlMistake(FallbackUrl.Name, fallback) is null
            && Canonical(url) == Canonical(fallback)
                ? $"{FallbackUrl.Name} must be another home of the app than {Url.Name}; leave it out where there is one."
                : null));
    }

    /// <summary>The URL of the app as Twilio is to know it, without a slash at its end.</summary>
    /// <param name="parsed">The command line.</param>
    public string ReadUrl(ParseResult parsed) => Canonical(parsed.GetRequiredValue(Url));

    /// <summary>The URL of the app's second home, likewise.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The URL; null if none was given.</returns>
    public string? ReadFallbackUrl(ParseResult parsed) => parsed.GetValue(FallbackUrl) is { } url ? Canonical(url) : null;

    private static string Canonical(string url)
    {
        // The app may see its host in lower case and without a default port, whatever was written; the path stays as it is written.
        int path = url.IndexOf('/', url.IndexOf("://", StringComparison.Ordinal) + 3);
        return new Uri(url).GetLeftPart(UriPartial.Authority) + (path < 0 ? "" : url[path..].TrimEnd('/'));
    }

    /// <summary>The names of the queues.</summary>
    /// <param name="parsed">The command line.</param>
    public PerTier<string> ReadQueues(ParseResult parsed) => Queues.Select(queue => parsed.GetRequiredValue(queue));

    /// <summary>The method, GET or POST; null if none was given and there is no default.</summary>
    /// <param name="parsed">The command line.</param>
    public string? ReadMethod(ParseResult parsed) => parsed.GetValue(Method)?.ToUpperInvariant();

    private static Option<string> QueueOption(string name, string description, string defaultValue) =>
        new(name) { Description = description, HelpName = "NAME", DefaultValueFactory = _ => defaultValue };

    private static Option<string?> MethodOption(string description, string? defaultValue)
    {
        var method = new Option<string?>("--method") { Description = description, HelpName = "GET|POST" };
        if (defaultValue is not null)
        {
            method.DefaultValueFactory = _ => defaultValue;
        }

        return method.Validated(given => given?.ToUpperInvariant() is "GET" or "POST" ? null : "--method must be GET or POST.");
    }

    private static string? UrlMistake(string option, string? given)
    {
        if (given is null
            || !Uri.TryCreate(given, UriKind.Absolute, out Uri? url)
            || url.Scheme is not ("http" or "https")
            || !given.StartsWith(url.Scheme + "://", StringComparison.OrdinalIgnoreCase)
            || given.AsSpan().IndexOfAny("?#@ ") >= 0)
        {
            return $"{option} must be an absolute http or https URL without user name, query or fragment, such as https://calls.example.com.";
        }

        return WebhookRoutes.All.Any(webhook => given.TrimEnd('/').EndsWith("/" + webhook, StringComparison.OrdinalIgnoreCase))
            ? $"{option} must be the URL of the app, without the name of a webhook at its end."
            : null;
    }

    private string? QueueMistake(string premium, string regular) => SettingsRules
        .Mistakes(new CallCenterOptions { PremiumQueue = premium, RegularQueue = regular })
        .FirstOrDefault()?
        .Replace(SettingVariables.Setting(SettingVariables.PremiumQueue), Queues.Premium.Name, StringComparison.Ordinal)
        .Replace(SettingVariables.Setting(SettingVariables.RegularQueue), Queues.Regular.Name, StringComparison.Ordinal);
}
