using System.Text;

namespace Parley.Ingest.Pdf;

/// <summary>A printed line of one column.</summary>
internal sealed record PrintedLine(string Text, double Left, double Right, double Baseline, double Size, int Page)
{
    private const double SameLine = 0.45;
    private const double Space = 0.15;
    private const double LargeInitial = 1.8;

    /// <summary>The lines that words of one column make, from the top.</summary>
    public static List<PrintedLine> Of(IReadOnlyList<PrintedWord> words, int page)
    {
        var rows = new List<List<PrintedWord>>();
        foreach (var word in WithInitials(words).OrderByDescending(word => word.Baseline))
        {
            if (rows is [.., var row] && row[0].Baseline - word.Baseline < SameLine * Math.Max(row[0].Size, word.Size))
            {
                row.Add(word);
            }
            else
            {
                rows.Add([word]);
            }
        }

        return [.. rows.Select(row => Line([.. row.OrderBy(word => word.Left)], page))];
    }

    private static PrintedLine Line(List<PrintedWord> row, int page)
    {
        var text = new StringBuilder(row[0].Text);
        for (var i = 1; i < row.Count; i++)
        {
            var isApart = row[i].AfterSpace || row[i].Left - row[i - 1].Right > Space * row[i].Size;
            text.Append(isApart ? " " : "").Append(row[i].Text);
        }

        // The type of most of its letters: a raised figure or one large letter says nothing of the line.
        var size = row.GroupBy(word => Math.Round(word.Size, 1)).MaxBy(group => group.Sum(word => word.Text.Length))!.Key;
        return new PrintedLine(Tidy.Spaces(text.ToString()), row[0].Left, row.Max(word => word.Right), row.MaxBy(word => word.Text.Length)!.Baseline, size, page);
    }

    /// <summary>A large letter at the head of a column, as deep as some lines, belongs to the first word beside its top.</summary>
    private static IEnumerable<PrintedWord> WithInitials(IReadOnlyList<PrintedWord> words)
    {
        var size = words.Select(word => word.Size).Order().ElementAt(words.Count / 2);
        var initial = words.FirstOrDefault(word => word.Size > LargeInitial * size && word.Text.Length == 1 && char.IsUpper(word.Text[0]));
        var beside = initial is null ? null : words.Where(word => word != initial && word.Left >= initial.Right - 1 && Math.Abs(word.Top - initial.Top) < size).MinBy(word => word.Left);
        return beside is null ? words : words.Where(word => word != initial && word != beside).Append(beside with { Text = initial!.Text + beside.Text, Left = initial.Left });
    }
}
