using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Coding.Projects;
using Parley.Store.Articles;
using Parley.Text;

namespace Parley.Store.Views;

/// <summary>Statements of imported codings as pages quote them.</summary>
/// <param name="corpus">Read, not changed.</param>
public sealed class CodedQuotes(Corpus corpus)
{
    private const string Select = """
        SELECT s.first, s.last, d.id, d.title, d.source, d.date, a.name, s.id FROM coded_statements s JOIN coded_documents d ON d.id = s.document LEFT JOIN articles a ON a.id = d.article
        WHERE s.id = $1
        """;

    private const string TextSelect = "SELECT coalesce(d.text, a.text) FROM coded_documents d LEFT JOIN articles a ON a.id = d.article WHERE d.id = $1";

    private readonly Dictionary<long, string> _texts = [];

    /// <summary>Statements by their numbers, in this order; numbers that there are not are passed over. Who speaks is not said: that stands in variables.</summary>
    public ImmutableArray<Quote> Of(IEnumerable<long> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        return
        [
            .. statements.SelectMany(number => corpus.Database.Query(
                Select,
                row => new Quote(Words(row.GetInt64(2), new TextSpan((int)row.GetInt64(0), (int)row.GetInt64(1))), StoredReadings.Text(row, 6), $"{StoredReadings.Text(row, 6)}#coded-{row.GetInt64(7)}")
                {
                    Title = row.GetString(3), Outlet = row.GetString(4) is { Length: > 0 } source ? source : null, Published = CodedDocument.DayOf(row.GetInt64(5))?.ToString("O"), Type = StatementType.Mixed, IsImported = true,
                },
                number)),
        ];
    }

    private string Words(long document, TextSpan span)
    {
        if (!_texts.TryGetValue(document, out var text))
        {
            text = _texts[document] = corpus.Database.Query(TextSelect, row => Packed.Text(row.GetFieldValue<byte[]>(0)), document).Single();
        }

        return span.End <= text.Length ? span.In(text) : "";
    }
}
