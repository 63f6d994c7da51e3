using System.Collections.Frozen;
using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Language;

/// <summary>Where sentences begin.</summary>
public static class Sentences
{
    /// <summary>Words that hardly ever follow an abbreviation inside a sentence when they have a capital: after "U.S." they open a new one.</summary>
    private static readonly FrozenSet<string> Openers = (
        "The A An He She It They We I You In On At But And If When While After Before As For This That These Those There His Her Its Their Our "
        + "However Also So Yet Still Then Now Since Because Although Though With Under By From What Who Why How Not No Some Many Most All Both One").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OpenerLookup = Openers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// For each token, whether it opens a sentence. A sentence ends at the end of its paragraph, or at . ! ? … with the marks and brackets that close
    /// after it, where what follows may open a sentence: not after an abbreviation or an initial, not between No. and its number, and not before a lower-case word (“Go!” she said).
    /// </summary>
    public static ImmutableArray<bool> Starts(string text, ImmutableArray<TextSpan> tokens, ImmutableArray<bool> opensParagraph)
    {
        var starts = ImmutableArray.CreateBuilder<bool>(tokens.Length);
        var ended = false;
        var afterAbbreviation = false;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = text.AsSpan(tokens[i].Start, tokens[i].Length);
            var opens = i == 0 || opensParagraph[i] || (ended && !Closes(text, tokens, i) && MayOpen(text, tokens, i, afterAbbreviation));
            starts.Add(opens);
            if (!ended || opens || !Closes(text, tokens, i))
            {
                afterAbbreviation = Tokenizer.IsAbbreviation(token) && char.IsLetter(token[0]);
                ended = afterAbbreviation || EndsSentence(token);
            }
        }

        return starts.MoveToImmutable();
    }

    private static bool EndsSentence(ReadOnlySpan<char> token) => token is "!" or "?" or "…" or "?!" || token[0] == '.';

    /// <summary>Whether a token still belongs to the sentence that has just ended: a closing mark or bracket that touches it.</summary>
    private static bool Closes(string text, ImmutableArray<TextSpan> tokens, int i)
    {
        var mark = text[tokens[i].Start];
        var touches = i > 0 && tokens[i - 1].End == tokens[i].Start;
        return mark is '”' or '’' or '»' or ')' or ']' or '.' or '!' or '?' || (touches && mark is '"' or '\'' or '“');
    }

    private static bool MayOpen(string text, ImmutableArray<TextSpan> tokens, int i, bool afterAbbreviation)
    {
        if (afterAbbreviation)
        {
            return OpenerLookup.Contains(text.AsSpan(tokens[i].Start, tokens[i].Length));
        }

        var first = text[tokens[i].Start];
        return !char.IsLower(first) && first is not (',' or ';' or ':' or '—' or '–' or '-' or '&' or '%') && !IsNumbered(text, tokens, i);
    }

    /// <summary>The 10 of "No. 10": the tokenizer cannot know the abbreviation from the answer "No."; the number behind it tells.</summary>
    private static bool IsNumbered(string text, ImmutableArray<TextSpan> tokens, int i) =>
        char.IsAsciiDigit(text[tokens[i].Start]) && i > 1 && text[tokens[i - 1].Start] == '.' && text.AsSpan(tokens[i - 2].Start, tokens[i - 2].Length) is "No" or "Nos" or "no" or "nos";
}
