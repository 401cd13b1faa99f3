using CallCenter.HoldMusic.Score;

namespace CallCenter.Tests.HoldMusic.Score;

public sealed class PieceTests
{
    [Theory]
    [InlineData("A4", 69)]
    [InlineData("C4", 60)]
    [InlineData("Bb3", 58)]
    [InlineData("C#5", 73)]
    [InlineData("B5", 83)]
    public void Name_IsReadAsSemitones(string name, int pitch) => Assert.Equal(pitch, Pitch.Parse(name));

    [Fact]
    public void EveryBar_HasEightEighthsOfChordsAndOfTune()
    {
        Assert.All(Piece.Harmony, bar => Assert.Equal(Piece.Bar, Chord.Parse([bar]).Sum(chord => chord.Eighths)));
        Assert.All(Piece.Tune, bar => Assert.Equal(Piece.Bar, bar.Split(' ').Sum(word => word[^1] - '0')));
        Assert.Equal(Piece.Harmony.Length, Piece.Tune.Length);
    }

    [Fact]
    public void EveryChord_RisesFromItsBass() =>
        Assert.All(Chord.Parse(Piece.Harmony), chord => Assert.Equal([chord.Bass, .. chord.Pitches], chord.Pitches.Prepend(chord.Bass).Order().Distinct()));

    /// <summary>What is held is consonant; only short notes pass between.</summary>
    [Fact]
    public void LongNotesOfTheTune_BelongToTheirChords()
    {
        Chord[] chords = [.. Chord.Parse(Piece.Harmony)];

        Assert.All(Melody.Parse(Piece.Tune).Where(note => note.Eighths >= 3), note =>
        {
            Chord chord = chords.Last(each => each.Start <= note.Start);
            Assert.Contains(note.Pitch % 12, chord.Pitches.Append(chord.Bass).Select(pitch => pitch % 12));
        });
    }

    [Fact]
    public void Tune_LiesWhereATelephoneIsBest() => Assert.All(Melody.Parse(Piece.Tune), note => Assert.InRange(note.Pitch, Pitch.Parse("B4"), Pitch.Parse("D6")));

    [Fact]
    public void NoNote_BeginsOutsideThePiece() => Assert.All(Piece.Notes, note => Assert.InRange(note.Start, 0, Piece.Eighths - 1));
}
