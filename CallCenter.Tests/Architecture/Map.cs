namespace CallCenter.Tests.Architecture;

/// <summary>
/// What may use what. A line reads: this layer uses those, and may use whatever those may use. Nothing else holds the order:
/// <see cref="MapTests"/> checks the code against it, and the picture in <c>README.md</c> is drawn from it.
/// </summary>
internal static class Map
{
    /// <summary>The projects.</summary>
    public static readonly Layers Projects = new(
        "CallCenter",
        withInner: true,
        new Layer("HoldMusic"),
        new Layer("Core"),
        new Layer("Functions", "Core"),
        new Layer("LocalHost", "Functions"),
        new Layer("Simulator", "Core"),
        new Layer("Cli", "LocalHost", "Simulator"));

    /// <summary>The folders of each project.</summary>
    public static readonly IReadOnlyList<Layers> Folders =
    [
        new Layers(
            "CallCenter.Core",
            withInner: false,
            new Layer(Layers.Root),
            new Layer("Forms"),
            new Layer("Hours"),
            new Layer("Words", Layers.Root),
            new Layer("Calls", Layers.Root, "Forms"),
            new Layer("Waiting", Layers.Root),
            new Layer("Callers", "Calls", "Waiting"),
            new Layer("Dispatch", "Calls"),
            new Layer("Reps", "Dispatch"),
            new Layer("Settings", "Hours", "Reps", "Words"),
            new Layer("Queues", "Dispatch", "Settings"),
            new Layer("Signatures", "Forms", "Settings"),
            new Layer("Twiml", "Callers", "Dispatch", "Settings"),
            new Layer("Webhooks", "Queues", "Signatures", "Twiml")),
        new Layers(
            "CallCenter.Functions",
            withInner: false,
            new Layer("Audio"),
            new Layer("Logging"),
            new Layer(Layers.Root, "Audio", "Logging"),
            new Layer("Hosting", Layers.Root)),
        new Layers(
            "CallCenter.HoldMusic",
            withInner: false,
            new Layer("Files"),
            new Layer("Score"),
            new Layer("Sound", "Score"),
            new Layer(Layers.Root, "Files", "Sound")),
        new Layers(
            "CallCenter.LocalHost",
            withInner: false,
            new Layer(Layers.Root),
            new Layer("Settings", Layers.Root),
            new Layer("Functions"),
            new Layer("Hosting", "Functions", "Settings")),
        new Layers(
            "CallCenter.Simulator",
            withInner: false,
            new Layer("Time"),
            new Layer("Statistics"),
            new Layer("Twilio/Wire"),
            new Layer("Twilio/Twiml", "Twilio/Wire"),
            new Layer("Twilio/Queues", "Time", "Twilio/Wire"),
            new Layer("Twilio/Recordings"),
            new Layer("Twilio/Calls", "Twilio/Twiml", "Twilio/Queues", "Twilio/Recordings"),
            new Layer("Twilio/Webhooks", "Twilio/Wire"),
            new Layer("Twilio/Rest", "Twilio/Calls", "Twilio/Recordings", "Twilio/Webhooks"),
            new Layer("Scenarios", "Twilio/Rest"),
            new Layer("People", "Scenarios"),
            new Layer("Theory", "People", "Statistics"),
            new Layer("Runs/Results", "People", "Statistics"),
            new Layer("Runs", "Theory", "Runs/Results"),
            new Layer("Staffing", "Theory", "Runs/Results")),
        new Layers(
            "CallCenter.Cli",
            withInner: false,
            new Layer("Reports"),
            new Layer("Reports/Pictures", "Reports"),
            new Layer("Reports/Html", "Reports/Pictures"),
            new Layer("Reports/Json"),
            new Layer("Reports/Terminal", "Reports"),
            new Layer("Shells"),
            new Layer("Connecting"),
            new Layer("Signing", "Connecting"),
            new Layer("Checks", "Shells", "Signing"),
            new Layer("Listening", "Checks"),
            new Layer("Recordings", "Reports", "Connecting"),
            new Layer("Board"),
            new Layer("Board/Page", "Board"),
            new Layer("Board/Runs", "Board"),
            new Layer("Board/Accounts", "Board", "Recordings"),
            new Layer("Board/Terminal", "Board", "Reports"),
            new Layer("Commands", "Board/Page", "Board/Runs", "Board/Accounts", "Board/Terminal", "Reports/Html", "Reports/Json", "Reports/Terminal", "Listening")),
    ];

    /// <summary>Libraries that a project does without, by the beginning of their namespaces.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Without = new Dictionary<string, string[]>
    {
        ["Core"] = ["Microsoft.Azure", "Microsoft.AspNetCore", "System.CommandLine", "Spectre.Console", "ScottPlot"],
        ["Functions"] = ["Microsoft.AspNetCore", "System.CommandLine", "Spectre.Console", "ScottPlot"],
        ["HoldMusic"] = ["Microsoft.Azure", "Microsoft.AspNetCore", "System.CommandLine", "Spectre.Console", "ScottPlot", "Twilio"],
        ["LocalHost"] = ["System.CommandLine", "Spectre.Console", "ScottPlot"],
        ["Simulator"] = ["Microsoft.Azure", "System.CommandLine", "Spectre.Console", "ScottPlot"],
    };
}
