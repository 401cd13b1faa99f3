namespace CallCenter.Simulator.Scenarios;

/// <summary>How the value of a <see cref="ScenarioSetting"/> is written.</summary>
internal enum SettingKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A number or the word <c>never</c>.</summary>
    NumberOrNever,

    /// <summary>An hour of the day, such as 8, 8.5 or 8:30.</summary>
    Hour,

    /// <summary>One of some words.</summary>
    Word,

    /// <summary>Yes or no on the command line, true or false in a file.</summary>
    YesNo,

    /// <summary>One number, 24 numbers, or the path of a file with 24 numbers.</summary>
    Arrivals,

    /// <summary>Any number of shifts.</summary>
    Shifts,
}
