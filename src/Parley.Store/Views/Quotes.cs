using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Parley.Attribution;
using Parley.Store.Articles;
using Parley.Store.Search;

namespace Parley.Store.Views;

/// <summary>What a statement is about, as it stands.</summary>
/// <param name="Concept">The concept's number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Agreement">true for it, false against it, null where the concept has no two sides.</param>
/// <param name="IsProposed">Whether only the machine says so.</param>
public sealed record QuotedCode(long Concept, string Name, bool? Agreement, bool IsProposed);

/// <summary>A statement in the words of its article, with where they stand.</summary>
/// <param name="Text">What is attributed, word for word; between parts that stand apart there is an ellipsis.</param>
/// <param name="Article">The article's id; null where the text is kept without one.</param>
/// <param name="Statement">The statement's id, which is also its place on the article's page.</param>
public sealed record Quote(string Text, string? Article, string Statement)
{
    /// <summary>The article's headline.</summary>
    public string? Title { get; init; }

    /// <summary>Where it appeared.</summary>
    public string? Outlet { get; init; }

    /// <summary>Its day.</summary>
    public string? Published { get; init; }

    /// <summary>The statement's number: decisions name it; below zero where it was coded elsewhere and imported.</summary>
    public long Number { get; init; }

    /// <summary>Who says it; null where nobody knows.</summary>
    public string? Speaker { get; init; }

    /// <summary>The id of the actor who says it.</summary>
    public string? SpeakerId { get; init; }

    /// <summary>As what.</summary>
    public string? Role { get; init; }

    /// <summary>Quoted, reported or both.</summary>
    public StatementType Type { get; init; }

    /// <summary>Whether it was coded elsewhere and imported: then it is in no reading of the article.</summary>
    public bool IsImported { get; init; }

    /// <summary>What it is about.</summary>
    public ImmutableArray<QuotedCode> Codes { get; init; } = [];
}

/// <summary>Reads statements as pages quote them.</summary>
/// <param name="corpus">Read, not changed.</param>
/// <param name="coded">What was coded elsewhere and imported; null where no number is below zero.</param>
public sealed class Quotes(Corpus corpus, CodedDebate? coded = null)
{
    private const string Select = """
        SELECT s.content, a.name, s.name, a.title, a.outlet, a.published, p.name, o.name, p.role, s.type, a.id
        FROM shown_statements s JOIN articles a ON a.id = s.article LEFT JOIN speakers p ON p.id = s.speaker LEFT JOIN actors o ON o.id = p.actor
        WHERE s.id = $1
        """;

    private const string CodeSelect = $"""
        SELECT c.id, c.name, q.agreement, CASE WHEN q.coder IS NULL THEN 1 ELSE 0 END FROM positions q JOIN concepts c ON c.id = q.concept
        WHERE q.statement = $1 AND {Standing.Position} ORDER BY q.id
        """;

    private readonly Database _database = corpus.Database;
    private readonly CodedQuotes _imported = new(corpus);
    private readonly Dictionary<long, string> _texts = [];

    /// <summary>Statements by their numbers, in this order; numbers that there are not are passed over.</summary>
    public ImmutableArray<Quote> Of(IEnumerable<long> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        return [.. statements.SelectMany(number => number < 0 ? Imported(number) : _database.Query(Select, Row, number).Select(quote => quote with { Number = number, Codes = Codes(number) }))];
    }

    /// <summary>A statement by its id; null where there is none.</summary>
    public Quote? Of(string statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var mark = statement.LastIndexOf('#');
        if (mark >= 0 && statement.AsSpan(mark + 1).StartsWith("coded-") && long.TryParse(statement.AsSpan(mark + "#coded-".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var imported))
        {
            return Of([SearchNumber.Coded(imported).Value]).FirstOrDefault(quote => quote.Statement == statement);
        }

        var number = mark < 0 ? null : _database.Number("SELECT max(s.id) FROM shown_statements s JOIN articles a ON a.id = s.article WHERE a.name = $1 AND s.name = $2", statement[..mark], $"+{statement[mark..]}");
        number ??= _database.Number("SELECT max(s.id) FROM articles a JOIN shown_statements s ON s.article = a.id WHERE substr($1, 1, length(a.name)) = a.name AND s.name = '+' || substr($1, length(a.name) + 1)", statement);
        number ??= _database.Number("SELECT max(id) FROM statements WHERE name = $1", $"={statement}");
        return number is { } found ? Of([found]).FirstOrDefault() : null;
    }

    private IEnumerable<Quote> Imported(long number) => coded?.Find(number) is not { } saying ? [] : _imported.Of([new SearchNumber(number).CodedStatement!.Value]).Select(quote => quote with
    {
        Number = number, Codes = saying.Codes, Outlet = saying.Outlet, Published = saying.Published, Speaker = saying.Actors.FirstOrDefault()?.Name, SpeakerId = saying.Actors.FirstOrDefault()?.Id,
        Role = saying.Actors.Length > 1 ? saying.Actors[^1].Name : null,
    });

    private ImmutableArray<QuotedCode> Codes(long statement) =>
        [.. _database.Query(CodeSelect, row => new QuotedCode(row.GetInt64(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetInt64(2) != 0, row.GetInt64(3) != 0), statement)];

    private Quote Row(DbDataReader row)
    {
        var text = Text(row.GetInt64(10));
        var words = string.Join(" … ", SpanText.Spans(row.GetString(0)).Select(span => span.In(text)));
        return new Quote(words, row.GetString(1), StatementRow.Long(row.GetString(2), row.GetString(1)))
        {
            Title = StoredReadings.Text(row, 3),
            Outlet = StoredReadings.Text(row, 4),
            Published = StoredReadings.Text(row, 5),
            Speaker = StoredReadings.Text(row, 6),
            SpeakerId = StoredReadings.Text(row, 7),
            Role = StoredReadings.Text(row, 8),
            Type = (StatementType)row.GetInt64(9),
        };
    }

    // Quotes of one article come one after another, and its text is unpacked once.
    private string Text(long article) => _texts.TryGetValue(article, out var known) ? known
        : _texts[article] = Packed.Text(_database.Query("SELECT text FROM articles WHERE id = $1", row => row.GetFieldValue<byte[]>(0), article).Single());

}
