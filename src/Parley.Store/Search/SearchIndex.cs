using Parley.Store.Articles;
using Parley.Text;

namespace Parley.Store.Search;

/// <summary>Keeps what a statement can be found by in step with what people made of it.</summary>
internal static class SearchIndex
{
    /// <summary>Writes the rows of statements anew; takes away those of statements that are not shown.</summary>
    public static void Refresh(Corpus corpus, IReadOnlyList<long> statements)
    {
        var readings = new StoredReadings(corpus);
        var places = statements.SelectMany(id => corpus.Database.Query("SELECT id, article, number FROM statements WHERE id = $1", row => (Id: row.GetInt64(0), Article: row.GetInt64(1), Number: (int)row.GetInt64(2)), id));
        foreach (var article in places.Where(place => place.Number < SearchKey.MostStatements).GroupBy(place => place.Article))
        {
            if (readings.ArticleOf(article.Key) is { } text)
            {
                article.ToList().ForEach(place => Refresh(corpus, text, place));
            }
        }
    }

    private static void Refresh(Corpus corpus, Article article, (long Id, long Article, int Number) place)
    {
        var key = SearchKey.OfStatement(article.Published, place.Article, place.Number);
        if (new StoredReadings(corpus).ShownStatement(place.Id, article.Id) is not { } statement)
        {
            corpus.Database.Execute($"DELETE FROM search WHERE {(corpus.Database.IsFile ? "rowid" : "key")} = $1", key.Value);
            return;
        }

        var row = SearchRow.Of(article, statement, key);
        Write(corpus.Database, row with { Marks = row.Marks.Replace(Marks.Uncoded, MarksOf(corpus.Database, place.Id), StringComparison.Ordinal) });
    }

    private static void Write(Database database, SearchRow row)
    {
        if (database.IsFile)
        {
            database.Execute("DELETE FROM search WHERE rowid = $1", row.Key.Value);
            database.Insert("search (rowid, words, speaker, outlet, marks)", [row.Columns()]);
        }
        else
        {
            database.Execute("INSERT INTO search (key, words) VALUES ($1, $2::tsvector) ON CONFLICT (key) DO UPDATE SET words = excluded.words", row.Key.Value, row.Vector());
        }
    }

    private static string MarksOf(Database database, long statement)
    {
        var positions = database.Query("SELECT concept, agreement, coder, final FROM positions WHERE statement = $1 AND coder IS NOT NULL",
            row => (Concept: row.GetInt64(0), Agreement: row.IsDBNull(1) ? -1 : row.GetInt64(1), Coder: row.GetString(2), IsFinal: row.GetInt64(3) == 1), statement);
        var isDisputed = !positions.Exists(p => p.IsFinal)
            && positions.GroupBy(p => p.Coder).Select(own => string.Join(' ', own.Select(p => (p.Concept, p.Agreement)).Order())).Distinct().Count() > 1;
        return positions.Count == 0
            ? Marks.Uncoded
            : string.Join(' ', positions.Select(p => Marks.OfConcept(p.Concept)).Distinct().Prepend(Marks.Coded).Concat(isDisputed ? [Marks.Disputed] : []));
    }
}
