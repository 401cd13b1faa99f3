using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallCenter.Cli.Connecting;

/// <summary>What was there before the numbers of an account were connected, as a file keeps it. It has no phone number; an old URL may be a secret.</summary>
/// <param name="Account">The SID of the account.</param>
/// <param name="Date">When it was read.</param>
/// <param name="Queues">The names of the queues that were there.</param>
/// <param name="NewQueues">The names of the queues that were to be created.</param>
/// <param name="Numbers">The three numbers.</param>
internal sealed record SavedSettings(
    string Account, DateTimeOffset Date, IReadOnlyList<string> Queues, IReadOnlyList<string> NewQueues, IReadOnlyList<SavedNumber> Numbers)
{
    private const UnixFileMode OnlyTheOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Keeps what is there.</summary>
    /// <param name="account">The SID of the account.</param>
    /// <param name="date">When it was read.</param>
    /// <param name="wish">What is to be connected to what.</param>
    /// <param name="state">What is there, all three numbers included.</param>
    public static SavedSettings Of(string account, DateTimeOffset date, ConnectWish wish, AccountState state) => new(
        account,
        date,
        [.. state.Queues.Select(queue => queue.Name)],
        [.. ConnectPlan.Make(wish, state).Queues.Select(queue => queue.Name)],
        [.. Enum.GetValues<NumberRole>().Select(role => new SavedNumber(role, state.Numbers[role]!.Sid, state.Numbers[role]!.Voice, wish.VoiceOf(role)))]);

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its name.</param>
    /// <exception cref="ConnectException">It cannot be read, or is no such file.</exception>
    public static SavedSettings Load(string file)
    {
        try
        {
            SavedSettings? saved = JsonSerializer.Deserialize(File.ReadAllBytes(file), SavedSettingsJson.Default.SavedSettings);
            return saved is { Numbers.Count: > 0 } && saved.Numbers.All(number => NumberName.Parse(number?.Sid) is { IsSid: true })
                ? saved
                : throw new ConnectException($"{file} names no number by its SID, and so is not a file that connect wrote.");
        }
        catch (JsonException)
        {
            throw new ConnectException($"{file} is not a file that connect wrote: it is no JSON, or something is missing in it.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConnectException($"--undo must name a file that can be read: {e.Message}");
        }
    }

    /// <summary>Writes a new file, which only its owner may read where the system can tell.</summary>
    /// <param name="file">Its name.</param>
    /// <exception cref="ConnectException">It is there already, but for one that an earlier run wrote before it broke off; or it cannot be written.</exception>
    public void Save(string file)
    {
        if (File.Exists(file))
        {
            if (!IsContinued(file))
            {
                throw new ConnectException($"{file} is there already and is not overwritten, so nothing was changed: choose another file with --save.");
            }

            return;
        }

        try
        {
            using var stream = new FileStream(file, NewFile());
            JsonSerializer.Serialize(stream, this, SavedSettingsJson.Default.SavedSettings);
            stream.Flush(flushToDisk: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConnectException($"What is there now cannot be saved, so nothing was changed: choose another file with --save. {e.Message}");
        }
    }

    private static FileStreamOptions NewFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OnlyTheOwner;
        }

        return options;
    }

    // The file of a run of the same command that broke off knows more of what was there than this one.
    private bool IsContinued(string file)
    {
        try
        {
            SavedSettings earlier = Load(file);
            return earlier.Account == Account
                && earlier.Numbers.Count == Numbers.Count
                && earlier.Numbers.Zip(Numbers).All(each => each.First.Sid == each.Second.Sid && each.First.Set == each.Second.Set && each.First.Knows(each.Second.Was));
        }
        catch (ConnectException)
        {
            return false;
        }
    }
}

/// <summary>A number before it was connected.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Sid">Its SID.</param>
/// <param name="Was">How it was set.</param>
/// <param name="Set">How it was to be set.</param>
internal sealed record SavedNumber(NumberRole Role, string Sid, VoiceSettings Was, VoiceSettings Set)
{
    /// <summary>Whether a number is set as it was before.</summary>
    /// <param name="now">How it is set.</param>
    public bool IsAsBefore(VoiceSettings now) => now == new VoiceSettings(
        Was.Url, Was.Method.Length > 0 ? Was.Method : now.Method, Was.FallbackUrl, Was.FallbackMethod.Length > 0 ? Was.FallbackMethod : now.FallbackMethod);

    /// <summary>Whether a number is set as it was before, or as it was connected; else somebody changed it since.</summary>
    /// <param name="now">How it is set.</param>
    public bool Knows(VoiceSettings now) => now == Set || IsAsBefore(now);
}

/// <summary>How <see cref="SavedSettings"/> are read and written.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SavedSettings))]
internal sealed partial class SavedSettingsJson : JsonSerializerContext;
