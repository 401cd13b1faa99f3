using CallCenter.HoldMusic.Files;
using CallCenter.HoldMusic.Score;
using CallCenter.HoldMusic.Sound;

namespace CallCenter.HoldMusic;

/// <summary>The clip that callers hear while they wait.</summary>
internal static class HoldMusicClip
{
    /// <summary>Plays the piece and writes it down.</summary>
    /// <returns>A WAV file, 8 kHz, mono, G.711 mu-law: the same bytes on every machine.</returns>
    public static byte[] Make() => WaveFile.Write(Recording.Of(Piece.Notes, Piece.Eighths), Recording.Rate);
}
