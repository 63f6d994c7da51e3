namespace Parley.Store.Views;

/// <summary>What the concepts of the codebook are called.</summary>
public static class ConceptNames
{
    /// <summary>All, by their numbers.</summary>
    public static IReadOnlyDictionary<long, string> Of(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return corpus.Database.Query("SELECT id, name FROM concepts", row => (Id: row.GetInt64(0), Name: row.GetString(1))).ToDictionary(concept => concept.Id, concept => concept.Name);
    }
}
