using CallCenter.Cli.Shells;

namespace CallCenter.Tests.Cli.Shells;

/// <summary>What a person is told to type, at either shell.</summary>
public sealed class ShellTests
{
    [Fact]
    public void Posix_Exports() => Assert.Equal("export Twilio__AccountSid=AC1", Shell.Posix.Set("Twilio__AccountSid", "AC1"));

    [Fact]
    public void CommandPrompt_Sets() => Assert.Equal("set Twilio__AccountSid=AC1", Shell.CommandPrompt.Set("Twilio__AccountSid", "AC1"));

    [Fact]
    public void Here_IsTheShellOfThisSystem() => Assert.Equal(OperatingSystem.IsWindows() ? Shell.CommandPrompt : Shell.Posix, Shell.Here);

    [Theory]
    [InlineData("a.json", "./callcenter simulate a.json", @".\callcenter simulate a.json")]
    [InlineData("my morning.json", "./callcenter simulate 'my morning.json'", @".\callcenter simulate ""my morning.json""")]
    [InlineData(@"C:\me\a.json", @"./callcenter simulate 'C:\me\a.json'", @".\callcenter simulate C:\me\a.json")]
    [InlineData("it's", @"./callcenter simulate 'it'\''s'", @".\callcenter simulate ""it's""")]
    [InlineData("$HOME", "./callcenter simulate '$HOME'", @".\callcenter simulate ""$HOME""")]
    [InlineData("", "./callcenter simulate ''", @".\callcenter simulate """"")]
    public void Command_IsQuotedAsTheShellReadsIt(string argument, string posix, string commandPrompt) => Assert.Equal(
        (posix, commandPrompt), (Shell.Posix.Command("simulate", argument), Shell.CommandPrompt.Command("simulate", argument)));

    [Fact]
    public void CommandPrompt_SignsWithWhatWindowsHas() => Assert.Equal(
        "powershell -Command \"$url = 'http://localhost:7071/a?b=c&d=e'; " +
        "$hmac = [Security.Cryptography.HMACSHA1]::new([Text.Encoding]::UTF8.GetBytes($env:Twilio__AuthToken)); " +
        "$signature = [Convert]::ToBase64String($hmac.ComputeHash([Text.Encoding]::UTF8.GetBytes($url))); " +
        "curl.exe -H ('X-Twilio-Signature: ' + $signature) $url\"",
        Shell.CommandPrompt.SignedRequest("http://localhost:7071/a?b=c&d=e", "Twilio__AuthToken"));

    [Fact]
    public void CommandPrompt_SignsByTheFirstKey() => Assert.Equal(
        "powershell -Command \"$key = ($env:Twilio__SharedKeys -split ';')[0] -split '=', 2; $url = 'http://localhost:7071/a?b=c&d=e'; " +
        "$hmac = [Security.Cryptography.HMACSHA256]::new([Text.Encoding]::UTF8.GetBytes($key[1])); " +
        "$signature = [Convert]::ToBase64String($hmac.ComputeHash([Text.Encoding]::UTF8.GetBytes($url))); " +
        "curl.exe -H ('X-Twilio-Webhooks-Signature-Settings: key=' + $key[0] + ',algorithm=HMAC_SHA256') -H ('X-Twilio-Signature: ' + $signature) $url\"",
        Shell.CommandPrompt.RequestSignedByKey("http://localhost:7071/a?b=c&d=e", "Twilio__SharedKeys"));
}
