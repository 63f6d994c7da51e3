namespace Parley.Ingest.Tables;

/// <summary>A table with an article a row: the first row names the columns.</summary>
internal static class TableArticles
{
    public static IEnumerable<Intake> Csv(string input, Stream stream, byte[] head, Terms terms)
    {
        var encoding = Decoding.Marked(head)?.Encoding ?? Decoding.Unmarked(Bytes.WithoutCutCharacter(head), null);
        using var reader = new StreamReader(stream, encoding);
        var start = encoding.GetString(Bytes.WithoutCutCharacter(head)).TrimStart('\ufeff');
        foreach (var intake in Read(input, new CsvRows(reader, CsvRows.Separator(start)).Read(), terms))
        {
            yield return intake;
        }
    }

    /// <summary>The articles of all rows behind the first.</summary>
    public static IEnumerable<Intake> Read(string input, IEnumerable<TableRow> rows, Terms terms)
    {
        Columns? columns = null;
        var any = false;
        foreach (var row in rows)
        {
            terms.Cancel.ThrowIfCancellationRequested();
            if (columns is not null)
            {
                any = true;
                yield return Article(input + row.Place, columns.Fields(row.Cells));
            }
            else if ((columns = Columns.Of(row.Cells, terms.Columns, out var missing)) is null)
            {
                yield return Intake.Failed(input, Failures.NoColumn(input, missing));
                yield break;
            }
        }

        if (!any)
        {
            yield return Intake.Failed(input, Failures.Empty(input));
        }
    }

    private static Intake Article(string place, ArticleFields fields) =>
        string.IsNullOrWhiteSpace(fields.Text) ? Intake.Failed(place, Failures.Empty(place))
            : KindGuess.IsBinary(fields.Text) ? Intake.Failed(place, Failures.Binary(place)) : Intake.Read(place, fields.Article());
}
