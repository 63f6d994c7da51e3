using System.Collections.Immutable;
using Parley.Evaluation.Speakers;

namespace Parley.Training.Chains;

/// <summary>Reads files in which it is marked who is meant where, each in its corpus's own form.</summary>
internal static class ChainFiles
{
    /// <summary>The texts of a file: <c>.conllu</c> of GUM, <c>.tsv</c> of GAP, else JSON Lines with <c>tokens</c> and <c>coref</c>.</summary>
    public static ImmutableArray<ChainedArticle> Read(string path) => Path.GetExtension(path) switch
    {
        ".conllu" => [GumFile.Read(Path.GetFileNameWithoutExtension(path), File.ReadLines(path))],
        ".tsv" => Pairs(path),
        _ => [.. File.ReadLines(path).Select(SilverFile.Read).OfType<ChainedArticle>()],
    };

    private static ImmutableArray<ChainedArticle> Pairs(string path)
    {
        using var file = File.OpenText(path);
        return [.. GapExample.Read(file).Examples.Select(Pair)];
    }

    private static ChainedArticle Pair(GapExample example)
    {
        ChainedMention Name(GapName name, int chain) => new(name.Span, name.IsMeant ? 0 : chain, false);
        return new ChainedArticle(example.Id, example.Text, [new(example.Pronoun, 0, true) { LooksAhead = true }, Name(example.A, 1), Name(example.B, 2)]);
    }
}
