using System.CommandLine;
using BenchmarkDotNet.Running;
using CallCenter.Benchmarks;
using CallCenter.Benchmarks.Board;
using CallCenter.Benchmarks.Fuzzing;
using CallCenter.Benchmarks.Http;
using CallCenter.Benchmarks.Soak;
using CallCenter.Benchmarks.Strangers;
using CallCenter.Simulator.Scenarios;

if (args is not ["bare" or "board" or "busy-board" or "fuzz" or "sample" or "serve" or "soak" or "strangers", ..])
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

var target = new Argument<string>("target") { Description = "What is fuzzed." };
target.AcceptOnlyFromAmong([.. FuzzTargets.All.Keys]);
var fuzz = new Command("fuzz", "Checks the input on standard input, or, under afl-fuzz, each that it makes.") { target };
fuzz.SetAction(parsed => FuzzRun.Run(FuzzTargets.All[parsed.GetRequiredValue(target)]));

var file = new Argument<string>("scenario") { Description = "The file of the scenario.", DefaultValueFactory = _ => "scenarios/busy-morning.json" };
var scale = new Option<int>("--scale") { Description = "By how much callers and reps are multiplied.", DefaultValueFactory = _ => 100 };
var hours = new Option<int>("--hours") { Description = "How many hours of simulated time.", DefaultValueFactory = _ => 8 };
var soak = new Command("soak", "Plays the busiest hour of a scenario again and again against an app with two homes over HTTP, with what signs and what fails changing: REST, and the homes.") { file, scale, hours };
soak.SetAction(async (parsed, stop) =>
    await new SoakRun(ScenarioFile.Read(parsed.GetRequiredValue(file)), parsed.GetValue(scale), parsed.GetValue(hours), Console.Out).RunAsync(stop) ? 0 : 1);

var serve = new Command("serve", "Serves the app on a free port, writes its address, and ends with its input.");
serve.SetAction((_, _) => ServedApp.ServeAsync());

var seconds = new Option<int>("--seconds") { Description = "How long each row is measured.", DefaultValueFactory = _ => 60 };
var kind = new Option<StrangerKind[]>("--kind") { Description = "What the strangers do; all kinds unless told.", AllowMultipleArgumentsPerToken = true };
var strangers = new Command("strangers", "Lets strangers at the app beside real calls, and prints what that costs.") { seconds, kind };
strangers.SetAction((parsed, _) => StrangerMeasurement.RunAsync(serve.Name, TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(kind) ?? []));

var speed = new Option<int>("--speed") { Description = "Simulated seconds per second.", DefaultValueFactory = _ => 1 };
var busyBoard = new Command("busy-board", "Serves the board of a run with 2 x 200 waiting callers and 50 reps, writes its address, and ends with its input.") { speed };
busyBoard.SetAction((parsed, _) => BusyBoard.ServeAsync(parsed.GetValue(speed)));

var each = new Option<int>("--seconds") { Description = "How long each row is measured.", DefaultValueFactory = _ => 30 };
var board = new Command("board", "Prints what the board of a busy run costs its server, for nobody who watches, one and twenty.") { each };
board.SetAction((parsed, _) => BoardMeasurement.RunAsync(busyBoard.Name, TimeSpan.FromSeconds(parsed.GetValue(each))));

return await new RootCommand("Servers, samples and measurements over HTTP, the soak, and fuzzing.") { bare, board, busyBoard, fuzz, sample, serve, soak, strangers }.Parse(args).InvokeAsync();
