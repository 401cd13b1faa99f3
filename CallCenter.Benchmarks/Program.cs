using System.CommandLine;
using BenchmarkDotNet.Running;
using CallCenter.Benchmarks;
using CallCenter.Benchmarks.Http;
using CallCenter.Benchmarks.Strangers;

if (args is not ["bare" or "sample" or "serve" or "strangers", ..])
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

var serve = new Command("serve", "Serves the app on a free port, writes its address, and ends with its input.");
serve.SetAction((_, _) => ServedApp.ServeAsync());

var seconds = new Option<int>("--seconds") { Description = "How long each row is measured.", DefaultValueFactory = _ => 60 };
var kind = new Option<StrangerKind[]>("--kind") { Description = "What the strangers do; all kinds unless told.", AllowMultipleArgumentsPerToken = true };
var strangers = new Command("strangers", "Lets strangers at the app beside real calls, and prints what that costs.") { seconds, kind };
strangers.SetAction((parsed, _) => StrangerMeasurement.RunAsync(serve.Name, TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(kind) ?? []));

return await new RootCommand("Servers, samples and measurements over HTTP.") { bare, sample, serve, strangers }.Parse(args).InvokeAsync();
