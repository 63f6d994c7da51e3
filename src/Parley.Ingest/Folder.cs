using Parley.Text;

namespace Parley.Ingest;

/// <summary>The articles below a folder, in ordinal order. Hidden files, linked folders and files that are no articles are passed over.</summary>
internal static class Folder
{
    private static readonly EnumerationOptions Visible = new() { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    public static IEnumerable<Place> Articles(string folder)
    {
        var any = false;
        foreach (var place in Below(folder))
        {
            any = true;
            yield return place;
        }

        if (!any)
        {
            yield return new Place(folder, Failures.NoArticles(folder));
        }
    }

    /// <summary>What lies in a folder, sorted; or why it cannot be looked into.</summary>
    public static List<FileSystemInfo> Entries(string folder, out Diagnostic? failure)
    {
        try
        {
            failure = null;
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Visible).OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            failure = Failures.Unreadable(folder, fault.Message);
            return [];
        }
    }

    /// <summary>Whether to go into it: a link may lead back to where it stands.</summary>
    public static bool IsFolder(FileSystemInfo entry) => entry is DirectoryInfo && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static IEnumerable<Place> Below(string folder)
    {
        var entries = Entries(folder, out var failure);
        if (failure is not null)
        {
            yield return new Place(folder, failure);
        }

        var names = entries.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        if (IsCoded(names))
        {
            yield break;
        }

        foreach (var entry in entries)
        {
            var path = Path.Combine(folder, entry.Name);
            if (IsFolder(entry))
            {
                foreach (var place in IsAttachment(entry.Name, names) ? [] : Below(path))
                {
                    yield return place;
                }
            }
            else if (entry is FileInfo && IsArticle(path))
            {
                yield return new Place(path);
            }
        }
    }

    /// <summary>A browser saves the pictures and frames of <c>page.html</c> in <c>page_files</c>.</summary>
    private static bool IsAttachment(string name, HashSet<string> names) =>
        name.EndsWith("_files", StringComparison.Ordinal) && (names.Contains(name[..^6] + ".html") || names.Contains(name[..^6] + ".htm"));

    /// <summary>A coded corpus as text is brought in by <c>parley import</c>, with its articles.</summary>
    private static bool IsCoded(HashSet<string> names) => names.Contains("codebook.jsonl") && names.Contains("articles.jsonl");

    /// <summary>Tables are read where somebody names them: few hold articles.</summary>
    private static bool IsArticle(string path) =>
        KindGuess.ByName(path) is { } kind ? kind is not (InputKind.Csv or InputKind.Xlsx) : HasArticleInside(path);

    /// <summary>A page, a feed or JSON Lines under another name; a program, a table or a picture is passed over.</summary>
    private static bool HasArticleInside(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> head = new byte[4096];
            head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
            return KindGuess.IsArticle(head);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Nobody asked for this file by name.
            return false;
        }
    }
}
