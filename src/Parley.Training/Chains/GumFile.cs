using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Parley.Text;

namespace Parley.Training.Chains;

/// <summary>
/// Reads the entities of a document of GUM (Zeldes, <i>The GUM Corpus</i>, 2017) in CoNLL-U: one word a line, entities as brackets in its last column,
/// <c>Entity=(3-person-…</c> where one begins and <c>3)</c> where it ends.
/// </summary>
internal static partial class GumFile
{
    private static readonly HashSet<string> Whos = ["person", "organization", "place", "animal"];

    /// <summary>The document.</summary>
    public static ChainedArticle Read(string id, IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        var open = new Dictionary<int, Stack<(int Start, string Kind)>>();
        var found = ImmutableArray.CreateBuilder<(TextSpan Span, int Chain, string Kind)>();
        var (word, covered) = (default(TextSpan), 0);
        foreach (var line in lines)
        {
            if (line.StartsWith("# newpar", StringComparison.Ordinal) && text.Length > 0 && text[^1] != '\n')
            {
                text[^1] = text[^1] == ' ' ? '\n' : text[^1];
            }

            var cells = line.Split('\t');
            if (line.Length == 0)
            {
                covered = 0;
            }

            if (line.StartsWith('#') || cells.Length < 10 || cells[0].Contains('.', StringComparison.Ordinal))
            {
                continue;
            }

            // "8-9 don't" is written once; its parts 8 and 9 lie on it.
            var number = int.Parse(cells[0].Split('-')[0]);
            if (cells[0].Contains('-', StringComparison.Ordinal) || number > covered)
            {
                word = new TextSpan(text.Length, text.Length + cells[1].Length);
                text.Append(cells[1]).Append(cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? "" : " ");
                covered = cells[0].Contains('-', StringComparison.Ordinal) ? int.Parse(cells[0].Split('-')[1]) : number;
            }

            Take(cells[9], word, open, found);
        }

        var whole = text.ToString();
        return new ChainedArticle(id, whole, [.. found.Select(f => Mention(whole, f))]);
    }

    private static void Take(string remarks, TextSpan word, Dictionary<int, Stack<(int Start, string Kind)>> open, ImmutableArray<(TextSpan Span, int Chain, string Kind)>.Builder found)
    {
        foreach (Match bracket in Bracket().Matches(Entities().Match(remarks).Groups[1].Value))
        {
            var chain = int.Parse(bracket.Groups["chain"].Value);
            var places = open.TryGetValue(chain, out var known) ? known : open[chain] = new();
            if (bracket.Groups["kind"].Success)
            {
                places.Push((word.Start, bracket.Groups["kind"].Value));
            }

            if (bracket.Value.EndsWith(')') && places.TryPop(out var begun))
            {
                found.Add((new TextSpan(begun.Start, word.End), chain, begun.Kind));
            }
        }
    }

    private static ChainedMention Mention(string text, (TextSpan Span, int Chain, string Kind) found)
    {
        var phrase = text[found.Span.Start..found.Span.End];
        return new(found.Span, found.Chain, ChainWords.IsPronoun(phrase) || (Whos.Contains(found.Kind) && ChainWords.IsDescription(phrase)));
    }

    [GeneratedRegex(@"(?:^|\|)Entity=([^|]*)")]
    private static partial Regex Entities();

    [GeneratedRegex(@"\((?<chain>\d+)-(?<kind>[a-z]+)[^()]*\)?|(?<chain>\d+)\)")]
    private static partial Regex Bracket();
}
