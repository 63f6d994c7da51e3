using System.Collections.Immutable;
using Parley.Evaluation;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>Reads the texts of a gold corpus as <c>parley read</c> would.</summary>
internal static class GoldReading
{
    /// <summary>The statements of each article; null where the model cannot be opened.</summary>
    public static PredictedStatements? Read(ImmutableArray<GoldArticle> gold, CommandHost host, EvaluateOptions options)
    {
        host.Report(new Diagnostic("PAR199", $"reading is not wired up yet ({gold.Length} articles, {options.Threads} threads)"));
        return null;
    }
}
