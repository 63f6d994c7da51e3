using Parley.Store.Articles;
using Parley.Text;

namespace Parley.Store.Search;

/// <summary>Keeps what a statement can be found by in step with what people made of it.</summary>
internal static class SearchIndex
{
    /// <summary>The tables' version from which on the index is as it is here; what is older is made anew when it is opened.</summary>
    public const int Version = 5;

    private const int ArticlesAtOnce = 100;

    /// <summary>Writes the rows of statements anew; hides those of statements that are not shown.</summary>
    public static void Refresh(Corpus corpus, IReadOnlyList<long> statements)
    {
        var readings = new StoredReadings(corpus);
        var places = statements.SelectMany(id => corpus.Database.Query("SELECT id, article, number FROM statements WHERE id = $1", row => (Id: row.GetInt64(0), Article: row.GetInt64(1), Number: (int)row.GetInt64(2)), id));
        foreach (var article in places.GroupBy(place => place.Article))
        {
            if (readings.ArticleOf(article.Key) is { } text)
            {
                article.ToList().ForEach(place => Refresh(corpus, text, place));
            }
        }
    }

    /// <summary>Makes all of it, from articles, statements and what people decided, in tables without rows.</summary>
    public static void Fill(Corpus corpus)
    {
        var writer = new SearchWriter(corpus.Database);
        foreach (var some in new StoredReadings(corpus).All().Chunk(ArticlesAtOnce))
        {
            writer.Add([.. some.Select(stored => new SearchedArticle(stored.Id, stored.Reading.Article.Published, [.. SearchRow.Of(stored.Reading, Numbers(corpus.Database, stored.Id))]))]);
        }

        Refresh(corpus, corpus.Database.Query("SELECT DISTINCT statement FROM positions WHERE coder IS NOT NULL ORDER BY 1", row => row.GetInt64(0)));
        new CodedRows(corpus).Add();
    }

    private static void Refresh(Corpus corpus, Article article, (long Id, long Article, int Number) place)
    {
        var writer = new SearchWriter(corpus.Database);
        if (new StoredReadings(corpus).ShownStatement(place.Id, article.Id) is not { } statement)
        {
            writer.Hide(place.Article, new SearchNumber(place.Number));
            return;
        }

        var row = SearchRow.Of(article, statement, place.Number);
        writer.Put(place.Article, article.Published, row with { Marks = $"{row.Marks} {MarksOf(corpus.Database, place.Id)}".TrimEnd() });
    }

    // Of the statements that a stored reading holds, in its order.
    private static List<int> Numbers(Database database, long article) =>
        database.Query("SELECT number FROM shown_statements WHERE article = $1 ORDER BY number", row => (int)row.GetInt64(0), article);

    private static string MarksOf(Database database, long statement)
    {
        var positions = database.Query("SELECT concept, agreement, coder, final FROM positions WHERE statement = $1 AND coder IS NOT NULL",
            row => (Concept: row.GetInt64(0), Agreement: row.IsDBNull(1) ? -1 : row.GetInt64(1), Coder: row.GetString(2), IsFinal: row.GetInt64(3) == 1), statement);
        var isDisputed = !positions.Exists(p => p.IsFinal)
            && positions.GroupBy(p => p.Coder).Select(own => string.Join(' ', own.Select(p => (p.Concept, p.Agreement)).Order())).Distinct().Count() > 1;
        return positions.Count == 0
            ? ""
            : string.Join(' ', positions.Select(p => Marks.OfConcept(p.Concept)).Distinct().Prepend(Marks.Coded).Concat(isDisputed ? [Marks.Disputed] : []));
    }
}
