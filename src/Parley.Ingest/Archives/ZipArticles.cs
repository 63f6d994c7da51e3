using System.IO.Compression;
using Parley.Ingest.Exports;
using Parley.Ingest.Tables;
using Parley.Ingest.Word;

namespace Parley.Ingest.Archives;

/// <summary>
/// A ZIP archive: a Word document, a workbook, or any number of files, each read for itself as if it lay in a folder. Nothing is written, so that no name in it leads anywhere.
/// </summary>
internal static class ZipArticles
{
    private const int Look = 4096;

    /// <param name="input">The archive's name; its files are named behind it and an exclamation mark.</param>
    /// <param name="packed">Can be read at any place.</param>
    /// <param name="terms">How it is to be read.</param>
    /// <exception cref="InvalidDataException">It is broken.</exception>
    public static IEnumerable<Intake> Read(string input, Stream packed, Terms terms)
    {
        using var archive = new ZipArchive(packed, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var intake in Articles(input, packed, archive, terms))
        {
            yield return intake;
        }
    }

    private static IEnumerable<Intake> Articles(string input, Stream packed, ZipArchive archive, Terms terms)
    {
        var content = new Content(input, [], null, null, terms);
        if (terms.From is null or InputKind.Docx && WordDocument.IsOne(archive))
        {
            var document = WordDocument.Read(archive, terms);
            return terms.Originally("docx", () => All(packed, terms), [.. PressExport.Read(content, document.Paragraphs, document.Article)]);
        }

        if (terms.From is null or InputKind.Xlsx && Workbook.IsOne(archive))
        {
            return Workbook.Articles(content, archive);
        }

        return (terms.From ?? KindGuess.ByName(input)) is InputKind.Docx or InputKind.Xlsx ? [content.Failed(failed => Failures.PackageBroken(failed, "no such document in it"))]
            : terms.TooDeep ? [content.Failed(Failures.TooDeep)] : Files(input, archive, terms);
    }

    private static byte[] All(Stream packed, Terms terms)
    {
        packed.Position = 0;
        return Bytes.All(packed, terms.Cancel) ?? [];
    }

    private static IEnumerable<Intake> Files(string input, ZipArchive archive, Terms terms)
    {
        var any = false;
        foreach (var entry in archive.Entries.Where(entry => IsVisible(entry.FullName)))
        {
            terms.Cancel.ThrowIfCancellationRequested();
            var place = $"{input}!{entry.FullName}";
            foreach (var intake in Guarded.Read(place, () => File(place, entry, terms), terms.Cancel))
            {
                any = true;
                yield return intake;
            }

            if (terms.Budget.Spent)
            {
                yield break;
            }
        }

        if (!any)
        {
            yield return Intake.Failed(input, Failures.NoArticles(input));
        }
    }

    private static IEnumerable<Intake> File(string place, ZipArchiveEntry entry, Terms terms)
    {
        if (!IsArticle(entry, terms))
        {
            return [];
        }

        return entry.IsEncrypted
            ? [Intake.Failed(place, Failures.Encrypted(place))]
            : new Opened(place, terms.Inside with { From = terms.From == InputKind.Zip ? null : terms.From }).Articles(new Source(Unpacked(entry, terms), null, null));
    }

    private static BudgetedStream Unpacked(ZipArchiveEntry entry, Terms terms) => new(entry.Open(), terms.Budget);

    /// <summary>As in a folder: by its name, else a page, a feed or JSON Lines by its first bytes.</summary>
    private static bool IsArticle(ZipArchiveEntry entry, Terms terms)
    {
        if (KindGuess.ByName(entry.FullName) is not null || entry.IsEncrypted)
        {
            return KindGuess.ByName(entry.FullName) is not null;
        }

        using var stream = Unpacked(entry, terms);
        var head = new byte[Look];
        return KindGuess.IsArticle(head.AsSpan(0, stream.ReadAtLeast(head, Look, throwOnEndOfStream: false)));
    }

    private static bool IsVisible(string name) =>
        !name.EndsWith('/') && !name.EndsWith('\\') && !name.StartsWith("__MACOSX/", StringComparison.Ordinal) && !name.Split('/', '\\').Any(part => part.StartsWith('.') && part is not ("." or ".."));
}
