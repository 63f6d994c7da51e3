using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Parley.Text;

namespace Parley.Training.Chains;

/// <summary>Reads what a machine marked in news articles: chains of mentions, and names. Names that are in no chain are mentions of their own.</summary>
internal static class SilverFile
{
    /// <summary>One article of JSON Lines; null where it has no chains.</summary>
    public static ChainedArticle? Read(string line)
    {
        var article = JsonNode.Parse(line)!;
        if (article["coref"] is not JsonArray chains || article["tokens"] is not JsonArray tokens)
        {
            return null;
        }

        var text = article["text"]!.GetValue<string>();
        var units = Units(text);
        TextSpan Span(int first, int end) => new(units[tokens[first]![0]!.GetValue<int>()], units[tokens[end - 1]![1]!.GetValue<int>()]);
        var chained = chains.SelectMany((chain, number) => chain!.AsArray().Select(m => Mention(text, Span(m![0]!.GetValue<int>(), m[1]!.GetValue<int>()), number))).ToImmutableArray();
        var names = Names(tokens).Select(n => Span(n.First, n.End)).Where(n => !chained.Any(m => m.Span.Start < n.End && n.Start < m.Span.End));
        return new ChainedArticle(article["id"]!.GetValue<string>(), text, [.. chained, .. names.Select((name, i) => new ChainedMention(name, chains.Count + i, false))]);
    }

    private static ChainedMention Mention(string text, TextSpan span, int chain) => new(span, chain, ChainWords.IsPronoun(text[span.Start..span.End]));

    private static IEnumerable<(int First, int End)> Names(JsonArray tokens)
    {
        string Kind(int token) => tokens[token]![3]!.GetValue<string>();
        for (int first = 0, end; first < tokens.Count; first = end)
        {
            end = first + 1;
            while (end < tokens.Count && Kind(end) == Kind(first))
            {
                end++;
            }

            if (Kind(first) is "PERSON" or "ORGANIZATION" or "LOCATION")
            {
                yield return (first, end);
            }
        }
    }

    /// <summary>For each code point the UTF-16 unit at which it begins, and the end.</summary>
    private static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1) { 0 };
        foreach (var rune in text.EnumerateRunes())
        {
            units.Add(units[^1] + rune.Utf16SequenceLength);
        }

        return [.. units];
    }
}
