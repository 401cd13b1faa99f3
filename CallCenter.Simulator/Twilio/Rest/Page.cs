using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>A page of a list (https://www.twilio.com/docs/usage/twilios-response#pagination).</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Size">How many records it holds at most.</param>
internal readonly record struct Page(int Number, int Size)
{
    private const int DefaultSize = 50;
    private const int LargestSize = 1000;

    private long Start => (long)Number * Size;

    /// <summary>Reads which page is wanted.</summary>
    /// <param name="query">May say <c>Page</c> and <c>PageSize</c>.</param>
    /// <param name="page">The page.</param>
    /// <returns>What is wrong, or null.</returns>
    public static RestAnswer? Read(IQueryCollection query, out Page page)
    {
        page = default;
        if (!TryRead(query["PageSize"], DefaultSize, 1, out int size))
        {
            return RestAnswer.Error(400, 20001, "PageSize must be a whole number from 1 to 1000");
        }

        if (size > LargestSize)
        {
            return RestAnswer.Error(400, 20007, "Page size must be 1000 or less");
        }

        if (!TryRead(query["Page"], 0, 0, out int number))
        {
            return RestAnswer.Error(400, 20001, "Page must be a whole number, 0 or more");
        }

        page = new Page(number, size);
        return null;
    }

    /// <summary>Writes the page.</summary>
    /// <param name="path">The path of the list.</param>
    /// <param name="key">What the records are called.</param>
    /// <param name="all">All records of the list.</param>
    /// <param name="write">Writes a record of a given place in the list, from 0.</param>
    /// <param name="filter">What narrows the list, as query parameters that end in &amp;; empty for nothing.</param>
    public JsonObject Write<T>(string path, string key, T[] all, Func<T, int, JsonObject> write, string filter = "")
    {
        int start = (int)Math.Min(Start, all.Length);
        int end = (int)Math.Min(Start + Size, all.Length);
        int last = Math.Max(0, (all.Length - 1) / Size);
        var records = new JsonArray();
        for (int i = start; i < end; i++)
        {
            records.Add(write(all[i], i));
        }

        return new JsonObject
        {
            ["end"] = Math.Max(Start, end - 1),
            ["first_page_uri"] = Uri(path, filter, 0),
            ["next_page_uri"] = Number < last ? Uri(path, filter, Number + 1) : null,
            ["page"] = Number,
            ["page_size"] = Size,
            ["previous_page_uri"] = Number > 0 ? Uri(path, filter, Math.Min(Number - 1, last)) : null,
            [key] = records,
            ["start"] = Start,
            ["uri"] = Uri(path, filter, Number),
        };
    }

    /// <summary>What narrows a list, to be kept from page to page.</summary>
    /// <param name="query">The query.</param>
    /// <param name="names">The parameters that narrow the list.</param>
    /// <returns>Those that were given, as query parameters that end in &amp;; empty for none.</returns>
    public static string Filter(IQueryCollection query, params IEnumerable<string> names) => string.Concat(
        names.Where(query.ContainsKey).Select(name => $"{System.Uri.EscapeDataString(name)}={System.Uri.EscapeDataString(query[name].ToString())}&"));

    private string Uri(string path, string filter, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}?{filter}PageSize={Size}&Page={number}");

    private static bool TryRead(StringValues text, int defaultValue, int least, out int value)
    {
        value = defaultValue;
        return StringValues.IsNullOrEmpty(text)
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= least);
    }
}
