using System.Diagnostics;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Repository.FrontDoor;

/// <summary>A folder like the repository, with the script <c>callcenter</c> and a <c>dotnet</c> that only pretends and writes down what it was asked.</summary>
internal sealed class ScriptFolder : IDisposable
{
    /// <summary>The program that the script becomes.</summary>
    public const string Program = "CallCenter.Cli/bin/Release/net10.0/callcenter.dll";

    private const string FakeDotnet =
        """
        #!/bin/sh
        root=$(dirname "$(dirname "$0")")
        echo "$*" >>"$root/asked"
        case $1 in
            build | publish)
                [ ! -e "$root/wait" ] || until [ -e "$root/go" ]; do sleep 0.05; done
                [ ! -e "$root/edited" ] || touch -t 203801010000 "$(cat "$root/edited")"
                if [ -e "$root/failure" ]; then
                    cat "$root/failure"
                    exit 1
                fi
                for program in CallCenter.Cli/bin/Release/net10.0/callcenter.dll CallCenter.Tests/bin/Release/net10.0/CallCenter.Tests.dll; do
                    mkdir -p "$root/$(dirname "$program")"
                    : >"$root/$program"
                done ;;
            *.dll)
                echo "played"
                exit 3 ;;
        esac
        """;

    private readonly TemporaryFolder _folder = new();

    public ScriptFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The script is for POSIX shells.");
            return;
        }

        File.Copy(Path.Combine(Run.Root, "callcenter"), At("callcenter"));
        File.WriteAllText(At("bin/dotnet"), FakeDotnet);
        File.SetUnixFileMode(At("bin/dotnet"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (string project in Projects)
        {
            File.WriteAllText(At($"{project}/Old.cs"), "");
            File.WriteAllText(At($"{project}/{project}.csproj"), "");
        }

        File.WriteAllText(At("CallCenter.Core/Inner/Deep.cs"), "");
        foreach (string file in new[] { "scenarios/morning.json", "Directory.Build.props", "global.json", "host.json", "local.settings.json", "CallCenter.sln" })
        {
            File.WriteAllText(At(file), "");
        }
    }

    /// <summary>The projects of the solution.</summary>
    public static IEnumerable<string> Projects => Directory.GetFiles(Run.Root, "*.csproj", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
        .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <summary>What <c>dotnet</c> was asked for since the last look, without the folder's path.</summary>
    public IReadOnlyList<string> Asked
    {
        get
        {
            string[] asked = File.Exists(At("asked")) ? File.ReadAllLines(At("asked")) : [];
            File.Delete(At("asked"));
            return [.. asked.Select(line => line.Replace(_folder.Root + "/", "", StringComparison.Ordinal))];
        }
    }

    /// <summary>The path of a file, whose folders are made.</summary>
    public string At(string file)
    {
        string path = Path.Combine(_folder.Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Makes <c>dotnet build</c> and <c>dotnet publish</c> fail with an output.</summary>
    public void FailWith(string output) => File.WriteAllText(At("failure"), output + "\n");

    /// <summary>Lets them work again.</summary>
    public void Mend() => File.Delete(At("failure"));

    /// <summary>Writes a file as an editor would a while later.</summary>
    public void Edit(string file)
    {
        File.WriteAllText(At(file), "new");
        File.SetLastWriteTimeUtc(At(file), DateTime.UtcNow.AddMinutes(1));
    }

    /// <summary>Starts the script.</summary>
    public Process Start(params string[] arguments) =>
        Run.Start("sh", [At("callcenter"), .. arguments], ("PATH", Path.GetDirectoryName(At("bin/dotnet")) + ":/usr/bin:/bin"));

    /// <summary>Runs the script to its end.</summary>
    public async Task<RunResult> RunAsync(params string[] arguments)
    {
        using Process script = Start(arguments);
        return await Run.EndAsync(script);
    }

    public void Dispose() => _folder.Dispose();
}
