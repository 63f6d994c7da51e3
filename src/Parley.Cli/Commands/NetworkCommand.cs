using System.CommandLine;
using Parley.Formats.Networks;

namespace Parley.Cli.Commands;

/// <summary><c>parley network</c>: who stands with whom, from what was coded.</summary>
public static class NetworkCommand
{
    private static Argument<string> Corpus { get; } = new("CORPUS") { Description = "The corpus: a .dna of Discourse Network Analyzer 2 or 3." };

    private static Option<NetworkFormat?> To { get; } = new("--to")
    {
        CustomParser = OptionWords.OneOf<NetworkFormat>,
        Description = "csv (the default), json, graphml, gexf, dl, pajek, xlsx, or a picture: svg, png, html.",
        HelpName = "FORMAT",
    };

    private static Option<string?> Out { get; } = new("--out") { Description = "Write to FILE instead of standard output.", HelpName = "FILE" };

    /// <summary>The command with its options and examples.</summary>
    public static Command Create(CommandHost host)
    {
        var command = new Verb(
            "network",
            "Draw a discourse network of coded statements: who is tied to whom, or to what.",
            "parley network climate.dna --aggregate subtract --normalize average",
            "parley network climate.dna --type two-mode --aggregate subtract --duplicates document",
            "parley network climate.dna --aggregate congruence --window days --size 30 --to json",
            "parley network climate.dna --window weeks --size 8 --kernel gaussian --indent --to json",
            "parley network climate.dna --only section=news --exclude 'organization=Sierra Club'",
            "parley network climate.dna --type event-list --out events.csv",
            "parley network climate.dna --aggregate subtract --normalize average --to svg --out debate.svg",
            "parley network climate.dna --aggregate congruence --window months --size 1 --to gexf --out debate.gexf",
            "parley network climate.dna --legacy --batch cases.jsonl") { Corpus };
        AddOptions(command);
        command.Add(BatchFile.Option);
        command.SetAction(words => new NetworkRun(host, words.GetValue(Corpus)!, words.GetValue(Out)).Run(words));
        return command;
    }

    /// <summary>The options that a case of a batch may give, too.</summary>
    internal static Command AddOptions(Command command)
    {
        NetworkWords.AddTo(command);
        command.Add(To);
        ExportChoice.AddTo(command);
        command.Add(Out);
        return command;
    }

    /// <summary>The format that is asked for.</summary>
    internal static NetworkFormat FormatOf(OptionValues values) => values.Of(To) ?? NetworkFormat.Csv;
}
