namespace CallCenter.Core.Words;

/// <summary>English.</summary>
internal static class EnglishWords
{
    private static readonly string[] Weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The text of a sentence.</summary>
    public static string TextOf(Sentence sentence) => sentence switch
    {
        Sentence.Greeting => "Thank you for calling. Please hold, and we will be with you as soon as we can.",
        Sentence.Next => "You are next in line.",
        Sentence.Place => "You are number {position} in line.",
        Sentence.LessThanAMinute => "Your wait should be less than a minute.",
        Sentence.LessThanMinutes => "Your wait should be less than {minutes} minutes.",
        Sentence.Offer => "To leave a message instead, press 1.",
        Sentence.Message => "Please leave a message after the tone. When you are done, press any key or hang up.",
        Sentence.Thanks => "Thank you for your message. Goodbye.",
        Sentence.NoMessage => "We did not hear a message. Goodbye.",
        Sentence.Busy => "All our lines are busy right now. Please call again later. Goodbye.",
        Sentence.Closed => "We are closed right now. We open again {opens}.",
        Sentence.ClosedForNow => "We are closed right now. Please call again another time.",
        Sentence.Goodbye => "Thank you for calling. Goodbye.",
        Sentence.Consent => "This call may be recorded.",
        Sentence.EnterPin => "Please enter your PIN, then press the pound key.",
        Sentence.WrongPin => "That PIN is wrong.",
        Sentence.NotAllowed => "You cannot use this number. Goodbye.",
        Sentence.Paused => "You are paused. Press any key when you are ready.",
        Sentence.PausedTooLong => "You have paused for an hour. Please call again when you are ready. Goodbye.",
        Sentence.NobodyWaits => "Nobody waits.",
        Sentence.PremiumCaller => "Premium.",
        Sentence.RegularCaller => "Regular.",
        Sentence.WaitedAMinute => "Waiting a minute.",
        Sentence.WaitedMinutes => "Waiting {minutes} minutes.",
        _ => throw new ArgumentOutOfRangeException(nameof(sentence)),
    };

    /// <summary>A day and a time: "tomorrow at 8 AM".</summary>
    public static string Opening(DateTime opens, DateTime now) => $"{Day(opens, now)} at {Time(opens)}";

    private static string Day(DateTime opens, DateTime now) => (opens.Date - now.Date).Days switch
    {
        0 => "today",
        1 => "tomorrow",
        < 7 => $"on {Weekdays[(int)opens.DayOfWeek]}",
        _ => $"on {Months[opens.Month - 1]} {opens.Day}",
    };

    private static string Time(DateTime time) => (time.Hour, time.Minute) switch
    {
        (12, 0) => "noon",
        (var hour, 0) => $"{OfTwelve(hour)} {Half(hour)}",
        (var hour, var minute) => $"{OfTwelve(hour)}:{minute:00} {Half(hour)}",
    };

    private static int OfTwelve(int hour) => hour % 12 == 0 ? 12 : hour % 12;

    private static string Half(int hour) => hour < 12 ? "AM" : "PM";
}
