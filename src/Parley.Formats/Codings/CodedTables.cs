using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Parley.Coding.Projects;
using Parley.Text;

namespace Parley.Formats.Codings;

/// <summary>Opens what people coded in other programs: tables of statements, and archives of REFI-QDA.</summary>
public static class CodedTables
{
    /// <summary>An archive is broken, too large, or of another kind.</summary>
    public const string BadArchive = "PAR442";

    /// <summary>Sources that are no text are left out.</summary>
    public const string NotText = "PAR443";

    private const string DefaultType = "DNA Statement";

    /// <summary>Whether a file is an archive (ZIP), by its first bytes.</summary>
    public static bool IsArchive(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Span<byte> start = stackalloc byte[4];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return length == start.Length && start.StartsWith("PK"u8);
    }

    /// <summary>A table of comma-separated values; separators may be semicolons or tabs.</summary>
    /// <param name="stream">UTF-8, or UTF-16 with a byte-order mark.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="mapping">The meaning of columns whose names do not say it.</param>
    /// <param name="type">The type of its statements; null for the usual one.</param>
    public static CodedRead OfText(Stream stream, string name, ILookup<string, string> mapping, string? type) => Guarded(name, () =>
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        return CodedRead.Of(TableProject.Read(CsvRows.Read(reader).Select(row => Array.ConvertAll(row, CsvRows.Unguarded)), mapping, type ?? DefaultType, name));
    });

    /// <summary>A workbook of Excel, of which the first sheet is read, or an archive of REFI-QDA.</summary>
    /// <param name="stream">The file; it can be sought in.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="mapping">The meaning of columns whose names do not say it.</param>
    /// <param name="type">The type of its statements; null for the usual one.</param>
    public static CodedRead OfArchive(Stream stream, string name, ILookup<string, string> mapping, string? type) => Guarded(name, () =>
    {
        using var zip = BoundedZip.Open(stream);
        if (zip.Names.Any(entry => entry.EndsWith(".qde", StringComparison.OrdinalIgnoreCase)))
        {
            return CodedRead.Of(QdaReader.Read(zip, name));
        }

        return zip.Find("xl/workbook.xml") is { } workbook
            ? CodedRead.Of(TableProject.Read(WorkbookReader.Read(zip, workbook), mapping, type ?? DefaultType, name))
            : new CodedRead(null, [new Diagnostic(BadArchive, $"{name} is an archive, but neither a workbook nor a project of REFI-QDA")]);
    });

    private static CodedRead Guarded(string name, Func<CodedRead> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or FormatException)
        {
            return new CodedRead(null, [new Diagnostic(BadArchive, $"{name} cannot be read: {broken.Message}")]);
        }
    }
}

/// <summary>A project that was read, or the reason why there is none.</summary>
/// <param name="Project">The project.</param>
/// <param name="Notes">What was odd; where there is no project, the reason.</param>
public sealed record CodedRead(CodingProject? Project, ImmutableArray<Diagnostic> Notes)
{
    internal static CodedRead Of((CodingProject? Project, ImmutableArray<Diagnostic> Notes) read) => new(read.Project, read.Notes);
}
