using System.CommandLine;
using CallCenter.Cli.Commands;

namespace CallCenter.Tests.Cli.Commands;

/// <summary>Where a run comes from, as its report says.</summary>
public sealed class RunSourcesTests
{
    private static readonly RootCommand Root = new() { DemoCommand.Create(), SimulateCommand.Create() };

    [Theory]
    [InlineData("demo", "busy morning", "./callcenter demo")]
    [InlineData("simulate --in-process --seed 7", "as the options say", "./callcenter simulate --in-process --seed 7")]
    [InlineData("simulate scenarios/busy-morning.json --rest good", "busy-morning.json", "./callcenter simulate scenarios/busy-morning.json --rest good")]
    [InlineData("simulate --url https://calls.example.com --token abc", "as the options say", "./callcenter simulate --url https://calls.example.com --token …")]
    [InlineData("simulate --url https://calls.example.com --token=abc", "as the options say", "./callcenter simulate --url https://calls.example.com --token …")]
    [InlineData("simulate --setting Twilio:ApiKeySecret=abc --setting a=b", "as the options say", "./callcenter simulate --setting Twilio:ApiKeySecret=… --setting a=b")]
    [InlineData("simulate --setting CallCenter:Reps:Pins=anna=482915 --rep-pins anna=482915", "as the options say", "./callcenter simulate --setting CallCenter:Reps:Pins=… --rep-pins …")]
    public void Run_ItsScenarioAndCommandWithoutSecrets(string line, string scenario, string command)
    {
        var source = RunSources.Of(Root.Parse(line));

        Assert.Equal((scenario, command), (source.Scenario, source.Command));
    }

    [Fact]
    public void FileWithASpace_IsQuoted() => Assert.Equal(
        "./callcenter simulate 'my morning.json'", RunSources.Of(Root.Parse(["simulate", "my morning.json"])).Command);
}
