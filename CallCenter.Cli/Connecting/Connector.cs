using Twilio.Clients;

namespace CallCenter.Cli.Connecting;

/// <summary>Connects the numbers of an account to an app: what is there is read and judged first, and only then changed where it differs.</summary>
/// <param name="client">Asks Twilio.</param>
/// <param name="output">Where it is written what changes.</param>
internal sealed class Connector(ITwilioRestClient client, TextWriter output)
{
    private readonly Account _account = new(client);

    /// <summary>Reads what is there; changes nothing.</summary>
    /// <param name="wish">What is to be connected to what.</param>
    /// <exception cref="ConnectException">Twilio does not say.</exception>
    public Task<AccountState> ReadAsync(ConnectWish wish) => AccountSteps.AskAsync(async () => new AccountState(
        await _account.ListQueuesAsync().ConfigureAwait(false),
        new PerRole<AccountNumber?>(
            await _account.FindNumberAsync(wish.Numbers.Premium).ConfigureAwait(false),
            await _account.FindNumberAsync(wish.Numbers.Regular).ConfigureAwait(false),
            await _account.FindNumberAsync(wish.Numbers.Rep).ConfigureAwait(false))));

    /// <summary>Writes what would change.</summary>
    /// <param name="plan">What has to be done.</param>
    public void Tell(ConnectPlan plan)
    {
        var report = new ConnectReport(output, isDryRun: true);
        foreach (NewQueue queue in plan.Queues)
        {
            report.WriteQueue(queue);
        }

        foreach (QueueChange change in plan.Limits)
        {
            report.WriteLimit(change, change.Wanted);
        }

        foreach (NumberChange change in plan.Numbers)
        {
            report.WriteNumber(change, change.Wanted);
        }

        report.WriteSummary();
    }

    /// <summary>Changes what differs.</summary>
    /// <param name="plan">What has to be done.</param>
    /// <param name="undo">The command that undoes it, for a person; null where there is none.</param>
    /// <param name="stop">Interrupts it.</param>
    /// <exception cref="ConnectException">It broke off: the sentence says what is done and what is not.</exception>
    public async Task ApplyAsync(ConnectPlan plan, string? undo = null, CancellationToken stop = default)
    {
        var report = new ConnectReport(output, isDryRun: false);
        // The queues first: a rep who dials one that does not exist is sent away.
        AccountStep[] steps =
        [
            .. plan.Queues.Select(queue => new AccountStep($"queue {queue.Name}", () => CreateAsync(queue, report))),
            .. plan.Limits.Select(change => new AccountStep($"limit of queue {change.Queue.Name}", () => LimitAsync(change, report))),
            .. plan.Numbers.Select(change => new AccountStep($"{ConnectReport.Names[change.Role]} {change.Number}", () => SetAsync(change, report))),
        ];
        await AccountSteps.RunAsync(steps, undo, stop).ConfigureAwait(false);
        report.WriteSummary();
    }

    private async Task CreateAsync(NewQueue queue, ConnectReport report)
    {
        bool created = await _account.CreateQueueAsync(queue.Name, queue.Limit).ConfigureAwait(false);
        report.WriteQueue(queue, wasThere: !created);
    }

    private async Task LimitAsync(QueueChange change, ConnectReport report) =>
        report.WriteLimit(change, await _account.LimitQueueAsync(change.Queue.Sid, change.Wanted).ConfigureAwait(false));

    private async Task SetAsync(NumberChange change, ConnectReport report)
    {
        AccountNumber now = await _account.SetNumberAsync(change.Number.Sid, change.Wanted).ConfigureAwait(false);
        report.WriteNumber(change, now.Voice);
    }
}
