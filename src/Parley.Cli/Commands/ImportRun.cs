using System.Globalization;
using Parley.Cli.Output;
using Parley.Coding.Projects;
using Parley.Ingest;
using Parley.Store;
using Parley.Store.Codings;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>One file of what people coded, brought into a corpus: all of it or, where it is broken, nothing.</summary>
/// <param name="host">Where notes and progress go.</param>
/// <param name="path">The file.</param>
internal sealed class ImportRun(CommandHost host, string path)
{
    /// <summary>Of a table: what its columns mean, where their names do not say.</summary>
    public required ILookup<string, string> Mapping { get; init; }

    /// <summary>Of a table: the type of its statements.</summary>
    public string? Type { get; init; }

    /// <summary>Whether what was done is told.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Brings the file in.</summary>
    /// <returns>The exit code.</returns>
    public int Into(Corpus corpus)
    {
        using var source = CodedFile.Open(path, Mapping, Type, out var failure);
        if (source is null)
        {
            host.Report(failure!);
            return ExitCode.NothingDone;
        }

        var progress = new Progress(host, () => null);
        var store = new CodingStore(corpus, host.Clock, ToArticle) { Progress = done => Pass(progress, done) };
        var counts = store.Add(source.Project);
        progress.Clear();
        Tell(source.Notes, counts, corpus.Name);
        return ExitCode.Done;
    }

    private void Pass(Progress progress, long done)
    {
        host.Stop.ThrowIfCancellationRequested();
        progress.Show(done, 0);
    }

    private void Tell(IEnumerable<Diagnostic> notes, CodingCounts counts, string corpus)
    {
        if (IsQuiet)
        {
            return;
        }

        foreach (var note in notes)
        {
            host.Note(note);
        }

        host.Error.WriteLine(OneLine.Of(string.Create(
            CultureInfo.InvariantCulture,
            $"parley: {counts.Documents:N0} documents with {counts.Statements:N0} statements and {counts.Entities:N0} entities added to {corpus}; {counts.KnownDocuments:N0} documents and {counts.KnownStatements:N0} statements were there already")));
    }

    private Article ToArticle(CodedDocument document)
    {
        var article = TextArticle.Read(document.Text);
        return article with
        {
            Title = document.Title.Length > 0 ? document.Title : article.Title,
            Published = Day(document.Date),
            Byline = document.Author.Length > 0 ? [document.Author] : article.Byline,
            Outlet = document.Source.Length > 0 ? document.Source : article.Outlet,
            Url = null,
            Input = path,
        };
    }

    // A document without a date stands at 1970 in a .dna; one of another era is not of our calendar.
    private static DateOnly? Day(long seconds) => seconds != 0 && seconds is > -62_135_596_800 and < 253_402_300_800 ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime) : null;
}
