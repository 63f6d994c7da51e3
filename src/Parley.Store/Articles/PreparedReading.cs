using Parley.Store.Search;

namespace Parley.Store.Articles;

/// <summary>A reading as rows: all that can be made of it before the database is asked.</summary>
internal sealed record PreparedReading(Reading Reading, object?[] Article, IReadOnlyList<SearchRow> Search)
{
    /// <summary>The kind of the original and its bytes, packed; null where there is none.</summary>
    public (string Kind, byte[] Bytes)? Original { get; init; }

    public static PreparedReading Of(ReadArrival read)
    {
        var ready = read.Ready ?? ReadyText.Of(read.Reading.Article, read.Arrival.Fingerprint);

        // It was made ready before it was known that another text bears its id.
        ready.Row[ArticleRow.Name] = Plain.Of(read.Reading.Article.Id);
        return new PreparedReading(read.Reading, ready.Row, [SearchRow.Of(read.Reading.Article, ready.Words), .. SearchRow.OfStatements(read.Reading)])
        {
            Original = read.Original is { } original ? (original.Kind, Packed.Of(original.Bytes)) : null,
        };
    }
}
