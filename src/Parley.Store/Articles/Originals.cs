namespace Parley.Store.Articles;

/// <summary>The bytes that an article was made of, where they are not its text itself.</summary>
/// <param name="Kind">What they are, as in the names of files: <c>html</c>, <c>pdf</c>, <c>docx</c>.</param>
/// <param name="Bytes">As they were read.</param>
public sealed record Original(string Kind, byte[] Bytes);

/// <summary>An original of a corpus.</summary>
/// <param name="Id">The article's number.</param>
/// <param name="Name">The article's id.</param>
/// <param name="Original">Its bytes.</param>
public sealed record StoredOriginal(long Id, string Name, Original Original);

/// <summary>Gives back the bytes that articles were made of.</summary>
/// <param name="corpus">Read, not changed.</param>
public sealed class Originals(Corpus corpus)
{
    internal const string Columns = "article, kind, bytes";

    private const string Select = "SELECT a.id, a.name, o.kind, o.bytes FROM originals o JOIN articles a ON a.id = o.article";

    private readonly Database _database = corpus.Database;

    /// <summary>That of one article; null where it was text itself, or was kept without.</summary>
    /// <param name="article">The article's number.</param>
    public Original? Of(long article) => _database.Query($"{Select} WHERE o.article = $1", Read, article).FirstOrDefault()?.Original;

    /// <summary>All, in the order in which the articles were added. One is held at a time.</summary>
    public IEnumerable<StoredOriginal> All()
    {
        for (long last = 0; _database.Query($"{Select} WHERE o.article > $1 ORDER BY o.article LIMIT 1", Read, last) is [var next]; last = next.Id)
        {
            yield return next;
        }
    }

    private static StoredOriginal Read(System.Data.Common.DbDataReader row) => new(row.GetInt64(0), row.GetString(1), new Original(row.GetString(2), Packed.Bytes(row.GetFieldValue<byte[]>(3))));
}
