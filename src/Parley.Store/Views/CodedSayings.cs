using System.Data.Common;
using Parley.Attribution;
using Parley.Coding;
using Parley.Coding.Projects;
using Parley.Review;
using Parley.Store.Articles;
using Parley.Store.Reviews;
using Parley.Store.Search;

namespace Parley.Store.Views;

/// <summary>Reads imported codings as statements with actors and positions.</summary>
internal sealed class CodedSayings(Corpus corpus)
{
    /// <summary>Of ids of imported statements: those that nobody has taken over as a statement of their own.</summary>
    public const string IsNotTaken = "NOT IN (SELECT CAST(after_value AS bigint) FROM decisions WHERE aspect = 'taken' AND holds = 1 AND after_value IS NOT NULL)";

    private const string Statements = $"""
        SELECT s.id, d.article, c.name, a.published, coalesce(a.outlet, d.source), d.date
        FROM coded_statements s JOIN coded_documents d ON d.id = s.document JOIN coders c ON c.id = s.coder LEFT JOIN articles a ON a.id = d.article
        WHERE s.id {IsNotTaken}
        ORDER BY coalesce(a.published, '') DESC, d.date DESC, s.document DESC, s.first, s.id
        """;

    private const string ValueRows = """
        SELECT v.statement, v.variable, v.number, e.value FROM coded_values v JOIN coded_variables d ON d.id = v.variable
        LEFT JOIN entities e ON d.kind = $1 AND e.id = v.number WHERE d.kind <> $2 ORDER BY v.statement, v.variable
        """;

    private readonly Database _database = corpus.Database;
    private readonly CodedRoles _roles = CodedRoles.Of(corpus.Database);

    /// <summary>All, the newest first.</summary>
    public IReadOnlyList<CodedSaying> All()
    {
        if (_database.Number("SELECT 1 FROM coded_statements LIMIT 1") is null)
        {
            return [];
        }

        var all = _database.Query(ValueRows, Value, (int)VariableKind.ShortText, (int)VariableKind.LongText).Where(value => _roles[value.Variable] != CodedRole.None).ToList();
        var (values, concepts, signed) = (all.ToLookup(value => value.Statement), Concepts(all), Signed(all));
        var (actors, decided) = (new Dictionary<(long, string), CodedActor>(), new DecidedActors(corpus));
        return _database.Query(Statements, row =>
        {
            var (id, saying) = Row(row);
            return saying with
            {
                Actors = [.. Own(values[id], CodedRole.Speaker).Select(value => Actor(value, actors, decided)).OrderBy(actor => actor.Kind == SpeakerKind.Organization)],
                Codes = [.. Own(values[id], CodedRole.Concept).Select(value => new QuotedCode(concepts[value.Text!], value.Text!, Side(values[id], signed), IsProposed: false))],
            };
        });
    }

    private IEnumerable<ValueRow> Own(IEnumerable<ValueRow> values, CodedRole role) => values.Where(value => _roles[value.Variable] == role && !string.IsNullOrWhiteSpace(value.Text));

    private CodedActor Actor(ValueRow value, Dictionary<(long, string), CodedActor> known, DecidedActors decided)
    {
        if (!known.TryGetValue((value.Variable, value.Text!), out var actor))
        {
            var kind = _roles.Variables[value.Variable].Speaker;
            // Of a name without a letter no id could be made.
            var id = value.Text!.Any(char.IsLetterOrDigit) ? NamedActor.IdOf(value.Text!, kind) : $"{kind.ToString().ToLowerInvariant()}/{value.Text}";
            actor = known[(value.Variable, value.Text!)] = new(decided.Standing(id), value.Text!, kind);
        }

        return actor;
    }

    // A number that may be below zero says how much; one that never is says no and yes.
    private HashSet<long> Signed(IEnumerable<ValueRow> values) => [.. values.Where(value => value.Number < 0 && _roles[value.Variable] == CodedRole.Side).Select(value => value.Variable)];

    private bool? Side(IEnumerable<ValueRow> values, HashSet<long> signed) => values.Where(value => _roles[value.Variable] == CodedRole.Side)
        .Select(value => signed.Contains(value.Variable) && value.Number == 0 ? null : (bool?)(value.Number > 0)).FirstOrDefault();

    /// <summary>The number of each concept: in the codebook by its name, else below zero by that of its first entity.</summary>
    private Dictionary<string, long> Concepts(IEnumerable<ValueRow> values)
    {
        var codebook = ConceptNames.Of(corpus).ToLookup(concept => concept.Value, concept => concept.Key, StringComparer.OrdinalIgnoreCase);
        return Own(values, CodedRole.Concept).GroupBy(value => value.Text!).ToDictionary(same => same.Key, same => codebook[same.Key].Select(id => (long?)id).FirstOrDefault() ?? -same.Min(value => value.Number));
    }

    private static ValueRow Value(DbDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), StoredReadings.Text(row, 3));

    private static (long Id, CodedSaying Saying) Row(DbDataReader row) => (row.GetInt64(0), new CodedSaying(SearchNumber.Coded(row.GetInt64(0)).Value, row.IsDBNull(1) ? null : row.GetInt64(1), row.GetString(2))
    {
        Published = StoredReadings.Text(row, 3) ?? CodedDocument.DayOf(row.GetInt64(5))?.ToString("O"), Outlet = StoredReadings.Text(row, 4) is { Length: > 0 } outlet ? outlet : null,
    });

    private sealed record ValueRow(long Statement, long Variable, long Number, string? Text);
}
