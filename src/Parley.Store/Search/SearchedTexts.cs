using System.Globalization;
using Parley.Attribution;
using Parley.Store.Articles;
using Parley.Text;

namespace Parley.Store.Search;

/// <summary>What stands behind the keys of results. Texts are kept for as long as this is, since statements of one article come one after the other.</summary>
internal sealed class SearchedTexts(Corpus corpus)
{
    private readonly Database _database = corpus.Database;
    private readonly Dictionary<long, Article?> _articles = [];

    /// <summary>A result; null where the row is gone.</summary>
    public SearchResult? Result(long key, IReadOnlyCollection<Phrase> phrases)
    {
        var place = new SearchKey(key);
        if (ArticleOf(place.Article) is not { } article)
        {
            return null;
        }

        var statement = place.Statement is { } number ? StatementOf(place.Article, number, article.Id) : null;
        if (place.Statement is not null && statement is null)
        {
            return null;
        }

        var shown = statement is null ? new TextSpan(0, article.Text.Length) : Around(statement);
        var (line, marks) = Snippet.Of(article.Text, phrases, shown);
        return new SearchResult(key, article, statement, line, marks)
        {
            Number = place.Statement is { } at ? _database.Number("SELECT id FROM statements WHERE article = $1 AND number = $2", place.Article, at) : null,
        };
    }

    /// <summary>How much the phrases weigh in what stands behind a key.</summary>
    public double Weight(long key, IReadOnlyCollection<Phrase> phrases)
    {
        var place = new SearchKey(key);
        return ArticleOf(place.Article) is not { } article ? 0
            : place.Statement is not { } number ? Snippet.Weight(article.Text, phrases)
            : StatementOf(place.Article, number, article.Id) is { } statement ? Snippet.Weight(Around(statement).In(article.Text), phrases) : 0;
    }

    private static TextSpan Around(Statement statement) => statement.Extent();

    private Article? ArticleOf(long id)
    {
        if (!_articles.TryGetValue(id, out var article))
        {
            article = _database.Query(
                "SELECT name, text, title, published, outlet, url FROM articles WHERE id = $1",
                row => new Article(row.GetString(0), Packed.Text(row.GetFieldValue<byte[]>(1)), [])
                {
                    Title = StoredReadings.Text(row, 2),
                    Published = StoredReadings.Text(row, 3) is { } day ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null,
                    Outlet = StoredReadings.Text(row, 4),
                    Url = StoredReadings.Text(row, 5),
                },
                id).FirstOrDefault();
            _articles[id] = article;
        }

        return article;
    }

    private Statement? StatementOf(long article, int number, string name) => new StoredReadings(corpus).StatementOf(article, number, name);
}
