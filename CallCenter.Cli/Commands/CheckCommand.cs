using System.CommandLine;
using System.CommandLine.Parsing;
using CallCenter.Cli.Checks;
using CallCenter.Core.Settings;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Cli.Commands;

/// <summary>The command <c>check</c>: what to run after a deployment.</summary>
public static class CheckCommand
{
    private const string TokenVariable = "Twilio__AuthToken";
    private const int AllIsWell = 0;
    private const int SomethingFailed = 1;

    private static readonly string[] Webhooks = ["premium-enqueue", "regular-enqueue", "rep-call-complete"];

    /// <summary>Creates the command.</summary>
    /// <returns>A command whose exit code is 0 if nothing failed, else 1.</returns>
    public static Command Create()
    {
        var defaults = new CallCenterOptions();
        var url = new Option<string>("--url") { Description = "Where the app runs, such as https://YOUR-APP.azurewebsites.net; with a gateway's path if there is one.", HelpName = "URL", Required = true };
        var token = new Option<string?>("--token") { Description = $"The auth token of the Twilio account, which signs requests. Default: environment variable {TokenVariable}, which other users of this machine cannot see.", HelpName = "TOKEN" };
        var premiumQueue = new Option<string>("--premium-queue") { Description = "The name of the queue of premium callers.", HelpName = "NAME", DefaultValueFactory = _ => defaults.PremiumQueue };
        var regularQueue = new Option<string>("--regular-queue") { Description = "The name of the queue of regular callers.", HelpName = "NAME", DefaultValueFactory = _ => defaults.RegularQueue };
        var method = new Option<string?>("--method") { Description = "The method by which the Twilio numbers request their webhooks. Default: both are tried.", HelpName = "GET|POST" };

        var rest = new RestOptions();
        var command = new Command("check", "Checks an app that runs elsewhere as Twilio would call it, and, with REST credentials, those and the queues. Changes nothing anywhere.") { url, token, premiumQueue, regularQueue, method };
        rest.AddTo(command);
        url.Validators.Add(given => AddMistake(given, UrlMistake(given.GetValueOrDefault<string>())));
        method.Validators.Add(given => AddMistake(given, ParseMethod(given.GetValueOrDefault<string>()) is null ? "--method must be GET or POST." : null));
        // A validator of the command sees no default values yet.
        command.Validators.Add(given => AddMistake(given, TokenMistake(Token(given.GetValue(token)))));
        command.Validators.Add(given => AddMistake(given, QueueMistake(given.GetValue(premiumQueue) ?? defaults.PremiumQueue, given.GetValue(regularQueue) ?? defaults.RegularQueue)));
        command.SetAction(async (parsed, stop) =>
        {
            using var http = new HttpClient();
            var options = new CheckOptions
            {
                BaseUrl = Normalise(parsed.GetRequiredValue(url)),
                Token = Token(parsed.GetValue(token))!,
                PremiumQueue = parsed.GetRequiredValue(premiumQueue),
                RegularQueue = parsed.GetRequiredValue(regularQueue),
                Methods = ParseMethod(parsed.GetValue(method)) is { } one ? [one] : ["GET", "POST"],
                Rest = rest.Connect(parsed, http),
            };
            return await RunAsync(options, parsed.InvocationConfiguration.Output, stop).ConfigureAwait(false);
        });
        return command;
    }

    internal static async Task<int> RunAsync(CheckOptions options, TextWriter output, CancellationToken stop)
    {
        using var transport = new HttpTransport();
        await output.WriteLineAsync($"Checking {options.BaseUrl}, queues {options.PremiumQueue} and {options.RegularQueue}:").ConfigureAwait(false);
        var report = new CheckReport(output);
        await foreach (CheckLine line in new DeploymentCheck(options, transport, TimeProvider.System).RunAsync(stop).ConfigureAwait(false))
        {
            report.Write(line);
        }

        report.WriteSummary();
        return report.HasFailures ? SomethingFailed : AllIsWell;
    }

    private static string? Token(string? given) => given ?? Environment.GetEnvironmentVariable(TokenVariable);

    internal static string? ParseMethod(string? given) => given?.ToUpperInvariant() is "GET" or "POST" ? given.ToUpperInvariant() : null;

    // The app may see its host in lower case and without a default port, whatever was written; the path stays as it is written.
    internal static string Normalise(string url)
    {
        int path = url.IndexOf('/', url.IndexOf("://", StringComparison.Ordinal) + 3);
        return new Uri(url).GetLeftPart(UriPartial.Authority) + (path < 0 ? "" : url[path..].TrimEnd('/'));
    }

    internal static void AddMistake(SymbolResult given, string? mistake)
    {
        if (mistake is not null)
        {
            given.AddError(mistake);
        }
    }

    internal static string? UrlMistake(string? given)
    {
        if (given is null
            || !Uri.TryCreate(given, UriKind.Absolute, out Uri? url)
            || url.Scheme is not ("http" or "https")
            || !given.StartsWith(url.Scheme + "://", StringComparison.OrdinalIgnoreCase)
            || given.AsSpan().IndexOfAny("?#@ ") >= 0)
        {
            return "--url must be an absolute http or https URL without user name, query or fragment, such as https://calls.example.com.";
        }

        return Webhooks.Any(webhook => given.TrimEnd('/').EndsWith("/" + webhook, StringComparison.OrdinalIgnoreCase))
            ? "--url must be the URL of the app, without the name of a webhook at its end."
            : null;
    }

    internal static string? TokenMistake(string? token) => token switch
    {
        null or "" => $"The auth token is missing: set the environment variable {TokenVariable}, or give --token.",
        _ when token.Any(char.IsWhiteSpace) => "The auth token must not contain blanks or line breaks.",
        _ => null,
    };

    internal static string? QueueMistake(string premium, string regular) => SettingsRules
        .Mistakes(new CallCenterOptions { PremiumQueue = premium, RegularQueue = regular })
        .FirstOrDefault()?
        .Replace("CallCenter:PremiumQueue", "--premium-queue", StringComparison.Ordinal)
        .Replace("CallCenter:RegularQueue", "--regular-queue", StringComparison.Ordinal);
}
