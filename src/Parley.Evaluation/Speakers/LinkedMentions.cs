using System.Collections.Immutable;
using System.Globalization;
using Parley.Attribution;
using Parley.Linking;
using Parley.Text;

namespace Parley.Evaluation.Speakers;

/// <summary>Which id linking gives to each mention of a gold.</summary>
/// <param name="Ids">For each article of the gold, and each of its mentions, the id of the actor; null where no statement has the mention for its source, or nobody was found.</param>
public sealed record LinkedMentions(ImmutableArray<ImmutableArray<string?>> Ids)
{
    /// <summary>A statement for each mention: who it is within its article is found out, nothing is read.</summary>
    /// <param name="gold">What people said.</param>
    /// <param name="article">The same text, taken in as an article.</param>
    /// <param name="reader">Knows whom sources mean.</param>
    public static ImmutableArray<Statement> Given(MergingArticle gold, Article article, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(reader);
        return reader.Name(article, [.. gold.Mentions.Select((m, i) => new Statement($"{gold.Article.Id}#{i}", m.Span, null, []))]);
    }

    /// <summary>Links articles by day and id, as <see cref="ActorBook.Of"/> does; where a speaker has an id already, it is kept.</summary>
    /// <param name="gold">The articles.</param>
    /// <param name="statements">What was found in them, by their ids.</param>
    public static LinkedMentions Of(ImmutableArray<MergingArticle> gold, IReadOnlyDictionary<string, ImmutableArray<Statement>> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var (book, linked) = (ActorBook.Empty with { KeepsActors = false }, new Dictionary<string, ImmutableArray<Statement>>());
        foreach (var (article, _) in gold.OrderBy(a => Day(a.Article) ?? DateOnly.MaxValue).ThenBy(a => a.Article.Id, StringComparer.Ordinal))
        {
            var found = statements.TryGetValue(article.Id, out var these) ? these : [];
            (book, var reading) = book.Add(new Reading(new Article(article.Id, article.Text, []) { Published = Day(article) }, found, []));
            linked[article.Id] = found.Any(s => s.Speaker?.Id is not null) ? found : reading.Statements;
        }

        return new LinkedMentions([.. gold.Select(article => Find(article, linked[article.Article.Id]))]);
    }

    private static ImmutableArray<string?> Find(MergingArticle article, ImmutableArray<Statement> statements) =>
        [.. article.Mentions.Select(m => IdOf(article.Article.Text, m.Span, statements.Where(s => s.Source is { } source && source.Overlaps(m.Span))))];

    /// <summary>The speaker of the statement whose source is the mention, or holds it; of several who speak together the one whose name is most like the mention's words.</summary>
    private static string? IdOf(string text, TextSpan mention, IEnumerable<Statement> statements)
    {
        var nearest = statements.MinBy(s => Math.Abs(s.Source!.Value.Start - mention.Start) + Math.Abs(s.Source!.Value.End - mention.End));
        var speakers = nearest is null ? [] : nearest.Jointly.Prepend(nearest.Speaker).OfType<Speaker>().Where(s => s.Kind != SpeakerKind.Unnamed);
        return speakers.Select(s => (Speaker: s, Likeness: s.Also.Prepend(s.Name).Max(name => NameMatch.Likeness(name, mention.In(text))))).Where(s => s.Likeness > 0).OrderByDescending(s => s.Likeness).FirstOrDefault().Speaker?.Id;
    }

    private static DateOnly? Day(GoldArticle article) =>
        article.Published is { Length: >= 10 } day && DateOnly.TryParseExact(day[..10], "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? known : null;
}
