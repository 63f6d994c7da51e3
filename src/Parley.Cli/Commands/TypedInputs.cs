using Parley.Cli.Output;
using Parley.Ingest;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>The inputs that were typed, or what is wrong with how they were typed.</summary>
/// <param name="Intakes">Read when they are asked for; null where something is wrong.</param>
/// <param name="Failure">What is wrong.</param>
internal sealed record TypedInputs(IEnumerable<Intake>? Intakes, Diagnostic? Failure)
{
    private static readonly string[] WrongUsage = ["PAR012", "PAR124", OutputFile.InputAsOutput];

    /// <summary>The exit code of a failure.</summary>
    public int Code => WrongUsage.Contains(Failure?.Code) ? ExitCode.WrongUsage : ExitCode.NothingDone;

    /// <summary>Those of <paramref name="options"/>, without the files that are written or read for another purpose.</summary>
    /// <param name="host">For the standard input.</param>
    /// <param name="options">What was typed.</param>
    /// <param name="corpus">The corpus that is added to.</param>
    /// <param name="withOriginals">Whether the bytes that articles are made of come with them.</param>
    public static TypedInputs Of(CommandHost host, ReadOptions options, string corpus = "", bool withOriginals = false)
    {
        Diagnostic? failure = null;
        var kind = options.From is { } name ? InputKinds.Parse(name, out failure) : null;
        var columns = ColumnMap.ByName;
        if (failure is null && options.Columns is { } typed)
        {
            columns = ColumnMap.Parse(typed, out failure) ?? columns;
        }

        string[] read = [.. options.Inputs, options.Actors ?? "", options.Decisions ?? "", corpus];
        failure ??= OutputFile.Overwrites(options.Out, read) ?? OutputFile.Overwrites(options.ActorsOut, [.. read, options.Out ?? ""], "--actors-out");
        var intakes = new Inputs(host.OpenInput) { Columns = columns, WithOriginals = withOriginals }.Read(options.Inputs, kind, host.Stop);
        return failure is null
            ? new TypedInputs(new[] { options.Out, options.Actors, options.Decisions, options.ActorsOut, corpus.Length > 0 ? corpus : null }.Aggregate(intakes, OutputFile.LeftOut), null)
            : new TypedInputs(null, failure);
    }
}
