using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Store.Articles;
using Parley.Text;

namespace Parley.Store.Search;

/// <summary>What stands behind the keys of results. Texts are kept for as long as this is, since statements of one article come one after the other.</summary>
internal sealed class SearchedTexts(Corpus corpus)
{
    private readonly Database _database = corpus.Database;
    private readonly Dictionary<long, Article?> _articles = [];
    private readonly CodedResults _coded = new(corpus.Database);

    /// <summary>A result; null where what the row stands for is gone.</summary>
    public SearchResult? Result(long key, IReadOnlyCollection<Phrase> phrases)
    {
        if (Found(key) is not { } found)
        {
            return null;
        }

        var (line, marks) = Snippet.Of(found.Text, phrases, found.Shown);
        return new SearchResult(key, found.Article, found.Statement, line, marks) { Coded = found.Coded, Number = found.Number };
    }

    /// <summary>How much the phrases weigh in what stands behind a key.</summary>
    public double Weight(long key, IReadOnlyCollection<Phrase> phrases) => Found(key) is { } found ? Snippet.Weight(found.Shown.In(found.Text), phrases) : 0;

    /// <summary>What a statement says, without who says it; null where a key stands for none.</summary>
    public string? Said(long key) => Found(key) is { Statement: { } statement } found ? string.Join(' ', statement.Content.Select(span => span.In(found.Text))) : null;

    /// <summary>The words that a row is found by, in their order; null where what it stands for is gone.</summary>
    public string[]? Words(long key) => Found(key) switch
    {
        null => null,
        { Statement: null } found => SearchRow.ArticleWords(found.Article with { Blocks = Blocks(found.Article.Id) }).Split(' '),
        { Coded: null, Statement: { } statement } found => SearchRow.StatementWords(found.Article, statement).Split(' '),
        { } found => Search.Words.Line(found.Shown.In(found.Text)).Split(' '),
    };

    private ImmutableArray<Block> Blocks(string article) => SpanText.Blocks(_database.Text("SELECT blocks FROM articles WHERE name = $1", article) ?? "");

    private FoundText? Found(long key)
    {
        var rows = _database.Query("SELECT article, number FROM search_rows WHERE key = $1", row => (Article: row.GetInt64(0), Number: new SearchNumber(row.GetInt64(1))), key);
        if (rows.Count == 0 || ArticleOf(rows[0].Article) is not { } article)
        {
            return null;
        }

        if (rows[0].Number.CodedStatement is { } coded)
        {
            return _coded.Of(coded, article);
        }

        if (rows[0].Number.Statement is not { } number)
        {
            return new FoundText(article, article.Text, new TextSpan(0, article.Text.Length));
        }

        return new StoredReadings(corpus).StatementOf(rows[0].Article, number, article.Id) is not { } statement ? null : new FoundText(article, article.Text, statement.Extent())
        {
            Statement = statement, Number = _database.Number("SELECT id FROM statements WHERE article = $1 AND number = $2", rows[0].Article, number),
        };
    }

    private Article? ArticleOf(long id)
    {
        if (!_articles.TryGetValue(id, out var article))
        {
            article = _database.Query(
                "SELECT name, text, title, published, outlet, url FROM articles WHERE id = $1",
                row => new Article(row.GetString(0), Packed.Text(row.GetFieldValue<byte[]>(1)), [])
                {
                    Title = StoredReadings.Text(row, 2), Published = StoredReadings.Day(row, 3), Outlet = StoredReadings.Text(row, 4), Url = StoredReadings.Text(row, 5),
                },
                id).FirstOrDefault();
            _articles[id] = article;
        }

        return article;
    }
}

/// <summary>What a row of the index stands for.</summary>
/// <param name="Article">Its article.</param>
/// <param name="Text">The text that spans count in: mostly the article's.</param>
/// <param name="Shown">The part of it that was found.</param>
internal sealed record FoundText(Article Article, string Text, TextSpan Shown)
{
    /// <summary>The statement; null where it is the article.</summary>
    public Statement? Statement { get; init; }

    /// <summary>The statement's number in the corpus; null where it is none that was read or drawn here.</summary>
    public long? Number { get; init; }

    /// <summary>What people coded elsewhere; null where they did not.</summary>
    public CodedFacts? Coded { get; init; }
}
