using System.Buffers.Binary;
using System.Text;
using CallCenter.HoldMusic;
using CallCenter.HoldMusic.Files;
using CallCenter.HoldMusic.Score;
using CallCenter.HoldMusic.Sound;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.HoldMusic;

/// <summary>The clip that is in the repository, as a telephone would play it.</summary>
public sealed class HoldMusicClipTests
{
    private const int Rate = 8000;
    private const int MostBytes = 512_000;

    private static readonly byte[] Clip = File.ReadAllBytes(Path.Combine(Run.Root, "CallCenter.Functions", "Audio", "hold-music.wav"));

    private static readonly double[] Samples = [.. Clip[WaveFile.HeaderBytes..].Select(code => (double)MuLaw.Decode(code) / MuLaw.Loudest)];

    private static double Decibels(double amplitude) => 20 * Math.Log10(amplitude);

    private static double Rms(IEnumerable<double> samples) => Math.Sqrt(samples.Average(sample => sample * sample));

    /// <summary>If this fails after a change of the piece: make it again as docs/hold-music.md says, and listen to it.</summary>
    [Fact]
    public void Clip_IsWhatTheProgramMakes() => Assert.True(Clip.AsSpan().SequenceEqual(HoldMusicClip.Make()), "CallCenter.Functions/Audio/hold-music.wav is not what CallCenter.HoldMusic makes.");

    [Fact]
    public void Header_IsThatOfMuLawAt8KilohertzMono()
    {
        Assert.Equal(("RIFF", "WAVEfmt ", "fact", "data"), (Text(0, 4), Text(8, 8), Text(38, 4), Text(50, 4)));
        Assert.Equal((Clip.Length - 8, 18, Samples.Length, Samples.Length), (Number(4), Number(16), Number(46), Number(54)));
        Assert.Equal((7, 1, 1, 8), (Short(20), Short(22), Short(32), Short(34)));
        Assert.Equal((Rate, Rate), (Number(24), Number(28)));
        Assert.Equal(0, Samples.Length % 2);

        string Text(int at, int length) => Encoding.ASCII.GetString(Clip, at, length);
        int Number(int at) => BinaryPrimitives.ReadInt32LittleEndian(Clip.AsSpan(at));
        int Short(int at) => BinaryPrimitives.ReadInt16LittleEndian(Clip.AsSpan(at));
    }

    [Fact]
    public void Length_IsAboutAMinuteInLessThan512000Bytes()
    {
        Assert.InRange((double)Samples.Length / Rate, 45, 60);
        Assert.InRange(Clip.Length, 0, MostBytes - 1);
    }

    [Fact]
    public void Peak_IsSixDecibelsBelowTheLoudest() => Assert.InRange(Decibels(Samples.Max(Math.Abs)), -7, -5.9);

    [Fact]
    public void Loudness_IsEven()
    {
        double[] loudness = [.. Samples.Chunk(5 * Rate).Select(chunk => Decibels(Rms(chunk)))];

        Assert.InRange(Decibels(Rms(Samples)), -20, -18);
        Assert.All(loudness[..^1], each => Assert.InRange(each, -21, -17));
        Assert.InRange(loudness[^1], -26, -17);
    }

    [Fact]
    public void Middle_IsNought() => Assert.InRange(Samples.Average(), -0.0005, 0.0005);

    /// <summary>Both ends are digital silence, so that the clip follows itself, or a sentence, without a click.</summary>
    [Fact]
    public void Seam_IsSilent()
    {
        Assert.All(Samples[..80], sample => Assert.Equal(0, sample));
        Assert.All(Samples[^80..], sample => Assert.Equal(0, sample));
        Assert.InRange(Rms(Samples[^400..]), 0, 0.001);
    }

    /// <summary>A caller who hears nothing for long thinks that the line is dead.</summary>
    [Fact]
    public void Silence_IsShortEvenWhereTheClipFollowsItself()
    {
        int longest = 0;
        int now = 0;
        foreach (double[] hundredth in Samples.Concat(Samples).Chunk(Rate / 100))
        {
            now = Decibels(Rms(hundredth) + 1e-9) < -45 ? now + 1 : 0;
            longest = Math.Max(longest, now);
        }

        Assert.InRange(longest, 1, 100);
    }

    [Fact]
    public void Energy_LiesWithinWhatATelephoneCarries()
    {
        Spectrum[] spectra = [.. Samples.Chunk(4096).Where(chunk => chunk.Length == 4096).Select(chunk => new Spectrum(chunk, Rate))];
        double all = Energy(0, Rate / 2);

        Assert.InRange(Energy(300, 3400) / all, 0.92, 1);
        Assert.InRange(Energy(0, 200) / all, 0, 0.01);
        // Neither muffled nor shrill.
        Assert.InRange(Energy(1000, 2000) / all, 0.03, 0.2);
        Assert.InRange(Energy(2000, 4000) / all, 0.003, 0.03);

        double Energy(double from, double to) => spectra.Sum(each => each.Energy(from, to));
    }

    [Fact]
    public void EveryNoteOfTheTune_IsHeardAndNotItsNeighbours() => Assert.All(Melody.Parse(Piece.Tune), note =>
    {
        const int Window = 2048;
        const int AfterTheBlow = 600;
        var spectrum = new Spectrum(Samples.AsSpan(Recording.SamplesBefore + (note.Start * Recording.SamplesOfAnEighth) + AfterTheBlow, Window), Rate);
        double hertz = ExactMath.Frequency(note.Pitch);

        Assert.True(spectrum.EnergyAt(hertz) > 3 * spectrum.EnergyAt(ExactMath.Frequency(note.Pitch + 1)), $"{note}");
    });
}
