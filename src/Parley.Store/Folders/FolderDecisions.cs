using System.Globalization;
using System.Text.Json.Nodes;
using Parley.Store.Articles;
using Parley.Store.History;

namespace Parley.Store.Folders;

/// <summary>
/// Takes decisions into a corpus, each as its coder made it and when: <c>{"at":…,"who":…,"statement":ID,"concept":NAME,"agreement":1}</c> says what a statement is about;
/// any other has an <c>aspect</c> and its <c>value</c>, as the history keeps them, but with concepts by name.
/// </summary>
internal sealed class FolderDecisions(Corpus corpus)
{
    private readonly Database _database = corpus.Database;
    private readonly MomentClock _clock = new();
    private readonly Lazy<Dictionary<string, long>> _concepts = new(() => FolderConcepts.Ids(corpus.Database));
    private readonly Lazy<Dictionary<string, long>> _statements = new(() => Statements(corpus.Database));
    private readonly Lazy<HashSet<(string, string, string, string)>> _known = new(() => Known(corpus.Database));

    /// <summary>Adds a decision.</summary>
    /// <returns>Whether it was not there.</returns>
    public bool Add(JsonObject line)
    {
        var (who, at, statement) = (Text(line, "who"), Moment(Text(line, "at")), Text(line, "statement"));
        var subject = FormattableString.Invariant($"statement {(_statements.Value.TryGetValue(statement, out var id) ? id : throw new FormatException($"there is no statement {statement}"))}");
        var verdict = VerdictOf(line, subject, who);
        if (!_known.Value.Add((subject, verdict.Aspect, who, at.UtcDateTime.ToString("O"))))
        {
            return false;
        }

        _clock.Now = at;
        new DecisionLog(corpus, _clock).Decide(who, verdict);
        return true;
    }

    private Verdict VerdictOf(JsonObject line, string subject, string who)
    {
        if (line["concept"] is not null)
        {
            return new Verdict(subject, FormattableString.Invariant($"position {Concept(line)} of {who}"), Agreement(line));
        }

        var (aspect, value) = (Text(line, "aspect"), line["value"]);
        return aspect switch
        {
            "memo" => new Verdict(subject, $"memo of {who}", Json(value)),
            "final" => new Verdict(subject, aspect, $"[{string.Join(',', value!.AsArray().Select(position => FormattableString.Invariant($$"""{"concept":{{Concept(position!.AsObject())}},"agreement":{{Agreement(position.AsObject())}}}""")))}]"),
            _ => new Verdict(subject, aspect, Json(value)),
        };
    }

    private long Concept(JsonObject position) => _concepts.Value.TryGetValue(Text(position, "concept"), out var id) ? id : throw new FormatException($"there is no concept {position["concept"]} in the codebook");

    private static string Agreement(JsonObject position) => position["agreement"] is { } agreement ? agreement.GetValue<int>().ToString(CultureInfo.InvariantCulture) : "\"none\"";

    private static string Json(JsonNode? value) => value?.ToJsonString() ?? throw new FormatException("a decision needs a value");

    private static string Text(JsonObject line, string key) => line[key]?.GetValue<string>() ?? throw new FormatException($"a decision needs \"{key}\"");

    private static DateTimeOffset Moment(string at) => DateTimeOffset.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static Dictionary<string, long> Statements(Database database)
    {
        var last = database.Query(
            "SELECT a.name, s.name, s.id FROM statements s JOIN articles a ON a.id = s.article WHERE s.reading IS NULL OR s.reading = (SELECT max(r.id) FROM readings r WHERE r.article = s.article)",
            row => (Name: StatementRow.Long(row.GetString(1), row.GetString(0)), Id: row.GetInt64(2)));
        return last.DistinctBy(row => row.Name).ToDictionary(row => row.Name, row => row.Id);
    }

    private static HashSet<(string, string, string, string)> Known(Database database) =>
        [.. database.Query(
            "SELECT d.subject, d.aspect, e.who, e.happened_at FROM decisions d JOIN decision_events e ON e.decision = d.id WHERE e.act = 'made'",
            row => (row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)))];

    /// <summary>Tells the time at which a decision was made.</summary>
    private sealed class MomentClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
