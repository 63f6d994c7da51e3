using System.Text;
using Parley.Attribution;
using Parley.Store.Articles;
using Parley.Text;

namespace Parley.Store.Search;

/// <summary>What an article or a statement can be found by: its words, its speakers, its outlet, and marks such as its type.</summary>
/// <param name="Number">What of the article.</param>
/// <param name="Words">In the order of the text, with one space between; so are the others.</param>
/// <param name="Speaker">Words of the speakers' names.</param>
/// <param name="Outlet">A mark that stands for the outlet: its words would take a place each in every row.</param>
/// <param name="Marks">See <see cref="Search.Marks"/>.</param>
internal sealed record SearchRow(SearchNumber Number, string Words, string Speaker, string Outlet, string Marks)
{
    // Stands between two names, so that no phrase reaches from one into the other. A letter to the database, none to us.
    private const string Gap = " · ";

    /// <summary>A statement's type; null for what has none.</summary>
    public StatementType? Type { get; init; }

    /// <summary>The speaker's name, by which a statement is counted.</summary>
    public string? SpeakerName { get; init; }

    /// <summary>The outlet's name.</summary>
    public string? OutletName { get; init; }

    /// <summary>Whether people said what it is about.</summary>
    public bool IsCoded => Marks.Split(' ').Contains(Search.Marks.Coded);

    /// <summary>The article's row, then those of its statements.</summary>
    /// <param name="reading">The article as it was read.</param>
    /// <param name="numbers">The statements' numbers in the article.</param>
    public static IEnumerable<SearchRow> Of(Reading reading, IReadOnlyList<int> numbers) => OfStatements(reading, numbers).Prepend(Of(reading.Article, ArticleWords(reading.Article)));

    /// <summary>The row of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="words">Its <see cref="ArticleWords"/>.</param>
    public static SearchRow Of(Article article, string words) => new(SearchNumber.Article, words, "", OutletMark(article.Outlet), "") { OutletName = Plain.OrNull(article.Outlet) };

    /// <summary>The rows of its statements.</summary>
    /// <param name="reading">The article as it was read.</param>
    /// <param name="numbers">The statements' numbers in the article; null where they count from 0.</param>
    public static IEnumerable<SearchRow> OfStatements(Reading reading, IReadOnlyList<int>? numbers = null) => reading.Statements.Select((statement, i) => Of(reading.Article, statement, numbers?[i] ?? i));

    /// <summary>The row of one statement.</summary>
    public static SearchRow Of(Article article, Statement statement, int number) =>
        new(new SearchNumber(number), StatementWords(article, statement), Speakers(statement), OutletMark(article.Outlet), Search.Marks.Of(statement.Type))
        {
            Type = statement.Type,
            SpeakerName = Plain.OrNull(statement.Speaker?.Name),
            OutletName = Plain.OrNull(article.Outlet),
        };

    /// <summary>The words of several names, one behind the other, so that no phrase is found across two.</summary>
    public static string Names(IEnumerable<string> names) => string.Join(Gap, names.Select(name => Search.Words.Line(Plain.Of(name))));

    /// <summary>For SQLite: its key, then its columns.</summary>
    public object?[] Columns(long key) => [key, Words, Speaker, Outlet, Marks];

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

    /// <summary>The mark of an outlet; nothing where there is none.</summary>
    public static string OutletMark(string? outlet) => Plain.OrNull(outlet) is { Length: > 0 } name ? Search.Marks.OfOutlet(name) : "";

    /// <summary>The words that an article is found by.</summary>
    public static string ArticleWords(Article article)
    {
        TextSpan[] related = [.. article.Blocks.Where(block => block.Kind == BlockKind.Related).Select(block => block.Span)];
        var title = article.Title is { } line && !article.Text.Contains(line, StringComparison.Ordinal) ? $"{Search.Words.Line(line)}{Gap}" : "";
        return title + Search.Words.Line(article.Text, related);
    }

    /// <summary>The words that a statement is found by.</summary>
    public static string StatementWords(Article article, Statement statement)
    {
        var spans = statement.Content.Append(statement.Source ?? default).Append(statement.Cue ?? default).Where(span => span.Length > 0).Distinct().Order();
        return string.Join(Gap, spans.Select(span => Search.Words.Line(span.In(article.Text))));
    }

    private static string Speakers(Statement statement) => Names(statement.Jointly.Prepend(statement.Speaker).OfType<Speaker>().Select(speaker => speaker.Name));
}
