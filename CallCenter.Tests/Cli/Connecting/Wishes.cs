using CallCenter.Cli.Connecting;
using CallCenter.Core;

namespace CallCenter.Tests.Cli.Connecting;

/// <summary>What the tests want to be connected.</summary>
internal static class Wishes
{
    public const string Premium = "PN00000000000000000000000000000001";
    public const string Regular = "PN00000000000000000000000000000002";
    public const string Rep = "PN00000000000000000000000000000003";
    public const string Other = "PN00000000000000000000000000000004";

    public static ConnectWish Standard { get; } = new(
        "https://calls.example.com/base",
        "POST",
        new PerTier<string>("premium-customers", "customers"),
        new PerRole<NumberName>(NumberName.Parse("+15005550101")!, NumberName.Parse("+15005550102")!, NumberName.Parse(Rep)!));

    /// <summary>Reads what is there and does the rest, or says it, as the command does.</summary>
    public static async Task ConnectAsync(this Connector connector, ConnectWish wish, bool isDryRun, string? undo = null)
    {
        var plan = ConnectPlan.Make(wish, await connector.ReadAsync(wish));
        if (isDryRun)
        {
            connector.Tell(plan);
        }
        else
        {
            await connector.ApplyAsync(plan, undo);
        }
    }
}
