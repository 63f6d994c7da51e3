using Parley.Coding.Projects;
using Parley.Ingest;
using Parley.Store;
using Parley.Store.Codings;
using Parley.Text;

namespace Parley.Web.Imports;

/// <summary>What came of a coded file.</summary>
/// <param name="Counts">What it brought; null where it could not be opened.</param>
/// <param name="Notes">What was odd in it.</param>
/// <param name="Failure">Why it could not be opened; null where it was.</param>
public sealed record CodedOutcome(CodingCounts? Counts, IReadOnlyList<Diagnostic> Notes, Diagnostic? Failure);

/// <summary>Brings files of what people coded into a corpus: all of a file or, where it is broken, nothing. The same for whoever imports in the browser and at the command line.</summary>
/// <param name="clock">For the time at which articles came in.</param>
public sealed class CodedIntake(TimeProvider clock)
{
    /// <summary>Of a table: what its columns mean, where their names do not say.</summary>
    public ILookup<string, string> Mapping { get; init; } = Array.Empty<string>().ToLookup(word => word);

    /// <summary>Of a table: the type of its statements.</summary>
    public string? Type { get; init; }

    /// <summary>Called with how many documents and statements there were so far.</summary>
    public Action<long> Progress { get; init; } = _ => { };

    /// <summary>Brings a file in, which is not changed.</summary>
    /// <param name="corpus">Where to.</param>
    /// <param name="path">The file.</param>
    /// <param name="name">What articles are said to come from.</param>
    public CodedOutcome Into(Corpus corpus, string path, string name)
    {
        using var source = CodedFile.Open(path, Mapping, Type, out var failure);
        if (source is null)
        {
            return new CodedOutcome(null, [], failure);
        }

        var counts = new CodingStore(corpus, clock, document => ToArticle(document, name)) { Progress = Progress }.Add(source.Project);
        return new CodedOutcome(counts, [.. source.Notes], null);
    }

    private static Article ToArticle(CodedDocument document, string name)
    {
        var article = TextArticle.Read(document.Text);
        return article with
        {
            Title = document.Title.Length > 0 ? document.Title : article.Title,
            Published = document.Day,
            Byline = document.Author.Length > 0 ? [document.Author] : article.Byline,
            Outlet = document.Source.Length > 0 ? document.Source : article.Outlet,
            Url = null,
            Input = name,
        };
    }
}
