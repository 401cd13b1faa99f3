using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>
/// Which moments of creation a list is narrowed to, by <c>DateCreated=</c>, <c>DateCreated&lt;=</c> and <c>DateCreated&gt;=</c>: a day in GMT as
/// YYYY-MM-DD, whose midnight is meant in an inequality, or a moment (https://www.twilio.com/docs/voice/api/recording#read-multiple-recording-resources).
/// </summary>
/// <param name="From">The first moment; null for any.</param>
/// <param name="To">The last moment; null for any.</param>
/// <param name="Day">The day; null for any.</param>
internal readonly record struct CreationDates(DateTimeOffset? From, DateTimeOffset? To, DateTimeOffset? Day)
{
    /// <summary>Reads what a list is narrowed to.</summary>
    /// <param name="query">The query.</param>
    /// <param name="dates">The moments.</param>
    /// <returns>What is wrong, or null.</returns>
    public static RestAnswer? Read(IQueryCollection query, out CreationDates dates)
    {
        dates = default;
        if (!TryRead("DateCreated>", out DateTimeOffset? from) || !TryRead("DateCreated<", out DateTimeOffset? to) || !TryRead("DateCreated", out DateTimeOffset? day))
        {
            return RestAnswer.Error(400, 20001, "DateCreated must be a date as YYYY-MM-DD");
        }

        dates = new CreationDates(from, to, day);
        return null;

        bool TryRead(string name, out DateTimeOffset? date)
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

    /// <summary>Tells whether a moment is meant.</summary>
    /// <param name="created">The moment.</param>
    public bool Include(DateTimeOffset created) =>
        !(created < From) && !(created > To) && (Day is null || created.UtcDateTime.Date == Day.Value.UtcDateTime.Date);
}
