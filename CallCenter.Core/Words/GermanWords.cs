namespace CallCenter.Core.Words;

/// <summary>German.</summary>
internal static class GermanWords
{
    private static readonly string[] Weekdays = ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"];

    private static readonly string[] Months =
        ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

    /// <summary>The text of a sentence.</summary>
    public static string TextOf(Sentence sentence) => sentence switch
    {
        Sentence.Greeting => "Danke für Ihren Anruf. Bitte bleiben Sie dran, wir sind so bald wie möglich für Sie da.",
        Sentence.Next => "Sie sind als Nächstes an der Reihe.",
        Sentence.Place => "Sie sind auf Platz {position} in der Warteschlange.",
        Sentence.LessThanAMinute => "Sie warten voraussichtlich weniger als eine Minute.",
        Sentence.LessThanMinutes => "Sie warten voraussichtlich weniger als {minutes} Minuten.",
        Sentence.Offer => "Möchten Sie lieber eine Nachricht hinterlassen, drücken Sie die Eins.",
        Sentence.Message => "Bitte sprechen Sie Ihre Nachricht nach dem Signalton. Drücken Sie am Ende eine beliebige Taste, oder legen Sie auf.",
        Sentence.Thanks => "Vielen Dank für Ihre Nachricht. Auf Wiederhören.",
        Sentence.NoMessage => "Wir haben leider keine Nachricht gehört. Auf Wiederhören.",
        Sentence.Busy => "Leider sind gerade alle Leitungen besetzt. Bitte rufen Sie später noch einmal an. Auf Wiederhören.",
        Sentence.Closed => "Wir haben gerade geschlossen. Sie erreichen uns wieder {opens}.",
        Sentence.ClosedForNow => "Wir haben gerade geschlossen. Bitte rufen Sie ein andermal wieder an.",
        Sentence.Goodbye => "Vielen Dank für Ihren Anruf. Auf Wiederhören.",
        Sentence.Consent => "Dieses Gespräch wird möglicherweise aufgezeichnet.",
        Sentence.EnterPin => "Bitte geben Sie Ihre PIN ein, und drücken Sie dann die Rautetaste.",
        Sentence.WrongPin => "Diese PIN ist falsch.",
        Sentence.NotAllowed => "Sie können diese Nummer nicht benutzen. Auf Wiederhören.",
        Sentence.Paused => "Sie machen Pause. Drücken Sie eine beliebige Taste, wenn Sie so weit sind.",
        Sentence.PausedTooLong => "Sie machen seit einer Stunde Pause. Rufen Sie wieder an, wenn Sie so weit sind. Auf Wiederhören.",
        Sentence.NobodyWaits => "Niemand wartet.",
        Sentence.PremiumCaller => "Premium.",
        Sentence.RegularCaller => "Regulär.",
        Sentence.WaitedAMinute => "Wartet seit einer Minute.",
        Sentence.WaitedMinutes => "Wartet seit {minutes} Minuten.",
        _ => throw new ArgumentOutOfRangeException(nameof(sentence)),
    };

    /// <summary>A day and a time: "morgen um 8 Uhr".</summary>
    public static string Opening(DateTime opens, DateTime now) => $"{Day(opens, now)} um {Time(opens)}";

    private static string Day(DateTime opens, DateTime now) => (opens.Date - now.Date).Days switch
    {
        0 => "heute",
        1 => "morgen",
        < 7 => $"am {Weekdays[(int)opens.DayOfWeek]}",
        _ => $"am {opens.Day}. {Months[opens.Month - 1]}",
    };

    private static string Time(DateTime time) => time.Minute == 0 ? $"{Hour(time.Hour)} Uhr" : $"{Hour(time.Hour)} Uhr {time.Minute}";

    // A voice may read the digit 1 as "eins", which is wrong before "Uhr".
    private static string Hour(int hour) => hour == 1 ? "ein" : $"{hour}";
}
