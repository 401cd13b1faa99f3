using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>
/// Which moments a list is narrowed to, as by <c>DateCreated=</c>, <c>DateCreated&lt;=</c> and <c>DateCreated&gt;=</c>: a day in GMT as
/// YYYY-MM-DD, whose midnight is meant in an inequality, or a moment (https://www.twilio.com/docs/voice/api/recording#read-multiple-recording-resources,
/// https://www.twilio.com/docs/voice/api/call-resource#read-multiple-call-resources).
/// </summary>
/// <param name="From">The first moment; null for any.</param>
/// <param name="To">The last moment; null for any.</param>
/// <param name="Day">The day; null for any.</param>
internal readonly record struct MomentFilter(DateTimeOffset? From, DateTimeOffset? To, DateTimeOffset? Day)
{
    /// <summary>The three parameters of a filter.</summary>
    /// <param name="name">What is filtered, such as <c>DateCreated</c>.</param>
    public static string[] Parameters(string name) => [name + "<", name, name + ">"];

    /// <summary>Reads what a list is narrowed to.</summary>
    /// <param name="query">The query.</param>
    /// <param name="name">What is filtered, such as <c>DateCreated</c>.</param>
    /// <param name="filter">The moments.</param>
    /// <returns>What is wrong, or null.</returns>
    public static RestAnswer? Read(IQueryCollection query, string name, out MomentFilter filter)
    {
        filter = default;
        if (!TryRead(query, name + ">", out DateTimeOffset? from) || !TryRead(query, name + "<", out DateTimeOffset? to) || !TryRead(query, name, out DateTimeOffset? day))
        {
            return RestAnswer.Error(400, 20001, $"{name} must be a date as YYYY-MM-DD");
        }

        filter = new MomentFilter(from, to, day);
        return null;
    }

    /// <summary>Tells whether a moment is meant.</summary>
    /// <param name="moment">The moment; null for one that is not known, which is meant only where nothing is filtered.</param>
    public bool Includes(DateTimeOffset? moment) => moment is { } known
        ? !(known < From) && !(known > To) && (Day is null || known.UtcDateTime.Date == Day.Value.UtcDateTime.Date)
        : (From ?? To ?? Day) is null;

    private static bool TryRead(IQueryCollection query, string name, out DateTimeOffset? date)
    {
        date = null;
        if (query[name].ToString() is not { Length: > 0 } text)
        {
            return true;
        }

        bool isDate = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset read);
        date = read;
        return isDate;
    }
}
