using Microsoft.Data.Sqlite;
using Npgsql;

namespace Parley.Store;

/// <summary>Faults of a database, in words for whoever named the corpus.</summary>
public static class DatabaseFault
{
    private const int Locked = 5;
    private const int TableLocked = 6;
    private const int ReadOnly = 8;
    private const int DiskFault = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>What it is, where it is a fault of the corpus's place and not of the program; else null.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="corpus">The corpus's name.</param>
    public static CorpusException? Of(Exception failure, string corpus) => failure switch
    {
        CorpusException known => known,
        SqliteException file => Of(file, corpus),
        PostgresException { SqlState: "28P01" or "28000" or "3D000" or "42501" } refused => new(CorpusException.NotOpened, $"{corpus} cannot be opened: {refused.MessageText}", refused),
        PostgresException { SqlState: ['4', '2', ..] or ['2', '2' or '3', ..] } => null,
        NpgsqlException server => new(CorpusException.Busy, $"the database of {corpus} does not answer: {server.Message}", server),
        _ => null,
    };

    private static CorpusException? Of(SqliteException failure, string corpus) => failure.SqliteErrorCode switch
    {
        Locked or TableLocked => new(CorpusException.Busy, $"somebody else is writing into {corpus}; try again when they are done", failure),
        ReadOnly or CannotOpen => new(CorpusException.NotOpened, $"{corpus} cannot be opened: no such folder, or no right to write there", failure),
        DiskFault or Full => new(CorpusException.NotOpened, $"{corpus} cannot be written: {failure.Message}", failure),
        Corrupt => new(CorpusException.Damaged, $"{corpus} is damaged: {failure.Message}", failure),
        NotADatabase => new(CorpusException.NoCorpus, $"{corpus} is no corpus of Parley", failure),
        _ => null,
    };
}
