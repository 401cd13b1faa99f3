using CallCenter.Cli.Connecting;
using CallCenter.Core.Settings;

namespace CallCenter.Cli.Signing;

/// <summary>The file in which <c>azd</c> keeps the values of an environment, as far as the shared keys are concerned.</summary>
/// <param name="file">The file's path, <c>.azure/NAME/.env</c>.</param>
internal sealed class AzdEnvironment(string file)
{
    /// <summary>What the value is called, from which the template makes the secret of the vault.</summary>
    public const string Variable = "TWILIO_SHARED_KEYS";

    /// <summary>The file's path.</summary>
    public string File => file;

    /// <summary>Finds the file of an environment.</summary>
    /// <param name="name">The environment's name.</param>
    /// <param name="folder">The folder of the project.</param>
    /// <exception cref="ConnectException">There is no such environment.</exception>
    public static AzdEnvironment Find(string name, string folder)
    {
        string file = Path.Combine(folder, ".azure", name, ".env");
        return System.IO.File.Exists(file)
            ? new AzdEnvironment(file)
            : throw new ConnectException($"There is no {file}: make the environment with azd env new {name}, or give --azd-env the name of another.");
    }

    /// <summary>Changes the keys.</summary>
    /// <param name="change">Makes of the keys that are there those that are to be there.</param>
    /// <exception cref="ConnectException">What is there is none, or the file cannot be written.</exception>
    public void Change(Func<IReadOnlyList<SharedKey>, IEnumerable<SharedKey>> change)
    {
        try
        {
            List<string> lines = [.. System.IO.File.ReadAllLines(file)];
            int place = lines.FindIndex(line => line.StartsWith(Variable + "=", StringComparison.Ordinal));
            string value = place < 0 ? "" : lines[place][(Variable.Length + 1)..].Trim().Trim('"');
            IReadOnlyList<SharedKey> keys = value.Length == 0 ? [] : SharedKey.ReadAll(value)
                ?? throw new ConnectException($"{Variable} in {file} is no list of keys as Twilio:SharedKeys takes it: correct it and try again.");
            string line = $"{Variable}=\"{SharedKey.WriteAll(change(keys))}\"";
            if (place < 0)
            {
                lines.Add(line);
            }
            else
            {
                lines[place] = line;
            }

            Replace(lines);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConnectException($"{file} cannot be read or written: {e.Message}");
        }
    }

    // A file of its own until it is whole: a run that is stopped loses none of the values. Only its owner may read it, whatever azd made it.
    private void Replace(IEnumerable<string> lines)
    {
        string whole = $"{file}.{Guid.CreateVersion7():N}";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var writer = new StreamWriter(whole, options))
            {
                foreach (string line in lines)
                {
                    writer.WriteLine(line);
                }
            }

            System.IO.File.Move(whole, file, overwrite: true);
        }
        finally
        {
            System.IO.File.Delete(whole);
        }
    }
}
