using System.CommandLine;
using Parley.Cli.Measures;
using Parley.Formats.Networks;

namespace Parley.Cli.Commands;

/// <summary><c>parley measure</c>: figures of networks over time.</summary>
public static class MeasureCommand
{
    private static Argument<string> Corpus { get; } = new("CORPUS") { Description = "The corpus: as for network." };

    private static Argument<string?> FigureName { get; } = new("FIGURE")
    {
        Description = $"{string.Join(", ", Figure.All.Select(figure => figure.Name))}.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static Option<NetworkFormat?> To { get; } = new("--to")
    {
        CustomParser = OptionWords.OneOf<NetworkFormat>,
        Description = "csv (the default), json, or a picture where the figure has one: svg, png, html.",
        HelpName = "FORMAT",
    };

    private static Option<string?> Out { get; } = new("--out") { Description = "Write to FILE instead of standard output.", HelpName = "FILE" };

    /// <summary>The command with its options and examples.</summary>
    public static Command Create(CommandHost host)
    {
        var command = new Verb(
            "measure",
            "Measure discourse networks: who stands with whom how firmly, when that changes, and how sure it is.",
            "parley measure climate.dna polarization --window days --size 60 --kernel gaussian",
            "parley measure climate.dna backbone --method penalty --penalty 5",
            "parley measure climate.dna centralities --aggregate congruence --to json",
            "parley measure climate.dna communities --window years --size 1",
            "parley measure climate.dna phase-transitions --window days --size 30 --distance spectral",
            "parley measure climate.dna significance --model fixed --draws 5000 --seed 7",
            "parley measure climate.dna communities --window months --size 1 --to svg --out communities.svg",
            "parley measure climate.dna agreement",
            "parley measure climate.dna --legacy --batch cases.jsonl") { Corpus };
        AddOptions(command);
        command.Add(BatchFile.Option);
        command.SetAction(words => new MeasureRun(host, words.GetValue(Corpus)!, words.GetValue(Out)).Run(words));
        return command;
    }

    /// <summary>What a case of a batch may give, too.</summary>
    internal static Command AddOptions(Command command)
    {
        command.Add(FigureName);
        NetworkWords.AddTo(command);
        MeasureWords.AddTo(command);
        command.Add(To);
        command.Add(Out);
        return command;
    }

    /// <summary>The name of the figure that is asked for: the case's own, else the command line's.</summary>
    internal static string? FigureOf(ParseResult line, ParseResult? own = null) => own?.GetValue(FigureName) ?? line.GetValue(FigureName);

    /// <summary>The format that is asked for.</summary>
    internal static NetworkFormat FormatOf(OptionValues values) => values.Of(To) ?? NetworkFormat.Csv;
}
