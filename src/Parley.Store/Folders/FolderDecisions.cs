using System.Collections.Immutable;
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
    private readonly Lazy<HashSet<string>> _known = new(() => Known(corpus.Database));

    /// <summary>Adds decisions; those that follow each other of one coder, moment and statement are one step.</summary>
    /// <returns>How many were not there.</returns>
    public int Add(IEnumerable<FolderLine> lines)
    {
        var (log, count) = (new DecisionLog(corpus, _clock), 0);
        foreach (var step in Steps(lines))
        {
            var (who, at, statement) = step.Key;
            var key = $"{who}, {at}, {statement}";
            if (_known.Value.Add(key))
            {
                var verdicts = step.Lines.Select(line => line.At(json => VerdictOf(json, Subject(statement), who))).ToImmutableArray();
                _clock.Now = step.Lines[0].At(_ => Moment(at));
                step.Lines[0].At(_ => log.Decide(new Step(who, verdicts) { Key = key, Insists = true }));
                count += verdicts.Length;
            }
        }

        return count;
    }

    private static IEnumerable<((string Who, string At, string Statement) Key, List<FolderLine> Lines)> Steps(IEnumerable<FolderLine> lines)
    {
        (string, string, string)? last = null;
        var step = new List<FolderLine>();
        foreach (var line in lines)
        {
            var key = line.At(json => (Text(json, "who"), Text(json, "at"), Text(json, "statement")));
            if (last is { } before && before != key)
            {
                yield return (before, step);
                step = [];
            }

            last = key;
            step.Add(line);
        }

        if (last is { } end)
        {
            yield return (end, step);
        }
    }

    private string Subject(string statement) =>
        FormattableString.Invariant($"statement {(_statements.Value.TryGetValue(statement, out var id) ? id : throw new FormatException($"there is no statement {statement}"))}");

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

    private static HashSet<string> Known(Database database) => [.. database.Query("SELECT key FROM decision_steps WHERE key IS NOT NULL", row => row.GetString(0))];

    /// <summary>Tells the time at which a decision was made.</summary>
    private sealed class MomentClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
