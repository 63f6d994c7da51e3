namespace Parley.Store;

/// <summary>Tells whether a corpus was changed: by whomever, through whichever program.</summary>
public static class CorpusVersion
{
    /// <summary>A number that is another one after each change that this connection did not make itself; equal numbers mean that nothing changed. PostgreSQL counts what else happens on the server, too.</summary>
    public static long Of(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return corpus.Database.Number(corpus.Database.IsFile ? "PRAGMA data_version" : "SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint") ?? 0;
    }
}
