using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Parley.Attribution;
using Parley.Coding;
using Parley.Store.Articles;
using Parley.Text;

namespace Parley.Store.Codings;

/// <summary>
/// Statements that the machine read, as if they were coded: <c>person</c>, <c>organization</c> and <c>actor</c> are who speaks, <c>concept</c> and <c>agreement</c> as coded, by
/// people before the machine. Only speech enters, of each article's last reading, as people left it: without what they rejected, with what they drew. Whoever is known as an actor stands under the actor's name, however an article calls them. Of coders who differ the one counts who
/// settled it, else the last; a statement that is about two concepts, or that two people make together, is there twice.
/// </summary>
internal sealed class ReadStatements(Corpus corpus)
{
    private readonly Database _database = corpus.Database;

    /// <summary>The type that they make.</summary>
    public static StatementKind Kind { get; } = new("Statement",
    [
        new Variable("person", VariableKind.ShortText), new Variable("organization", VariableKind.ShortText), new Variable("actor", VariableKind.ShortText), new Variable("concept", VariableKind.ShortText),
        new Variable("agreement", VariableKind.Boolean),
    ]);

    /// <summary>Whether there are any.</summary>
    public bool Any => _database.Number("SELECT 1 FROM statements LIMIT 1") is not null;

    /// <summary>The type that what each coder says makes: a row for each of their positions.</summary>
    public static StatementKind Judgement { get; } = Kind with { Name = "Judgement" };

    /// <summary>Whether two people or more coded statements here.</summary>
    public bool HasCoders => _database.Number("SELECT count(DISTINCT coder) FROM positions WHERE coder IS NOT NULL") > 1;

    public CodedStatements Read(Wanted wanted) => Read(Kind, Rows(), wanted);

    /// <summary>What each coder says, but of a blind sample that is not open yet. Coders count from 1, by name.</summary>
    public CodedStatements Judgements(Wanted wanted) => Read(Judgement, Employed(_database.Query("""
        SELECT s.id, s.article, s.content, coalesce(a.title, p.name), coalesce(a.kind, p.kind), p.affiliation, c.name, q.agreement, (SELECT count(DISTINCT o.coder) FROM positions o WHERE o.coder <= q.coder)
        FROM positions q JOIN shown_statements s ON s.id = q.statement JOIN concepts c ON c.id = q.concept LEFT JOIN speakers p ON p.id = s.speaker LEFT JOIN actors a ON a.id = p.actor
        WHERE q.coder IS NOT NULL AND q.final = 0 ORDER BY s.id, q.id
        """, row => Row(row) with { Coder = (int)row.GetInt64(8) })), wanted);

    private CodedStatements Read(StatementKind kind, List<ReadRow> rows, Wanted wanted)
    {
        var documents = Documents();
        var places = documents.Ids.Select((id, place) => (id, place)).ToDictionary(d => (long)d.id, d => d.place);
        var spans = new CodedSpans(
            [.. rows.Select(r => r.Id)], [.. rows.Select(r => places[r.Article])], [.. rows.Select(r => r.Content[0].Start)], [.. rows.Select(r => r.Content[^1].End)], [.. rows.Select(r => r.Coder)]);
        ImmutableArray<CodedColumn> columns =
        [
            CodedColumn.OfTexts("person", rows.Select(r => r.Person)), CodedColumn.OfTexts("organization", rows.Select(r => r.Organization)), CodedColumn.OfTexts("actor", rows.Select(r => r.Actor)),
            CodedColumn.OfTexts("concept", rows.Select(r => r.Concept)), CodedColumn.OfNumbers("agreement", rows.Select(r => r.Agreement)),
        ];
        var statements = CodedStatements.Of(kind.Name, documents, spans, [.. columns.Where(column => wanted.Has(column.Variable))]);
        return wanted.Texts ? statements.WithTexts(Texts(statements)) : statements;
    }

