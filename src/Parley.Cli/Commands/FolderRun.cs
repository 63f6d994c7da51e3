using System.Globalization;
using System.Text;
using Parley.Formats;
using Parley.Store;
using Parley.Store.Folders;

namespace Parley.Cli.Commands;

/// <summary>A coded corpus that is kept as text, brought into a corpus: all of it or, where a line is broken, nothing.</summary>
/// <param name="host">Where notes go.</param>
/// <param name="path">The folder.</param>
internal sealed class FolderRun(CommandHost host, string path)
{
    /// <summary>Brings the folder in.</summary>
    /// <returns>The exit code.</returns>
    public int Into(Corpus corpus)
    {
        var counts = Take(path, corpus, host.Clock);
        host.Error.WriteLine(OneLine.Of(string.Create(
            CultureInfo.InvariantCulture,
            $"parley: {counts.Articles:N0} articles with {counts.Statements:N0} statements, {counts.Concepts:N0} concepts and {counts.Decisions:N0} decisions added to {corpus.Name}")));
        return ExitCode.Done;
    }

    /// <summary>The same without a word.</summary>
    public static FolderCounts Take(string path, Corpus corpus, TimeProvider clock) => new CodedFolder(path, Reading).Into(corpus, clock);

    private static Reading Reading(string line)
    {
        var read = ArticleJsonReader.Read(Encoding.UTF8.GetBytes(line));
        return read.Reading ?? throw new CorpusException(read.Failure!.Code, read.Failure.Message);
    }
}
