using System.IO.Compression;
using System.Text.Json;
using Parley.Coding.Projects;
using Parley.Formats;
using Parley.Formats.Codings;
using Parley.Store;
using Parley.Store.Articles;
using Parley.Store.Codings;
using Parley.Store.Dna;
using Parley.Text;

namespace Parley.Web.Exports;

/// <summary>What is brought out of where.</summary>
/// <param name="Corpus">The corpus.</param>
/// <param name="Password">Of a <c>.dna</c>: what coders without a password get.</param>
/// <param name="Note">Says what the format does not keep.</param>
public sealed record Export(Corpus Corpus, string? Password, Action<Diagnostic> Note)
{
    /// <summary>What was coded, by people and by the machine.</summary>
    public CodingProject Project() => new WholeCoding(Corpus).Read();
}

/// <summary>A format that a corpus can be brought out in. A new one is one more line in <see cref="All"/>.</summary>
/// <param name="Name">As typed after <c>--to</c>.</param>
/// <param name="Description">For the help: what it is good for.</param>
/// <param name="Write">Writes all of the corpus; throws <see cref="IOException"/> where the stream does.</param>
public sealed record ExportFormat(string Name, string Description, Action<Export, Stream> Write)
{
    /// <summary>All formats.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("jsonl", "an article a line, with text and statements", JsonLines),
        new("csv", "a coded statement a row", Csv),
        new("xlsx", "the same as a workbook", Workbook),
        new("dna", "a database of Discourse Network Analyzer 3", Dna),
        new("qdpx", "a project of REFI-QDA", (export, output) => QdaWriter.Write(output, export.Project())),
        new("parquet", "a machine-read statement a row, as Apache Parquet", Parquet),
        new("originals", "the pages and documents that articles were made of, in a ZIP archive", Originals),
        new("w3c", "Web Annotations, one a line", (export, output) => WebAnnotations.Write(output, export.Project())),
    ];

    private static void JsonLines(Export export, Stream output)
    {
        using var json = new Utf8JsonWriter(output, ArticleJson.WriterOptions);
        foreach (var stored in new StoredReadings(export.Corpus).All())
        {
            ArticleJson.Write(json, stored.Reading, withText: true);
            json.Flush();
            json.Reset();
            output.WriteByte((byte)'\n');
        }
    }

    private static void Csv(Export export, Stream output)
    {
        var table = new CodedTable(export.Project());
        CsvRows.Write(output, table.Header, table.Rows, table.IsNumber);
    }

    private static void Workbook(Export export, Stream output)
    {
        var table = new CodedTable(export.Project());
        if (WorkbookWriter.Write(output, table.Header, table.Rows, table.IsNumber) is > 0 and var cut)
        {
            export.Note(new Diagnostic(DnaWriter.NoPlace, $"{cut} cells or rows are longer than a sheet of Excel takes and were cut; --to csv keeps them whole"));
        }
    }

    // A file of columns is written at places that only a file can tell.
    private static void Parquet(Export export, Stream output)
    {
        using var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        StatementParquet.Write(file, new StoredReadings(export.Corpus).All().Select(stored => stored.Reading));
        file.Position = 0;
        file.CopyTo(output);
    }

    private static void Originals(Export export, Stream output)
    {
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (id, name, original) in new Parley.Store.Articles.Originals(export.Corpus).All())
        {
            using var entry = archive.CreateEntry(FormattableString.Invariant($"{id:D6}-{FileName(name)}.{original.Kind}")).Open();
            entry.Write(original.Bytes);
        }
    }

    private static string FileName(string name)
    {
        const int Longest = 80;
        var safe = string.Concat(name.Select(unit => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '_' or '.' ? unit : '_'));
        return safe.Length > Longest ? safe[..Longest] : safe;
    }

    // A database cannot be written as it goes.
    private static void Dna(Export export, Stream output)
    {
        var folder = Directory.CreateTempSubdirectory("parley-export");
        try
        {
            var (project, writer, path) = (export.Project(), new DnaWriter(export.Password), Path.Combine(folder.FullName, "export.dna"));
            writer.Write(path, project);
            foreach (var note in writer.Notes)
            {
                export.Note(note);
            }

            using var written = File.OpenRead(path);
            written.CopyTo(output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
