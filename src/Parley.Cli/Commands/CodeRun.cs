using Parley.Cli.Output;
using Parley.Coding.Suggestions;
using Parley.Onnx;
using Parley.Store;
using Parley.Store.Codings;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>From statements that nobody has coded to positions that the machine proposes.</summary>
/// <param name="host">Where errors, notes and progress go.</param>
/// <param name="options">What was typed.</param>
/// <param name="corpus">What is coded.</param>
internal sealed class CodeRun(CommandHost host, CodeOptions options, Corpus corpus)
{
    private const int StatementsAtOnce = 200;

    private readonly SuggestionRows _rows = new(corpus);

    /// <summary>Looks at all statements that nobody has coded, and gives the exit code.</summary>
    public int Run()
    {
        if (OutputFile.Overwrites(options.Out, [corpus.File ?? ""]) is { } overwritten)
        {
            host.Report(overwritten);
            return ExitCode.WrongUsage;
        }

        var codebook = _rows.Codebook();
        if (codebook.IsEmpty)
        {
            host.Report(new Diagnostic("PAR580", $"{corpus.Name} has no codebook to code with; define concepts in `parley serve {corpus.Name}` first"));
            return ExitCode.NothingDone;
        }

        try
        {
            using var models = SuggestionSenses.Open(host);
            var learnt = SuggestionModel.Learn(codebook, _rows.Coded(), models.Understanding);
            return DataOutput.Write(host, options.Out, output => Code(learnt, output));
        }
        catch (ModelException problem)
        {
            host.Report(new Diagnostic(problem.Code, problem.Message));
            return ExitCode.NothingDone;
        }
    }

    private int Code(SuggestionModel learnt, Stream output)
    {
        var toPerson = host.OutputIsTerminal && options.Out is null;
        var report = new CodeReport(output, options.Format ?? (toPerson ? CodeFormat.Text : CodeFormat.Jsonl));
        var all = _rows.UncodedCount();
        var progress = new Progress(host, () => all) { Things = "statements" };
        var (last, looked, written) = (0L, 0, 0);
        report.Begin();
        while (written < options.Limit && !host.Stop.IsCancellationRequested && _rows.Uncoded(last, StatementsAtOnce) is { Count: > 0 } some)
        {
            var found = Found(learnt, some).Take(options.Limit - written).ToList();
            if (!options.DryRun)
            {
                Keep(some, found, written + found.Count == options.Limit);
            }

            found.ForEach(report.Write);
            (last, looked, written) = (some[^1].Id, looked + some.Count, written + found.Count);
            progress.Show(looked, 0);
        }

        report.End();
        progress.Clear();
        host.Error.WriteLine($"parley: {written} positions {(options.DryRun ? "would be " : "")}proposed on {looked} statements that nobody has coded, learnt from {learnt.Decisions} coded ones");
        return host.Stop.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }

    private List<CodedSuggestion> Found(SuggestionModel learnt, IReadOnlyList<StatementContent> statements) =>
    [
        .. statements.AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Min(options.Threads, 64)).WithCancellation(host.Stop)
            .Select(statement => (Statement: statement, Suggestion: learnt.Suggest(statement.Text, statement.IsDenied, most: 1, statement.Id).FirstOrDefault()))
            .Where(found => found.Suggestion is not null && found.Suggestion.Together >= options.MinConfidence)
            .Select(found => new CodedSuggestion(found.Statement, found.Suggestion!)),
    ];

    // Statements behind the last one that the limit lets through were not looked at.
    private void Keep(IReadOnlyList<StatementContent> statements, List<CodedSuggestion> found, bool isLimited) => _rows.Propose(
        statements.Select(statement => statement.Id).TakeWhile(id => !isLimited || id <= found[^1].Statement.Id),
        [.. found.Select(f => new ProposedPosition(f.Statement.Id, f.Suggestion.ConceptId, f.Suggestion.Agreement, f.Suggestion.Together))]);
}
