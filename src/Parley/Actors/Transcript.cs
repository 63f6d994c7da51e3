using Parley.Attribution;
using Parley.Mentions;

namespace Parley.Actors;

/// <summary>A conversation with names and colons before the turns, of which each may go on for several paragraphs.</summary>
internal sealed class Transcript
{
    /// <summary>Fewer labels are no conversation.</summary>
    private const int Fewest = 3;

    /// <summary>For each paragraph the number of the name that labels its turn; empty where the article is no transcript.</summary>
    private readonly int?[] _labels;

    private readonly Story _story;

    private Transcript(Story story, int?[] labels) => (_story, _labels) = (story, labels);

    /// <summary>The turns of an article.</summary>
    public static Transcript Of(Story story)
    {
        var words = story.Words;
        var own = Enumerable.Range(0, words.Count).Where(i => i == 0 || words.OpensParagraph(i)).Select(i => Label(story, i)).ToArray();
        var turns = own.OfType<int>().Select(l => story.Cast[l]).Where(a => a is { Kind: SpeakerKind.Person }).GroupBy(a => a, ReferenceEqualityComparer.Instance).Select(g => g.Count()).ToList();
        var isConversation = turns.Sum() >= Fewest && turns.Count > 1 && turns.Exists(count => count > 1);
        for (var i = 1; i < own.Length; i++)
        {
            own[i] ??= own[i - 1];
        }

        return new Transcript(story, isConversation ? own : []);
    }

    /// <summary>The number of the name that labels the turn of a token that lies in a further paragraph of it; null outside turns.</summary>
    public int? LabelBefore(int token)
    {
        var paragraph = _labels.Length == 0 ? 0 : _story.Words.Paragraph(token) - _story.Words.Paragraph(0);
        return paragraph < _labels.Length ? _labels[paragraph] : null;
    }

    /// <summary>The number of the name with a colon that opens the paragraph which begins at a token.</summary>
    public static int? Label(Story story, int start)
    {
        var label = story.MentionAt(start);
        var marks = story.Words[start] is "“" or "\"" ? 1 : story.Words[start] == "(" && story.Words[start + 1] == "(" ? 2 : 0;
        return label < story.Cast.Mentions.Length && story.Cast.Mentions[label].Extent.Start - start <= marks && IsLabelled(story.Words, story.Cast.Mentions[label].Name.End) ? label : null;
    }

    /// <summary>"Finn:", "Finn (via phone):", "((Finn))".</summary>
    private static bool IsLabelled(Words words, int token)
    {
        if (words[token] == ")" && words[token + 1] == ")")
        {
            return true;
        }

        if (words[token] == "(")
        {
            var close = token + 1;
            while (close - token < 8 && words[close] is not (")" or ""))
            {
                close++;
            }

            token = close + 1;
        }

        return words[token] == ":";
    }
}
