using System.Globalization;
using Parley.Cli.Output;
using Parley.Store;
using Parley.Store.Codings;
using Parley.Text;
using Parley.Web.Imports;

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
        var progress = new Progress(host, () => null);
        var outcome = new CodedIntake(host.Clock) { Mapping = Mapping, Type = Type, Progress = done => Pass(progress, done) }.Into(corpus, path, path);
        if (outcome.Counts is not { } counts)
        {
            host.Report(outcome.Failure!);
            return ExitCode.NothingDone;
        }

        progress.Clear();
        Tell(outcome.Notes, counts, corpus.Name);
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
}
