using CallCenter.HoldMusic.Score;

namespace CallCenter.HoldMusic.Sound;

/// <summary>Plays a piece.</summary>
internal static class Recording
{
    /// <summary>Samples a second.</summary>
    public const int Rate = 8000;

    /// <summary>Samples of an eighth, at 75 quarters a minute.</summary>
    public const int SamplesOfAnEighth = 3200;

    /// <summary>Samples of silence before the first note.</summary>
    public const int SamplesBefore = 240;

    private const int SamplesAfter = 9600;
    private const int SamplesOfFadeOut = 8000;
    private const double LowestHertz = 250;
    private const double Peak = 0.49;
    private const double RoomLevel = 0.28;
    private const int LargestDelay = 96;

    /// <summary>Plays notes.</summary>
    /// <param name="notes">The notes.</param>
    /// <param name="eighths">How long the piece is; what rings on comes after it.</param>
    /// <returns>The samples, from -0.5 to 0.5, which is about -6 dBFS. They begin and end in silence.</returns>
    public static double[] Of(IEnumerable<Note> notes, int eighths)
    {
        double[] sound = new double[SamplesBefore + (eighths * SamplesOfAnEighth) + SamplesAfter];
        double[] room = new double[sound.Length];
        var touch = new Touch();
        foreach (IGrouping<Part, Note> part in notes.GroupBy(note => note.Part))
        {
            var instrument = Instrument.Of(part.Key);
            double[] played = new double[sound.Length];
            var player = new Player(instrument);
            foreach (Note note in part)
            {
                int start = SamplesBefore + (note.Start * SamplesOfAnEighth) + (int)(touch.Next() * LargestDelay);
                double seconds = (double)note.Eighths * SamplesOfAnEighth / Rate;
                player.Play(played.AsSpan(start), ExactMath.Frequency(note.Pitch), seconds, note.Force * (0.92 + (0.16 * touch.Next())));
            }

            for (int i = 0; i < sound.Length; i++)
            {
                sound[i] += played[i];
                room[i] += played[i] * instrument.Room;
            }
        }

        double[] answer = Room.Answer(room);
        for (int i = 0; i < sound.Length; i++)
        {
            sound[i] += RoomLevel * answer[i];
        }

        HighPass.Apply(sound, LowestHertz);
        Loudness.Level(sound);
        Loudness.Limit(sound, Peak);
        FadeOut(sound);
        return sound;
    }

    private static void FadeOut(double[] sound)
    {
        for (int i = 0; i < sound.Length; i++)
        {
            sound[i] *= ExactMath.Ease((double)(sound.Length - 1 - i) / SamplesOfFadeOut);
        }
    }
}
