using CallCenter.Cli.Connecting;

namespace CallCenter.Cli.Board.Accounts;

/// <summary>The numbers of the call center in an account, as they are set now.</summary>
internal sealed record BoardNumbers
{
    /// <summary>Before they were read: no number is known.</summary>
    public static BoardNumbers None { get; } = new() { All = new([], [], []) };

    /// <summary>The numbers of each role; several where several request its webhook.</summary>
    public required PerRole<IReadOnlyList<AccountNumber>> All { get; init; }

    /// <summary>What a number is for.</summary>
    /// <param name="phoneNumber">The number in E.164.</param>
    /// <returns>Its role; null for a number that is none of these.</returns>
    public NumberRole? RoleOf(string phoneNumber)
    {
        foreach (NumberRole role in Enum.GetValues<NumberRole>())
        {
            if (All[role].Any(number => number.PhoneNumber == phoneNumber))
            {
                return role;
            }
        }

        return null;
    }

    /// <summary>Finds the numbers: those that were named, and else those that request the webhook of a role, as <c>connect</c> sets them.</summary>
    /// <param name="all">All numbers of the account.</param>
    /// <param name="named">The numbers that were named.</param>
    /// <exception cref="ConnectException">The account does not have a number that was named.</exception>
    public static BoardNumbers Find(IReadOnlyList<AccountNumber> all, IReadOnlyDictionary<NumberRole, NumberName> named)
    {
        return new BoardNumbers { All = new(Of(NumberRole.Premium), Of(NumberRole.Regular), Of(NumberRole.Rep)) };

        IReadOnlyList<AccountNumber> Of(NumberRole role) => named.TryGetValue(role, out NumberName? name)
            ? [all.FirstOrDefault(number => (name.IsSid ? number.Sid : number.PhoneNumber) == name.Text) ?? throw ConnectPlan.NotThere(role, name)]
            : [.. all.Where(number => Requests(number.Voice.Url, role) && !named.Values.Any(other => other.Text == number.Sid || other.Text == number.PhoneNumber))];
    }

    /// <summary>Tells whether a URL is that of a role's webhook, of whatever app.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="role">The role.</param>
    public static bool Requests(string url, NumberRole role) => BaseOf(url, role) is not null;

    /// <summary>The app that a number requests.</summary>
    /// <param name="url">The number's voice URL.</param>
    /// <param name="role">What the number is for.</param>
    /// <returns>The URL without the name of the webhook; null where it is not that of the role's webhook.</returns>
    public static string? BaseOf(string url, NumberRole role)
    {
        string end = "/" + ConnectWish.Webhooks[role];
        return Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed) && parsed.AbsolutePath.EndsWith(end, StringComparison.OrdinalIgnoreCase)
            ? parsed.GetLeftPart(UriPartial.Path)[..^end.Length]
            : null;
    }
}
