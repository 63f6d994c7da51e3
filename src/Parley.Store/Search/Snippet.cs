using System.Collections.Immutable;
using System.Text;
using Parley.Text;

namespace Parley.Store.Search;

/// <summary>The words around what was found.</summary>
internal static class Snippet
{
    private const int WordsBefore = 12;
    private const int WordsInAll = 36;

    /// <summary>A line of a text with the places of the phrases in it. Without phrases, or where none is found, its beginning.</summary>
    /// <param name="text">All of the text.</param>
    /// <param name="phrases">What was looked for.</param>
    /// <param name="from">The part of the text to show something of.</param>
    public static (string Line, ImmutableArray<TextSpan> Marks) Of(string text, IReadOnlyCollection<Phrase> phrases, TextSpan from)
    {
        var words = Words.Of(from.In(text)).Select(word => word with { Span = new TextSpan(word.Span.Start + from.Start, word.Span.End + from.Start) }).ToList();
        if (words.Count == 0)
        {
            return ("", []);
        }

        var found = Places(words, phrases).ToList();
        var first = Math.Max(0, (found.Count == 0 ? 0 : found[0].First) - WordsBefore);
        var last = Math.Min(words.Count, first + WordsInAll) - 1;
        var shown = new TextSpan(first == 0 ? from.Start : words[first].Span.Start, last == words.Count - 1 ? from.End : words[last].Span.End);
        var marks = found.Where(place => place.First >= first && place.Last <= last).Select(place => new TextSpan(words[place.First].Span.Start, words[place.Last].Span.End));
        return Line(text, shown, [.. marks], (first > 0, last < words.Count - 1));
    }

    /// <summary>How often the phrases stand in a text, weighed so that the second time counts less than the first.</summary>
    public static double Weight(string text, IReadOnlyCollection<Phrase> phrases)
    {
        var words = Words.Of(text).ToList();
        return phrases.Sum(phrase => Places(words, [phrase]).Count() is var times ? times / (times + 0.5 + (words.Count / 400.0)) : 0);
    }

    private static IEnumerable<(int First, int Last)> Places(List<Word> words, IReadOnlyCollection<Phrase> phrases)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (phrases.FirstOrDefault(phrase => StandsAt(words, i, phrase)) is { } found)
            {
                yield return (i, i + found.Words.Length - 1);
                i += found.Words.Length - 1;
            }
        }
    }

    private static bool StandsAt(List<Word> words, int at, Phrase phrase)
    {
        if (at + phrase.Words.Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Words.Length; i++)
        {
            var (form, sought) = (words[at + i].Form, phrase.Words[i]);
            if (form != sought && !(phrase.IsPrefix && i == phrase.Words.Length - 1 && form.StartsWith(sought, StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    // White space becomes one space; the marks move along.
    private static (string Line, ImmutableArray<TextSpan> Marks) Line(string text, TextSpan shown, ImmutableArray<TextSpan> marks, (bool Before, bool Behind) cut)
    {
        var line = new StringBuilder(cut.Before ? "… " : "");
        var place = new int[shown.Length + 1];
        for (var i = 0; i < shown.Length; i++)
        {
            place[i] = line.Length;
            var unit = text[shown.Start + i];
            if (!char.IsWhiteSpace(unit))
            {
                line.Append(unit);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        place[shown.Length] = line.Length;
        line.Append(cut.Behind ? " …" : "");
        return (line.ToString(), [.. marks.Select(mark => new TextSpan(place[mark.Start - shown.Start], place[mark.End - shown.Start]))]);
    }
}
