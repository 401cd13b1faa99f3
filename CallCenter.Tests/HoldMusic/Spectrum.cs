using System.Numerics;

namespace CallCenter.Tests.HoldMusic;

/// <summary>How a sound's energy is spread over frequencies, by Fourier's transform.</summary>
internal sealed class Spectrum
{
    private readonly double[] _power;
    private readonly double _hertzOfABin;

    /// <summary>Looks at a piece of sound through a Hann window.</summary>
    /// <param name="sound">The samples; their number is a power of two.</param>
    /// <param name="rate">Samples a second.</param>
    public Spectrum(ReadOnlySpan<double> sound, int rate)
    {
        var windowed = new Complex[sound.Length];
        for (int i = 0; i < sound.Length; i++)
        {
            windowed[i] = sound[i] * (1 - Math.Cos(Math.Tau * i / sound.Length));
        }

        _power = [.. Transform(windowed).Take(sound.Length / 2).Select(each => (each * Complex.Conjugate(each)).Real)];
        _hertzOfABin = (double)rate / sound.Length;
    }

    /// <summary>The energy from one frequency to another.</summary>
    public double Energy(double from, double to) =>
        _power.Where((_, bin) => bin * _hertzOfABin >= from && bin * _hertzOfABin < to).Sum();

    /// <summary>The energy at a frequency, a third of a semitone up and down.</summary>
    public double EnergyAt(double hertz) => Energy(hertz * 0.98, hertz * 1.02);

    private static Complex[] Transform(Complex[] values)
    {
        if (values.Length == 1)
        {
            return values;
        }

        Complex[] even = Transform([.. values.Where((_, i) => i % 2 == 0)]);
        Complex[] odd = Transform([.. values.Where((_, i) => i % 2 == 1)]);
        var all = new Complex[values.Length];
        for (int i = 0; i < even.Length; i++)
        {
            Complex turned = Complex.FromPolarCoordinates(1, -Math.Tau * i / values.Length) * odd[i];
            (all[i], all[i + even.Length]) = (even[i] + turned, even[i] - turned);
        }

        return all;
    }
}
