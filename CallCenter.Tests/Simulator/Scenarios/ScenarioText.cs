using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using CallCenter.Cli.Commands;
using CallCenter.Simulator.Scenarios;

namespace CallCenter.Tests.Simulator.Scenarios;

/// <summary>Scenarios as texts: records with lists are equal only if they share the lists.</summary>
internal static class ScenarioText
{
    private static readonly JsonSerializerOptions Named = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public static string Of(Scenario scenario) => JsonSerializer.Serialize(scenario, Named);

    /// <summary>What a command line asks for.</summary>
    public static Scenario OfCommandLine(params string[] arguments)
    {
        var options = new ScenarioOptions();
        var command = new RootCommand();
        options.AddTo(command);
        ParseResult result = command.Parse(arguments);
        Assert.Empty(result.Errors);
        return options.Read(result);
    }
}
