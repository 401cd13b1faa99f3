using Spectre.Console;
using Spectre.Console.Rendering;

namespace CallCenter.Cli.Reports.Terminal;

/// <summary>
/// A table on a console. On a terminal too narrow for it, words and heads take more lines, then lines between columns go, then columns that
/// the table can spare; words are never broken, and numbers only from their units, where nothing else is left. Elsewhere it has the width that it needs.
/// </summary>
internal static class TerminalTable
{
    /// <summary>Writes a table.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="table">The table; the backquotes of Markdown are left out.</param>
    public static void Write(IAnsiConsole console, ReportTable table)
    {
        Column[] all = Columns(table);
        if (!console.Profile.Out.IsTerminal)
        {
            WriteUnbounded(console, Draw(all, TableBorder.None, short.MaxValue));
            return;
        }

        int width = console.Profile.Width;
        bool bordered = LeastWidth(all, TableBorder.Simple) <= width;
        TableBorder border = bordered ? TableBorder.Simple : TableBorder.None;
        Column[] kept = bordered ? all : WithoutSpare(all, table.Spare, width);
        console.Write(Draw(kept, border, width));
        if (kept.Length < all.Length)
        {
            string gone = string.Join(", ", all.Select(column => column.Head).Except(kept.Select(column => column.Head)));
            console.WriteLine($"Left out: {gone}. A terminal of {LeastWidth(all, border)} columns shows all.");
        }

        // A border begins and ends with a line of its own.
        if (!bordered)
        {
            console.WriteLine();
        }
    }

    private static Column[] Columns(ReportTable table) =>
    [
        Column.Create(table.Title, [.. table.Rows.Select(row => row.Name)], isWords: true),
        .. table.Columns.Select((head, index) => Column.Create(head, [.. table.Rows.Select(row => row.Values[index])], isWords: index + 1 < table.WordColumns)),
    ];

    private static Column[] WithoutSpare(Column[] columns, IReadOnlyList<string> spare, int width)
    {
        foreach (string head in spare.TakeWhile(_ => LeastWidth(columns, TableBorder.None) > width))
        {
            columns = [.. columns.Where(column => column.Head != head)];
        }

        return LeastWidth(columns, TableBorder.None) <= width ? columns : [.. columns.Select(column => column.BrokenAtBlanks())];
    }

    private static Table Draw(Column[] columns, TableBorder border, int width)
    {
        int[] widths = Widths(columns, width - Between(columns.Length, border));
        var drawn = new Table { Border = border };
        foreach ((Column column, int columnWidth) in columns.Zip(widths))
        {
            drawn.AddColumn(new TableColumn(new Text(column.Head, new Style(decoration: Decoration.Bold)))
            {
                Padding = border == TableBorder.None ? new Padding(0, 0, 1, 0) : new Padding(1, 0),
                Alignment = column.IsWords ? Justify.Left : Justify.Right,
                Width = columnWidth,
            });
        }

        for (int row = 0; row < columns[0].Cells.Count; row++)
        {
            drawn.AddRow(columns.Select(column => new Text(column.Cells[row])));
        }

        return drawn;
    }

    // What is left goes, sign by sign, to the column that wants most of it.
    private static int[] Widths(Column[] columns, int width)
    {
        int[] widths = [.. columns.Select(column => column.Least)];
        int[] wants = [.. columns.Select(column => column.Most - column.Least)];
        for (int left = width - widths.Sum(); left > 0 && wants.Max() > 0; left--)
        {
            int neediest = Array.IndexOf(wants, wants.Max());
            wants[neediest]--;
            widths[neediest]++;
        }

        return widths;
    }

    private static int LeastWidth(Column[] columns, TableBorder border) => columns.Sum(column => column.Least) + Between(columns.Length, border);

    // A blank after each column; with a border, one on either side of each and a sign of the border before, between and after.
    private static int Between(int columns, TableBorder border) => border == TableBorder.None ? columns : (3 * columns) + 1;

    private static void WriteUnbounded(IAnsiConsole console, Table table)
    {
        foreach (Segment segment in ((IRenderable)table).Render(RenderOptions.Create(console), short.MaxValue))
        {
            console.Profile.Out.Writer.Write(segment.Text);
        }
    }

    /// <summary>A column.</summary>
    /// <param name="Head">Its head.</param>
    /// <param name="Cells">What is below.</param>
    /// <param name="IsWords">Whether it may be broken between words.</param>
    /// <param name="Least">The smallest width.</param>
    /// <param name="Most">The width at which nothing is broken.</param>
    private sealed record Column(string Head, IReadOnlyList<string> Cells, bool IsWords, int Least, int Most)
    {
        public static Column Create(string head, IEnumerable<string> cells, bool isWords)
        {
            string[] shown = [.. cells.Select(cell => cell.Replace("`", "", StringComparison.Ordinal))];
            IEnumerable<string> whole = isWords ? shown.Append(head).SelectMany(Words) : shown.Concat(Words(head));
            return new Column(head, shown, isWords, Longest(whole), Longest(shown.Append(head)));
        }

        /// <summary>The same, in which numbers may be broken at blanks too.</summary>
        public Column BrokenAtBlanks() => this with { Least = Longest(Cells.Append(Head).SelectMany(Words)) };

        private static string[] Words(string text) => text.Split(' ');

        private static int Longest(IEnumerable<string> texts) => texts.Max(text => text.Length);
    }
}
