using System.Collections.Immutable;
using System.Globalization;
using Parley.Attribution;
using Parley.Review;
using Parley.Store.Articles;
using Parley.Store.History;
using Parley.Store.Search;
using Parley.Text;

namespace Parley.Store.Reviews;

/// <summary>Statements: what people decided lies over what the machine read.</summary>
internal sealed class StatementSubjects(Corpus corpus) : ISubjectKind
{
    private const string Subject = "statement";

    private readonly Database _database = corpus.Database;
    private readonly HeldDecisions _held = new(corpus);

    public string Kind => Subject;

    public static string SubjectOf(long statement) => FormattableString.Invariant($"{Subject} {statement}");

    public string? Begun(string id, string aspect)
    {
        if (Number(id) is not { } number || ReadStatement.Of(_database, number) is not { Author: null } read)
        {
            return null;
        }

        var statement = aspect == "speaker" ? read.Statement with { Speaker = read.Speaker is { } speaker ? SpeakerOf(speaker) : null } : read.Statement;
        return StatementAspects.ValueOf(statement, aspect);
    }

    public void Check(string id, Verdict verdict, IReadOnlyList<Verdict> step)
    {
        if (Number(id) is not { } number || ReadStatement.Of(_database, number) is not { } read)
        {
            throw Refusal.Unknown($"statement {id}");
        }

        if (verdict.Value is null)
        {
            return;
        }

        var change = StatementAspects.Read(verdict.Aspect, verdict.Value, "") ?? throw Refusal.Impossible($"{verdict.Aspect} of a statement cannot be {verdict.Value}");
        Check(change, number, _database.Number("SELECT length FROM articles WHERE id = $1", read.Article) ?? 0);
    }

    public Verdict Tied(string who, string id, Verdict verdict)
    {
        if (Number(id) is not { } number)
        {
            return verdict;
        }

        var seen = _database.Query("SELECT a.hash, s.content FROM statements s JOIN articles a ON a.id = s.article WHERE s.id = $1", row => (Hash: row.GetFieldValue<byte[]>(0), Spans: row.GetString(1)), number).FirstOrDefault();
        var isBlind = _database.Number(
            "SELECT 1 FROM sample_statements t JOIN samples s ON s.id = t.sample JOIN sample_coders c ON c.sample = s.id WHERE t.statement = $1 AND s.opened_at IS NULL AND c.coder = $2 LIMIT 1", number, who) is not null;
        return verdict with { Hash = verdict.Hash ?? seen.Hash, Spans = verdict.Spans ?? seen.Spans, Aspect = isBlind ? StatementAspects.Blind(verdict.Aspect, who) : verdict.Aspect };
    }

    public void Refresh(IReadOnlyList<(string Id, Verdict Verdict)> verdicts) => Refresh(verdicts.Select(verdict => Number(verdict.Id)).OfType<long>());

    /// <summary>Makes statements, their positions and what they are found by follow from the decisions that hold.</summary>
    public void Refresh(IEnumerable<long> statements)
    {
        var (rows, positions) = (new StatementWriting(corpus), new StatementPositions(corpus));
        var changed = statements.Distinct().Order().ToList();
        foreach (var statement in changed)
        {
            if (ReadStatement.Of(_database, statement) is { } read)
            {
                var held = _held.On(SubjectOf(statement));
                var reviewed = Overlay.Of(read.Author is null ? read.Statement : null, held.Select(Decided).OfType<Decided>());
                rows.Write(read, reviewed);
                positions.Write(statement, reviewed);
            }
        }

        SearchIndex.Refresh(corpus, changed);
    }

    public string Describe(string id, Verdict verdict)
    {
        var said = Number(id) is { } number ? new StatementWords(corpus).Of(number) : id;
        var change = verdict.Value is null ? null : StatementAspects.Read(verdict.Aspect, verdict.Value, "");
        return (change is BlindChange blind ? blind.Change : change) switch
        {
            Judged judged => $"{(judged.Accepts ? "accepted" : "rejected")} {said}",
            Moved moved => $"moved the {moved.Aspect} of {said}",
            Spoken spoken => $"{(spoken.Speaker is { } speaker ? $"made {speaker.Name} the speaker" : "took the speaker")} of {said}",
            Positioned { Position: var position } => $"coded {said} as {Concept(position.Concept)}, {Sides(position.Agreement)}",
            Settled settled => $"settled {said} as {string.Join("; ", settled.Positions.Select(p => $"{Concept(p.Concept)}, {Sides(p.Agreement)}"))}",
            Noted => $"noted on {said}",
            Drawn => $"drew {said}",
            Taken => $"took over {said}",
            Merged => $"merged {said} into another",
            null => $"took back the {Plainly(verdict.Aspect)} of {said}",
            _ => $"made {verdict.Aspect} {verdict.Value!.Trim('"')} of {said}",
        };
    }

    /// <summary>A decision that holds as what it changes; null where its value was taken away.</summary>
    public static Decided? Decided(HeldDecision held) =>
        held.Value is { } value && StatementAspects.Read(held.Aspect, value, held.Who) is { } change ? new Decided(held.Id, held.Who, held.At, change) : null;

    private void Check(StatementChange change, long statement, long length)
    {
        var spans = (change is BlindChange blind ? blind.Change : change) switch
        {
            Moved moved => [moved.Spans],
            Drawn { Statement: var drawn } => [drawn.Content, One(drawn.Source), One(drawn.Cue)],
            _ => Array.Empty<ImmutableArray<TextSpan>>(),
        };
        if (!spans.All(part => SpanMoves.Fit(part, (int)length)))
        {
            throw Refusal.Impossible($"spans must be in order, not empty, not overlapping and inside the article's {length} characters");
        }

        if (change is Merged { Other: var other } && (other == statement || _database.Number("SELECT a.id FROM statements a JOIN statements b ON b.article = a.article WHERE a.id = $1 AND b.id = $2", other, statement) is null))
        {
            throw Refusal.Impossible("a statement is merged into another one of the same article");
        }

        foreach (var concept in Concepts(change))
        {
            _ = _database.Text("SELECT name FROM concepts WHERE id = $1", concept) ?? throw Refusal.Unknown($"concept {concept}");
        }
    }

    private static IEnumerable<long> Concepts(StatementChange change) => change switch
    {
        Positioned { Position: var position } => [position.Concept],
        Settled settled => settled.Positions.Select(position => position.Concept),
        _ => [],
    };

    private Speaker? SpeakerOf(long speaker) => _database.Query(
        "SELECT coalesce(r.name, p.name), coalesce(r.kind, p.kind), p.via, p.role, p.affiliation, p.also, a.name FROM speakers p LEFT JOIN read_speakers r ON r.speaker = p.id LEFT JOIN actors a ON a.id = coalesce(r.actor, p.actor) WHERE p.id = $1",
        row => StoredReadings.Speaker(row, 0), speaker).FirstOrDefault();

    private string Concept(long concept) => _database.Text("SELECT name FROM concepts WHERE id = $1", concept) ?? "a concept that is gone";

    private static string Sides(bool? agreement) => agreement switch { true => "agreeing", false => "disagreeing", null => "without sides" };

    private static string Plainly(string aspect) => StatementAspects.PositionOf(aspect) is not null ? "position" : StatementAspects.AuthorOf(aspect) is not null ? "memo" : aspect;

    private static ImmutableArray<TextSpan> One(TextSpan? span) => span is { } some ? [some] : [];

    private static long? Number(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
