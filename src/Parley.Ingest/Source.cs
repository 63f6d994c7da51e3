namespace Parley.Ingest;

/// <summary>An opened input.</summary>
/// <param name="Stream">Its bytes; whoever reads them closes it.</param>
/// <param name="Charset">The encoding that the server declares.</param>
/// <param name="Address">Where it was fetched from, after redirections.</param>
internal sealed record Source(Stream Stream, string? Charset, string? Address);
