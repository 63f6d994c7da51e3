using Parley.Evaluation.Behaviour;
using Parley.Text;

namespace Parley.Cli.Output;

/// <summary>The document that keeps a report between two lines.</summary>
/// <param name="path">Where it lies; null where there is none, and then nothing fails.</param>
internal sealed class ReportFile(string? path)
{
    /// <summary>Why a report could not be put there, before the work is done that makes one.</summary>
    public Diagnostic? Failure() => With("", _ => { });

    /// <summary>Puts <paramref name="report"/> between the lines; gives why that failed.</summary>
    public Diagnostic? Write(BehaviourReport report) => With(BehaviourMarkdown.Of(report), document => File.WriteAllText(path!, document));

    private Diagnostic? With(string report, Action<string> use)
    {
        try
        {
            if (path is null)
            {
                return null;
            }

            if (BehaviourMarkdown.Put(File.ReadAllText(path), report) is not { } document)
            {
                return new Diagnostic("PAR223", $"{path} has no place for a report; put the lines {BehaviourMarkdown.Begin} and {BehaviourMarkdown.End} where it belongs");
            }

            use(document);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new Diagnostic("PAR223", $"the report cannot be put into {path}: {problem.Message}");
        }
    }
}
