using CallCenter.HoldMusic;

if (args is not [{ Length: > 0 } path])
{
    await Console.Error.WriteLineAsync("usage: dotnet run --project CallCenter.HoldMusic -- FILE, such as CallCenter.Functions/Audio/hold-music.wav");
    return 2;
}

await File.WriteAllBytesAsync(path, HoldMusicClip.Make());
return 0;
