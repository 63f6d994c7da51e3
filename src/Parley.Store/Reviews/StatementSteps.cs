using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Language;
using Parley.Review;
using Parley.Store.Articles;
using Parley.Store.History;
using Parley.Text;

namespace Parley.Store.Reviews;

/// <summary>Steps on statements that take more than one verdict, and those on statements that people draw.</summary>
/// <param name="corpus">Where statements are.</param>
public sealed class StatementSteps(Corpus corpus)
{
    private readonly Database _database = corpus.Database;

    /// <summary>Several statements of an article become one: the content of all, with the source, cue and speaker of the first.</summary>
    /// <param name="who">Who decides.</param>
    /// <param name="statements">Their numbers; two or more.</param>
    /// <exception cref="CorpusException">There are fewer than two, or one is not there.</exception>
    public Step Merge(string who, ImmutableArray<long> statements)
    {
        var all = statements.Distinct().Select(statement => (Id: statement, Row: Row(statement))).ToList();
        if (all.Count < 2)
        {
            throw Refusal.Impossible("two statements or more are merged");
        }

        var content = SpanMoves.Joined(all.SelectMany(statement => SpanText.Spans(statement.Row.Content)));
        return new Step(who,
        [
            Verdict(all[0].Id, new Moved(StatementRole.Content, content)),
            .. all.Skip(1).Select(statement => Verdict(statement.Id, new Merged(all[0].Id))),
        ]) { Description = $"merged {all.Count} statements into {Words(all[0].Id)}" };
    }

    /// <summary>A statement becomes two: the words before a place stay in it, those behind are a new one of the same source, cue and speaker.</summary>
    /// <exception cref="CorpusException">It has no words on both sides of the place.</exception>
    public Step Split(string who, long statement, int offset)
    {
        var row = Row(statement);
        var article = new StoredReadings(corpus).ArticleOf(row.Article)!;
        var shown = new StoredReadings(corpus).ShownStatement(statement, article.Id) ?? throw Refusal.Unknown($"statement {statement}");
        var (before, after) = SpanMoves.Cut(article.Text, shown.Content, offset);
        if (before.IsEmpty || after.IsEmpty)
        {
            throw Refusal.Impossible($"statement {statement} has no words on both sides of {offset}");
        }

        var other = NewRow(row.Article, article.Id, who);
        return new Step(who,
        [
            Verdict(statement, new Moved(StatementRole.Content, before)),
            Verdict(other, new Drawn(new Statement("", shown.Source, shown.Cue, after) { Type = shown.Type })),
            .. shown.Speaker is null ? Array.Empty<Verdict>() : [Verdict(other, new Spoken(shown.Speaker))],
        ]) { Description = $"split {Words(statement)}" };
    }

    /// <summary>A statement that somebody found by themselves. Spans are widened to whole words.</summary>
    /// <param name="who">Who drew it.</param>
    /// <param name="article">The article's id.</param>
    /// <param name="drawn">Its parts, and its speaker where one is known.</param>
    /// <returns>The step, and the new statement's number.</returns>
    /// <exception cref="CorpusException">There is no such article, or a span holds no word of it.</exception>
    public (Step Step, long Statement) Draw(string who, string article, Statement drawn)
    {
        ArgumentNullException.ThrowIfNull(drawn);
        var number = _database.Number("SELECT id FROM articles WHERE name = $1", article) ?? throw Refusal.Unknown($"article {article}");
        var text = new StoredReadings(corpus).ArticleOf(number)!;
        var content = SpanMoves.Joined(drawn.Content.Select(span => Whole(text.Text, span)));
        var whole = new Statement("", drawn.Source is { } source ? Whole(text.Text, source) : null, drawn.Cue is { } cue ? Whole(text.Text, cue) : null, content);
        whole = whole with { Type = StatementWriter.TypeOf(Tokenized.From(text), content) };
        var statement = NewRow(number, text.Id, who);
        var said = Plain.Of(content[0].In(text.Text));
        return (new Step(who, [Verdict(statement, new Drawn(whole)), .. drawn.Speaker is null ? Array.Empty<Verdict>() : [Verdict(statement, new Spoken(drawn.Speaker))]])
        {
            Description = $"drew “{(said.Length > 60 ? $"{said[..60]}…" : said)}”",
        }, statement);
    }

    /// <summary>Many statements get one position instead of another.</summary>
    /// <param name="who">Whose positions they are.</param>
    /// <param name="statements">Their numbers.</param>
    /// <param name="to">The concept, and the side: 1, 0 or <c>"none"</c>.</param>
    /// <param name="from">The concept that they are taken from; null where they only get one more.</param>
    public Step Recode(string who, ImmutableArray<long> statements, (long Concept, string Agreement) to, long? from = null)
    {
        var name = _database.Text("SELECT name FROM concepts WHERE id = $1", to.Concept) ?? throw Refusal.Unknown($"concept {to.Concept}");
        return new Step(who, [.. statements.Distinct().SelectMany(statement => Recoded(who, statement, to, from))]) { Description = $"coded {statements.Length} statements as {name}" };
    }

    private static IEnumerable<Verdict> Recoded(string who, long statement, (long Concept, string Agreement) to, long? from)
    {
        yield return Positions.Verdict(statement, to.Concept, who, to.Agreement);
        if (from is { } earlier && earlier != to.Concept)
        {
            yield return new Verdict(StatementSubjects.SubjectOf(statement), Positioned.AspectOf(earlier, who), null);
        }
    }

    private static Verdict Verdict(long statement, StatementChange change) => new(StatementSubjects.SubjectOf(statement), change.Aspect, StatementAspects.Write(change));

    private static TextSpan Whole(string text, TextSpan span) =>
        span.End <= text.Length && SpanMoves.ToWords(text, span) is { } words ? words : throw Refusal.Impossible($"{span} holds no word of the article");

    private string Words(long statement) => new StatementWords(corpus).Of(statement);

    private (long Article, string Content) Row(long statement) =>
        _database.Query("SELECT article, content FROM shown_statements WHERE id = $1", row => ((long, string)?)(row.GetInt64(0), row.GetString(1)), statement).FirstOrDefault() ?? throw Refusal.Unknown($"statement {statement}");

    // Not shown until it is decided that it is one.
    private long NewRow(long article, string name, string who)
    {
        var number = (_database.Number("SELECT max(number) FROM statements WHERE article = $1", article) ?? -1) + 1;
        var id = _database.Number(
            """
            INSERT INTO statements (article, number, name, type, act, polarity, modality, place, content, confidence, state, author)
            VALUES ($1, $2, '', 0, 0, 0, 0, 1, '', 1, 4, $3) RETURNING id
            """, article, number, who)!.Value;
        _database.Execute("UPDATE statements SET name = $2 WHERE id = $1", id, StatementRow.Short($"{name}-p{id}", name));
        return id;
    }
}
