using Parley.Coding.Projects;
using Parley.Formats.Codings;
using Parley.Store.Dna;
using Parley.Text;

namespace Parley.Web.Imports;

/// <summary>A file of what people coded, open: what it is its content tells, not its name.</summary>
internal sealed class CodedFile : IDisposable
{
    private readonly IDisposable? _open;
    private readonly Func<IEnumerable<Diagnostic>> _notes;

    private CodedFile(CodingProject project, Func<IEnumerable<Diagnostic>> notes, IDisposable? open = null) => (Project, _notes, _open) = (project, notes, open);

    /// <summary>What is in it.</summary>
    public CodingProject Project { get; }

    /// <summary>What was odd in it; complete when the project was read.</summary>
    public IEnumerable<Diagnostic> Notes => _notes();

    /// <summary>Opens a file, which is not changed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mapping">Of a table: the meaning of columns.</param>
    /// <param name="type">Of a table: the type of its statements.</param>
    /// <param name="failure">Why it could not be opened; null where it was.</param>
    public static CodedFile? Open(string path, ILookup<string, string> mapping, string? type, out Diagnostic? failure)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (!IsTextOrZip(file))
            {
                return OfDatabase(path, out failure);
            }

            var read = CodedTables.IsArchive(file) ? CodedTables.OfArchive(file, path, mapping, type) : CodedTables.OfText(file, path, mapping, type);
            failure = read.Project is null ? read.Notes[0] : null;
            return read.Project is null ? null : new CodedFile(read.Project, () => read.Notes);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            failure = new Diagnostic("PAR011", $"{path} cannot be read ({problem.Message})");
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _open?.Dispose();

    private static CodedFile? OfDatabase(string path, out Diagnostic? failure)
    {
        if (DnaDatabase.Open(path, out failure) is not { } database)
        {
            return null;
        }

        var log = new MendingLog();
        return new CodedFile(new DnaReader(database, log).Read(), () => log.Notes, database);
    }

    // A database begins with words of its own, version 1 with XML; no table does either.
    private static bool IsTextOrZip(FileStream file)
    {
        Span<byte> start = stackalloc byte[16];
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return length > 0 && !start[..length].StartsWith("SQLite format"u8) && !start.StartsWith("<"u8) && !start.StartsWith("\uFEFF<"u8);
    }
}