    /// <summary>All of them, in the order of their numbers.</summary>
    public List<ReadRow> Rows() => Employed(_database.Query("""
        SELECT s.id, s.article, s.content, coalesce(a.title, p.name), coalesce(a.kind, p.kind), p.affiliation, c.name, q.agreement
        FROM (SELECT h.*, h.speaker AS teller FROM shown_statements h UNION ALL SELECT h.*, j.speaker FROM shown_statements h JOIN joint_speakers j ON j.statement = h.id) s
        LEFT JOIN speakers p ON p.id = s.teller LEFT JOIN actors a ON a.id = p.actor
        LEFT JOIN positions l ON l.id = (SELECT i.id FROM positions i WHERE i.statement = s.id ORDER BY i.final DESC, CASE WHEN i.coder IS NULL THEN 1 ELSE 0 END, i.id DESC LIMIT 1)
        LEFT JOIN positions q ON q.statement = l.statement AND q.final = l.final AND (q.id = l.id OR q.coder = l.coder OR l.final = 1)
        LEFT JOIN concepts c ON c.id = q.concept WHERE s.act = 0 ORDER BY s.id, q.id, coalesce(a.title, p.name)
        """, Row));

    private List<ReadRow> Employed(List<ReadRow> rows)
    {
        var employers = new Employers(corpus);
        return rows.ConvertAll(row => row.Organization.Length == 0 || row.Organization == row.Actor ? row : row with { Organization = employers.Of(row.Organization) });
    }

    private static ReadRow Row(DbDataReader row)
    {
        var (name, affiliation) = (Text(row, 3), Text(row, 5));
        var kind = row.IsDBNull(4) ? SpeakerKind.Person : (SpeakerKind)row.GetInt64(4);
        var (person, organization) = (kind == SpeakerKind.Person ? name : "", kind is SpeakerKind.Person or SpeakerKind.Unnamed ? affiliation : name);
        return new((int)row.GetInt64(0), row.GetInt64(1), SpanText.Spans(row.GetString(2)), person, organization, name, Text(row, 6), row.IsDBNull(7) ? CodedColumn.Missing : (int)row.GetInt64(7));
    }

    private CodedDocuments Documents()
    {
        var rows = _database.Query("SELECT id, published, title, byline, outlet FROM articles ORDER BY id",
            row => (Id: (int)row.GetInt64(0), Date: Seconds(Text(row, 1)), Title: Text(row, 2), Author: string.Join(", ", StoredJson.Words(row.IsDBNull(3) ? null : row.GetString(3))), Source: Text(row, 4)));
        return new CodedDocuments([.. rows.Select(r => r.Id)], [.. rows.Select(r => r.Date)], [.. rows.Select(r => r.Title)],
        [
            CodedColumn.OfTexts("author", rows.Select(r => r.Author)), CodedColumn.OfTexts("source", rows.Select(r => r.Source)), CodedColumn.OfTexts("section", rows.Select(_ => "")), CodedColumn.OfTexts("type", rows.Select(_ => "")),
        ]);
    }

    private ImmutableArray<string> Texts(CodedStatements statements)
    {
        var texts = new string[statements.Count];
        var byDocument = Enumerable.Range(0, texts.Length).ToLookup(place => statements.Documents.Ids[statements.Spans.Documents[place]]);
        foreach (var stored in new StoredReadings(corpus).All())
        {
            foreach (var place in byDocument[(int)stored.Id])
            {
                texts[place] = stored.Reading.Article.Text[statements.Spans.Starts[place]..statements.Spans.Stops[place]];
            }
        }

        return [.. texts];
    }

    /// <summary>The text of a column; empty where there is none.</summary>
    public static string Text(DbDataReader row, int at) => row.IsDBNull(at) ? "" : row.GetString(at);

    /// <summary>Midnight of a day in seconds since 1970, UTC; 0 where there is none.</summary>
    public static long Seconds(string day) => day.Length == 0 ? 0 : new DateTimeOffset(DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds();
}

/// <summary>A statement that the machine read, with the values of its variables.</summary>
internal sealed record ReadRow(int Id, long Article, ImmutableArray<TextSpan> Content, string Person, string Organization, string Actor, string Concept, int Agreement)
{
    /// <summary>Who coded it, counted from 1; 0 where it is what holds of all.</summary>
    public int Coder { get; init; }

    /// <summary>In the order of <see cref="ReadStatements.Kind"/>; the agreement is none of them.</summary>
    public string[] Values => [Person, Organization, Actor, Concept, ""];
}
