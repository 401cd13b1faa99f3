using CallCenter.Cli.Connecting;

namespace CallCenter.Cli.Recordings;

/// <summary>Which numbers of an account callers and reps ring.</summary>
internal sealed class BoxNumbers
{
    private readonly Dictionary<string, NumberRole> _roles = new(StringComparer.Ordinal);

    private BoxNumbers()
    {
    }

    /// <summary>The roles for which no number is known.</summary>
    public IReadOnlyList<NumberRole> Missing { get; private set; } = [];

    /// <summary>Finds the numbers: those that were named, and else those whose voice URL ends with the name of the webhook, as <c>connect</c> sets it.</summary>
    /// <param name="account">The account.</param>
    /// <param name="roles">The roles that are wanted.</param>
    /// <param name="named">The numbers that were named. One in E.164 need not be the account's any more.</param>
    /// <exception cref="ConnectException">The account has no number of a SID.</exception>
    public static async Task<BoxNumbers> FindAsync(RecordingAccount account, IReadOnlyList<NumberRole> roles, IReadOnlyDictionary<NumberRole, NumberName> named)
    {
        var numbers = new BoxNumbers();
        foreach ((NumberRole role, NumberName name) in named)
        {
            numbers._roles[name.IsSid ? await account.FindNumberAsync(name).ConfigureAwait(false) ?? throw ConnectPlan.NotThere(role, name) : name.Text] = role;
        }

        NumberRole[] open = [.. roles.Where(role => !named.ContainsKey(role))];
        foreach ((string number, string url) in open.Length == 0 ? [] : await account.ListNumbersAsync().ConfigureAwait(false))
        {
            if (open.Where(role => Requests(url, ConnectWish.Webhooks[role])).ToArray() is [var role])
            {
                numbers._roles.TryAdd(number, role);
            }
        }

        numbers.Missing = [.. roles.Where(role => !numbers._roles.ContainsValue(role))];
        return numbers;
    }

    /// <summary>What a number is for.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Its role; null for a number that is none of these.</returns>
    public NumberRole? RoleOf(string number) => _roles.TryGetValue(number, out NumberRole role) ? role : null;

    private static bool Requests(string url, string webhook) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed) && parsed.AbsolutePath.EndsWith("/" + webhook, StringComparison.OrdinalIgnoreCase);
}
