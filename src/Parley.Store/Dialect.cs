namespace Parley.Store;

/// <summary>Which database keeps a corpus.</summary>
internal enum Dialect
{
    /// <summary>One file.</summary>
    Sqlite,

    /// <summary>A server.</summary>
    Postgres,
}
