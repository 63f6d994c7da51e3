using System.Text;
using Parley.Attribution;
using Parley.Store.Articles;
using Parley.Text;

namespace Parley.Store.Search;

/// <summary>What an article or a statement can be found by: its words, its speakers, its outlet, and marks such as its type.</summary>
/// <param name="Key">Its place among the results.</param>
/// <param name="Words">In the order of the text, with one space between; so are the others.</param>
/// <param name="Speaker">Words of the speakers' names.</param>
/// <param name="Outlet">Words of the outlet's name.</param>
/// <param name="Marks">See <see cref="Search.Marks"/>.</param>
internal sealed record SearchRow(SearchKey Key, string Words, string Speaker, string Outlet, string Marks)
{
    // Stands between two names, so that no phrase reaches from one into the other. A letter to the database, none to us.
    private const string Gap = " · ";

    /// <summary>The article's row, then those of its statements.</summary>
    /// <param name="reading">The article as it was read.</param>
    /// <param name="article">Its id; 0 while that is not known.</param>
    public static IEnumerable<SearchRow> Of(Reading reading, long article)
    {
        var outlet = Search.Words.Line(reading.Article.Outlet ?? "");
        var day = reading.Article.Published;
        yield return new SearchRow(SearchKey.OfArticle(day, article), ArticleWords(reading.Article), "", outlet, Search.Marks.Article);
        foreach (var (statement, number) in reading.Statements.Take(SearchKey.MostStatements).Select((s, i) => (s, i)))
        {
            yield return new SearchRow(SearchKey.OfStatement(day, article, number), StatementWords(reading.Article, statement), Speakers(statement), outlet, Search.Marks.Of(statement));
        }
    }

    /// <summary>The row of one statement.</summary>
    public static SearchRow Of(Article article, Statement statement, SearchKey key) =>
        new(key, StatementWords(article, statement), Speakers(statement), Search.Words.Line(article.Outlet ?? ""), Search.Marks.Of(statement));

    /// <summary>The row of an article whose id was not known when it was made.</summary>
    public SearchRow In(long article) => this with { Key = Key.In(article) };

    /// <summary>For SQLite: its key, then its columns.</summary>
    public object?[] Columns() => [Key.Value, Words, Speaker, Outlet, Marks];

    /// <summary>For PostgreSQL: each column in a stretch of positions of its own, marked by its weight.</summary>
    public string Vector()
    {
        var vector = new StringBuilder();
        Append(vector, Speaker, 'A', 1);
        Append(vector, Outlet, 'B', 200);
        Append(vector, Marks, 'C', 300);
        Append(vector, Words, 'D', 500);
        return vector.ToString();
    }

    private static void Append(StringBuilder vector, string words, char weight, int position)
    {
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            vector.Append('\'').Append(word).Append("':").Append(position++).Append(weight).Append(' ');
        }
    }

    private static string ArticleWords(Article article)
    {
        var words = Search.Words.Of(article.Text);
        var related = article.Blocks.Where(block => block.Kind == BlockKind.Related).Select(block => block.Span).ToList();
        var shown = related.Count == 0 ? words : words.Where(word => !related.Exists(span => span.Contains(word.Span)));
        var title = article.Title is { } line && !article.Text.Contains(line, StringComparison.Ordinal) ? $"{Search.Words.Line(line)}{Gap}" : "";
        return title + string.Join(' ', shown.Select(word => word.Form));
    }

    private static string StatementWords(Article article, Statement statement)
    {
        var spans = statement.Content.Append(statement.Source ?? default).Append(statement.Cue ?? default).Where(span => span.Length > 0).Distinct().Order();
        return string.Join(Gap, spans.Select(span => Search.Words.Line(span.In(article.Text))));
    }

    private static string Speakers(Statement statement) =>
        string.Join(Gap, statement.Jointly.Prepend(statement.Speaker).OfType<Speaker>().Select(speaker => Search.Words.Line(Plain.Of(speaker.Name))));
}
