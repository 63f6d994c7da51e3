using System.Text.Json.Nodes;
using Parley.Coding;
using Parley.Coding.Reliability;
using Parley.Text;

namespace Parley.Cli.Measures;

/// <summary>How far coders agree: about where statements are, and about what they say.</summary>
internal static class AgreementFigure
{
    public static JsonObject Of(Measurement asked)
    {
        var units = CodedUnits.Of(asked.Statements);
        if (units.Shared.IsEmpty)
        {
            throw new UnmeasurableException(new Diagnostic("PAR538", $"no document was coded by two coders or more ({units.Coders.Length} coded these statements), so that there is nothing to compare"));
        }

        var columns = new[] { asked.Options.Rows, asked.Options.Columns, asked.Options.Qualifier }.OfType<string>().Distinct()
            .Where(name => !asked.Statements.IsOfDocument(name)).Select(name => asked.Statements.Column(name)!).ToList();
        return new()
        {
            ["coders"] = new JsonArray([.. units.Coders.Select(JsonNode? (coder) => JsonValue.Create(coder))]),
            ["documents"] = units.Shared.Length,
            ["units"] = units.Units.Length,
            ["variables"] = FigureParts.List(columns, column => Variable(units, column)),
            ["unitizing"] = Unitizing(units, asked.Statements.Column(asked.Options.Columns)!),
            ["pairs"] = FigureParts.List(Pairs(units), pair => Pair(units, pair, columns)),
        };
    }

    private static JsonObject Variable(CodedUnits units, CodedColumn column)
    {
        var metric = column.Variable.Kind == VariableKind.Integer ? Metric.Interval : Metric.Nominal;
        var ratings = units.Judgements(column);
        var alpha = Alpha.Of(ratings, metric);
        var whole = Ratings.Of(ratings.Units.Where(unit => unit.All(value => value is not null)).Select(unit => unit.AsEnumerable()));
        return new()
        {
            ["variable"] = column.Variable.Name,
            ["metric"] = FigureParts.Word(metric),
            ["alpha"] = FigureParts.Number(alpha.Value),
            ["pairable"] = alpha.Pairable,
            ["fleissKappa"] = FigureParts.Number(whole.Units.IsEmpty ? null : Kappa.Fleiss(whole).Value),
            ["complete"] = whole.Units.Length,
        };
    }

    private static JsonObject Unitizing(CodedUnits units, CodedColumn column)
    {
        var alpha = units.Marked(column, units.Coders)?.Overall();
        return new() { ["variable"] = column.Variable.Name, ["alpha"] = FigureParts.Number(alpha?.Value), ["marked"] = alpha?.Pairable ?? 0 };
    }

    private static JsonObject Pair(CodedUnits units, (int One, int Other) pair, List<CodedColumn> columns) => new()
    {
        ["coder"] = units.Coders[pair.One],
        ["other"] = units.Coders[pair.Other],
        ["unitizingAlpha"] = FigureParts.Number(units.Marked(columns[Math.Min(1, columns.Count - 1)], [units.Coders[pair.One], units.Coders[pair.Other]])?.Overall().Value),
        ["kappas"] = FigureParts.List(columns, column =>
        {
            var kappa = Kappa.Cohen(units.Judgements(column).Pair(pair.One, pair.Other));
            return new() { ["variable"] = column.Variable.Name, ["kappa"] = FigureParts.Number(kappa.Value), ["pairable"] = kappa.Pairable };
        }),
    };

    private static IEnumerable<(int One, int Other)> Pairs(CodedUnits units) =>
        from one in Enumerable.Range(0, units.Coders.Length)
        from other in Enumerable.Range(one + 1, units.Coders.Length - one - 1)
        select (one, other);
}
