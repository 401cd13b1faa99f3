using System.CommandLine;
using BenchmarkDotNet.Running;
using CallCenter.Benchmarks;
using CallCenter.Benchmarks.Http;

if (args is not ["bare" or "sample", ..])
{
    BenchmarkSwitcher.FromAssembly(typeof(SampleWebhook).Assembly).Run(args);
    return 0;
}

var port = new Option<ushort>("--port") { Description = "The port on 127.0.0.1.", Required = true };

var bare = new Command("bare", "Serves one fixed answer with nothing but Kestrel, until Ctrl+C.") { port };
bare.SetAction((parsed, stop) => BareServer.RunAsync(parsed.GetValue(port), stop));

var sample = new Command("sample", "Prints the URL of a rep's signed webhook, and in a second line its signature.") { port };
sample.SetAction(parsed =>
{
    SampleWebhook webhook = SampleWebhook.IdlePoll($"http://127.0.0.1:{parsed.GetValue(port)}");
    Console.WriteLine(webhook.Url);
    Console.WriteLine(webhook.Signature);
});

return await new RootCommand("Servers and samples of the throughput measurement.") { bare, sample }.Parse(args).InvokeAsync();
