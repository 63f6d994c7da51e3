using Parley.Store.Articles;

namespace Parley.Store.Search;

/// <summary>Keeps what a statement can be found by in step with what people made of it.</summary>
internal static class SearchIndex
{
    /// <summary>Writes a statement's row anew; nothing where there is no such statement.</summary>
    public static void Refresh(Corpus corpus, long statement)
    {
        var database = corpus.Database;
        var place = database.Query("SELECT article, number FROM statements WHERE id = $1", row => (Article: row.GetInt64(0), Number: (int)row.GetInt64(1)), statement);
        if (place.Count == 0 || place[0].Number >= SearchKey.MostStatements || new StoredReadings(corpus).Of(place[0].Article) is not { } stored)
        {
            return;
        }

        var key = SearchKey.OfStatement(stored.Reading.Article.Published, stored.Id, place[0].Number);
        if (SearchRow.Of(stored.Reading, stored.Id).FirstOrDefault(row => row.Key == key) is not { } row)
        {
            return;
        }

        Write(database, row with { Marks = row.Marks.Replace(Marks.Uncoded, MarksOf(database, statement), StringComparison.Ordinal) });
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
            database.Execute("UPDATE search SET words = $2::tsvector WHERE key = $1", row.Key.Value, row.Vector());
        }
    }

    private static string MarksOf(Database database, long statement)
    {
        var positions = database.Query("SELECT concept, agreement, coder FROM positions WHERE statement = $1 AND coder IS NOT NULL", row => (Concept: row.GetInt64(0), Agreement: row.IsDBNull(1) ? -1 : row.GetInt64(1)), statement);
        var isDisputed = positions.GroupBy(p => p.Concept).Any(concept => concept.Select(p => p.Agreement).Distinct().Count() > 1);
        return positions.Count == 0
            ? Marks.Uncoded
            : string.Join(' ', positions.Select(p => Marks.OfConcept(p.Concept)).Distinct().Prepend(Marks.Coded).Concat(isDisputed ? [Marks.Disputed] : []));
    }
}
