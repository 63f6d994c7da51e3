using System.Collections.Immutable;
using System.Globalization;
using Parley.Attribution;
using Parley.Review;
using Parley.Store.Articles;
using Parley.Store.Reviews;
using Parley.Store.Search;
using Parley.Text;

namespace Parley.Store.Views;

/// <summary>Lays statements that were coded elsewhere, and imported, over the text of their article.</summary>
/// <param name="corpus">Read, not changed.</param>
/// <param name="coded">What they say.</param>
public sealed class CodedArticle(Corpus corpus, CodedDebate coded)
{
    private const string Select = """
        SELECT s.id, s.first, s.last, d.text FROM coded_documents d JOIN coded_statements s ON s.document = d.id WHERE d.article = $1 ORDER BY s.first, s.id
        """;

    /// <summary>The article with them among its statements.</summary>
    public ReviewedArticle With(ReviewedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var imported = coded.Sayings.Count == 0 ? [] : corpus.Database.Query(
            Select, row => (Id: row.GetInt64(0), Span: new TextSpan((int)row.GetInt64(1), (int)row.GetInt64(2)), Text: row.IsDBNull(3) ? null : Packed.Text(row.GetFieldValue<byte[]>(3))), article.Number)
            .SelectMany(row => Statement(article.Article, row.Id, (row.Span, row.Text))).ToList();
        return imported.Count == 0 ? article : article with
        {
            Statements = [.. article.Statements.Concat(imported).OrderBy(reviewed => reviewed.Statement.Content.Select(span => span.Start).FirstOrDefault())],
            Concepts = article.Concepts.SetItems(imported.SelectMany(reviewed => reviewed.Positions).Select(position => KeyValuePair.Create(position.Concept, coded.Concepts[position.Concept]))),
        };
    }

    private IEnumerable<ReviewedStatement> Statement(Article article, long id, (TextSpan Span, string? Text) place)
    {
        var number = SearchNumber.Coded(id).Value;
        if (coded.Find(number) is not { } saying || Placed(article.Text, place.Span, place.Text) is not { } span)
        {
            yield break;
        }

        var statement = new Statement(string.Create(CultureInfo.InvariantCulture, $"{article.Id}#coded-{id}"), null, null, [span])
        {
            Speaker = saying.Actors.IsEmpty ? null : Speaker(saying.Actors),
        };
        yield return new ReviewedStatement(statement, null, Review.Standing.Accepted)
        {
            Number = number, Author = saying.Coder, Positions = [.. saying.Codes.DistinctBy(code => code.Concept).Select(code => new Position(code.Concept, saying.Coder, code.Agreement))],
        };
    }

    private static Speaker Speaker(ImmutableArray<CodedActor> actors) =>
        new(actors[0].Name, SpeakerVia.Name) { Id = actors[0].Id, Kind = actors[0].Kind, Affiliation = actors.Length > 1 ? actors[^1].Name : null, Role = actors.Length > 1 ? actors[^1].Name : null };

    /// <summary>Where the words are: as coded where the text is the article's; else where the same words are nearest; null where they are nowhere.</summary>
    private static TextSpan? Placed(string text, TextSpan span, string? other)
    {
        if (other is null)
        {
            return span.End <= text.Length && span.Length > 0 ? span : null;
        }

        if (span.Length == 0 || span.End > other.Length)
        {
            return null;
        }

        var words = span.In(other);
        var (after, before) = (text.IndexOf(words, Math.Min(span.Start, text.Length), StringComparison.Ordinal), text.LastIndexOf(words, Math.Min(span.End, text.Length), StringComparison.Ordinal));
        var found = after < 0 || (before >= 0 && span.Start - before < after - span.Start) ? before : after;
        return found < 0 ? null : new TextSpan(found, found + words.Length);
    }
}
