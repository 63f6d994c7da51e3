using System.Collections.Immutable;
using System.Data.Common;
using Parley.Attribution;
using Parley.Coding.Suggestions;
using Parley.Store.Articles;

namespace Parley.Store.Codings;

/// <summary>A statement's content, as suggestions are made for it.</summary>
/// <param name="Id">Its number in the corpus.</param>
/// <param name="Text">Its content, spans joined by a space.</param>
/// <param name="IsDenied">Whether the speaker does not stand behind it as worded.</param>
/// <param name="Name">Its id, as in the JSON of an article.</param>
public sealed record StatementContent(long Id, string Text, bool IsDenied, string Name);

/// <summary>A concept that the machine gives a statement.</summary>
/// <param name="Statement">The statement's number.</param>
/// <param name="Concept">The concept's.</param>
/// <param name="Agreement">Null where the concept has no two sides.</param>
/// <param name="Confidence">How likely both are right, from 0 to 1.</param>
public sealed record ProposedPosition(long Statement, long Concept, bool? Agreement, double Confidence);

/// <summary>What suggestions are learnt from and made for, and where they are kept.</summary>
/// <param name="corpus">The corpus.</param>
public sealed class SuggestionRows(Corpus corpus)
{
    private const string Contents = "SELECT s.id, s.article, s.content, s.polarity, s.name";
    private const string IsUncoded = "NOT EXISTS (SELECT 1 FROM positions p WHERE p.statement = s.id AND p.coder IS NOT NULL)";

    private readonly Database _database = corpus.Database;
    private (long Id, string Name, string Text) _article;

    /// <summary>The concepts with their definitions and examples, in the order of their numbers; those that only gather others, and with which nobody coded anything, are left out.</summary>
    public ImmutableArray<CodebookConcept> Codebook()
    {
        var examples = _database.Query("SELECT concept, example FROM concept_examples ORDER BY concept, number", row => (Concept: row.GetInt64(0), Text: row.GetString(1))).ToLookup(e => e.Concept, e => e.Text);
        return
        [
            .. _database.Query(
                """
                SELECT c.id, c.name, c.definition FROM concepts c
                WHERE NOT EXISTS (SELECT 1 FROM concepts b WHERE b.parent = c.id) OR EXISTS (SELECT 1 FROM positions p WHERE p.concept = c.id AND p.coder IS NOT NULL)
                ORDER BY c.id
                """,
                row => new CodebookConcept(row.GetInt64(0), row.GetString(1))
                {
                    Definition = StoredReadings.Text(row, 2),
                    Examples = [.. examples[row.GetInt64(0)].Select(ConceptExample.Parse)],
                }),
        ];
    }

    /// <summary>What people coded: an example for each statement, concept and coder; where coders differed and that was settled, only what was settled on.</summary>
    public IReadOnlyList<CodedExample> Coded() =>
    [
        .. _database.Query(
            $"""
            {Contents}, q.concept, q.agreement FROM positions q JOIN shown_statements s ON s.id = q.statement
            WHERE q.coder IS NOT NULL AND (q.final = 1 OR NOT EXISTS (SELECT 1 FROM positions f WHERE f.statement = q.statement AND f.concept = q.concept AND f.final = 1))
            ORDER BY s.article, s.id, q.id
            """,
            row => (Row: Content(row), Concept: row.GetInt64(5), Agreement: row.IsDBNull(6) ? (bool?)null : row.GetInt64(6) == 1))
            .Select(coded => new CodedExample(coded.Row.Id, TextOf(coded.Row), coded.Concept, coded.Agreement) { IsDenied = coded.Row.IsDenied, Article = coded.Row.Article }),
    ];

    /// <summary>One statement; null where there is none of that number.</summary>
    public StatementContent? Statement(long id) =>
        _database.Query($"{Contents} FROM statements s WHERE s.id = $1", Content, id).Select(Whole).FirstOrDefault();

    /// <summary>Statements that nobody has coded, of each article as it was read last, in the order in which they were added.</summary>
    /// <param name="after">Only those with higher numbers.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<StatementContent> Uncoded(long after, int most) =>
        [.. _database.Query($"{Contents} FROM shown_statements s WHERE s.id > $1 AND {IsUncoded} ORDER BY s.id LIMIT $2", Content, after, most).Select(Whole)];

    /// <summary>How many statements nobody has coded.</summary>
    public long UncodedCount() => _database.Number($"SELECT count(*) FROM shown_statements s WHERE {IsUncoded}") ?? 0;

    /// <summary>Puts the machine's positions on these statements in the place of those that it had; people's stay as they are.</summary>
    /// <param name="statements">All that were looked at, those that get no position as well.</param>
    /// <param name="proposed">Their positions.</param>
    public void Propose(IEnumerable<long> statements, IReadOnlyList<ProposedPosition> proposed)
    {
        ArgumentNullException.ThrowIfNull(statements);
        _database.InTransaction(() =>
        {
            foreach (var statement in statements)
            {
                _database.Execute("DELETE FROM positions WHERE statement = $1 AND coder IS NULL", statement);
            }

            _database.Insert(
                "positions (statement, concept, agreement, coder, confidence)",
                proposed.Select(p => new object?[] { p.Statement, p.Concept, p.Agreement is { } agrees ? agrees ? 1L : 0L : null, null, p.Confidence }));
        });
    }

    /// <summary>Equal as long as neither the codebook nor what people coded has changed.</summary>
    public string State()
    {
        string Count(string of) => _database.Text($"SELECT count(*) || ' ' || coalesce(max(id), 0) FROM {of}") ?? "";
        var sums = _database.Text("SELECT coalesce(sum(statement * 7 + concept * 3 + coalesce(agreement, 2)), 0) || '' FROM positions WHERE coder IS NOT NULL");
        var words = _database.Query("SELECT name, definition FROM concepts ORDER BY id", row => $"{row.GetString(0)}\n{StoredReadings.Text(row, 1)}\n");
        var examples = _database.Text("SELECT count(*) || ' ' || coalesce(sum(length(example)), 0) FROM concept_examples");
        return $"{Count("positions WHERE coder IS NOT NULL")} {sums} {examples} {string.Concat(words)}";
    }

    private static Row Content(DbDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetInt64(3) == (long)StatementPolarity.Negative, row.GetString(4));

    private StatementContent Whole(Row row)
    {
        var text = TextOf(row);
        return new(row.Id, text, row.IsDenied, StatementRow.Long(row.Name, _article.Name));
    }

    // Statements of one article come one after the other.
    private string TextOf(Row row)
    {
        if (_article.Id != row.Article)
        {
            _article = _database.Query("SELECT name, text FROM articles WHERE id = $1", article => (row.Article, article.GetString(0), Packed.Text(article.GetFieldValue<byte[]>(1))), row.Article)[0];
        }

        return string.Join(' ', SpanText.Spans(row.Spans).Select(span => span.In(_article.Text)));
    }

    private sealed record Row(long Id, long Article, string Spans, bool IsDenied, string Name);
}
