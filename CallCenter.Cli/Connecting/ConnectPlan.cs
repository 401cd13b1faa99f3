namespace CallCenter.Cli.Connecting;

/// <summary>What has to be done to an account; nothing else of it is touched.</summary>
/// <param name="Queues">The queues to create.</param>
/// <param name="Limits">The queues that are to take more or fewer callers.</param>
/// <param name="Numbers">The numbers to set.</param>
internal sealed record ConnectPlan(IReadOnlyList<NewQueue> Queues, IReadOnlyList<QueueChange> Limits, IReadOnlyList<NumberChange> Numbers)
{
    /// <summary>The options that name the numbers.</summary>
    public static PerRole<string> Options { get; } = new("--premium-number", "--regular-number", "--rep-number");

    /// <summary>Whether all is as wanted already.</summary>
    public bool IsEmpty => Queues.Count == 0 && Limits.Count == 0 && Numbers.Count == 0;

    /// <summary>Compares what is wanted with what is there.</summary>
    /// <param name="wish">What is wanted.</param>
    /// <param name="state">What is there.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="ConnectException">A number is not there, is named twice, or would not request its URL.</exception>
    public static ConnectPlan Make(ConnectWish wish, AccountState state)
    {
        NumberChange[] numbers = [.. Enum.GetValues<NumberRole>()
            .Select(role => new NumberChange(role, state.Numbers[role] ?? throw NotThere(role, wish.Numbers[role]), wish.VoiceOf(role)))];
        return numbers.Select(each => Refusal(each, numbers)).FirstOrDefault(refusal => refusal is not null) is { } refusal
            ? throw new ConnectException(refusal)
            : new ConnectPlan(
                [.. wish.AllQueues.Except(state.Queues.Select(queue => queue.Name)).Select(name => new NewQueue(name, name == wish.RepQueue ? null : wish.QueueLimit))],
                wish.QueueLimit is { } limit ? [.. state.Queues.Where(queue => IsOfCallers(queue.Name) && queue.Limit != limit).Select(queue => new QueueChange(queue, limit))] : [],
                [.. numbers.Where(each => each.Number.Voice != each.Wanted)]);

        bool IsOfCallers(string name) => name == wish.Queues.Premium || name == wish.Queues.Regular;
    }

    /// <summary>Says that a number is not the account's.</summary>
    /// <param name="role">What the number is for.</param>
    /// <param name="name">What a person called it.</param>
    public static ConnectException NotThere(NumberRole role, NumberName name) =>
        new($"{Options[role]}: the account has no number {name}; give one of its own, as +15005550101 or as its SID (PN...).");

    // A trunk or a TwiML app takes the place of the number's URLs: https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource
    private static string? Refusal(NumberChange change, NumberChange[] all)
    {
        (NumberRole role, AccountNumber number) = (change.Role, change.Number);
        string option = Options[role];
        return number switch
        {
            _ when all.FirstOrDefault(each => each.Role < role && each.Number.Sid == number.Sid) is { } other =>
                $"{Options[other.Role]} and {option} are the same number, {number}; premium callers, regular callers and reps need a number each.",
            { TakesCalls: false } => $"{option}: {number} takes no calls; give a number that has the capability Voice.",
            { TrunkSid: { } trunk } =>
                $"{option}: {number} belongs to the SIP trunk {trunk}, so that Twilio would ignore its URLs; take it out of the trunk in the console (Elastic SIP Trunking, the trunk, Numbers) and try again.",
            { ApplicationSid: { } app } =>
                $"{option}: {number} is answered by the TwiML app {app}, so that Twilio would ignore its URLs; in the console open the number, set Configure with (under Voice Configuration) to Webhook, save it and try again.",
            _ => null,
        };
    }
}

/// <summary>A queue that is to be created.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Limit">How many callers it is to take; null for as many as Twilio says.</param>
internal sealed record NewQueue(string Name, int? Limit);

/// <summary>A queue and how many callers it is to take.</summary>
/// <param name="Queue">The queue as it is set.</param>
/// <param name="Wanted">How many.</param>
internal sealed record QueueChange(AccountQueue Queue, int Wanted);

/// <summary>A number and how it is wanted.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Number">The number as it is set.</param>
/// <param name="Wanted">How it is to be set.</param>
internal sealed record NumberChange(NumberRole Role, AccountNumber Number, VoiceSettings Wanted);

/// <summary>What was wanted of an account cannot be done.</summary>
/// <param name="message">One sentence that says why and what to do.</param>
internal sealed class ConnectException(string message) : Exception(message)
{
    /// <summary>Whether somebody interrupted it.</summary>
    public bool IsInterrupted { get; init; }
}
