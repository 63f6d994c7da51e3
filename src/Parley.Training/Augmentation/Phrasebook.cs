using System.Collections.Frozen;
using System.Text;

namespace Parley.Training.Augmentation;

/// <summary>
/// A small grammar: named lists of phrases, written <c>= name</c> and below it alternatives, one a line or parted by <c> | </c>. In a phrase
/// <c>$name</c> stands for one of a list, <c>$name.key</c> for the same one throughout a passage, <c>(this|that)</c> for one of two, <c>^</c> before a
/// letter makes it a capital, <c>a~</c> becomes a or an, and <c>\</c> before a character takes it as it is.
/// </summary>
internal sealed class Phrasebook
{
    private readonly FrozenDictionary<string, string[]> lists;

    public Phrasebook(IEnumerable<string> lines)
    {
        var read = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var list = new List<string>();
        foreach (var line in lines.Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                read[line[2..]] = list = [];
            }
            else
            {
                list.AddRange(line.Split(" | ", StringSplitOptions.TrimEntries));
            }
        }

        lists = read.ToFrozenDictionary(l => l.Key, l => l.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Draws a text for a phrase.</summary>
    /// <param name="phrase">In the notation above.</param>
    /// <param name="random">What draws.</param>
    /// <param name="found">Phrases from elsewhere that serve for a list as well, taken as they are.</param>
    /// <exception cref="FormatException">The phrase names a list that there is not.</exception>
    public string Draw(string phrase, Random random, Func<string, Random, string?> found) => new Drawing(this, random, found).Finished(phrase);

    /// <summary>The names in a phrase for which there is no list, and those that are drawn from it in turn.</summary>
    public IEnumerable<string> Unknown() =>
        from list in lists
        from alternative in list.Value
        from name in Names(alternative)
        where !lists.ContainsKey(name)
        select $"{list.Key}: ${name}";

    private static IEnumerable<string> Names(string phrase)
    {
        for (var at = phrase.IndexOf('$', StringComparison.Ordinal); at >= 0; at = phrase.IndexOf('$', at + 1))
        {
            yield return NameAt(phrase, at + 1);
        }
    }

    private static string NameAt(string phrase, int at) => string.Concat(phrase.Skip(at).TakeWhile(c => char.IsAsciiLetterLower(c) || c == '-'));

    /// <summary>One passage being drawn: what was drawn under a key stays.</summary>
    private sealed class Drawing(Phrasebook book, Random random, Func<string, Random, string?> found)
    {
        private const char Capital = '\uE000';
        private readonly Dictionary<string, string> kept = new(StringComparer.Ordinal);

        public string Finished(string phrase)
        {
            var text = new StringBuilder(Of(phrase));
            for (var i = text.Length - 1; i >= 0; i--)
            {
                if (text[i] == Capital)
                {
                    Capitalise(text, i + 1);
                    text.Remove(i, 1);
                }
                else if (text[i] == '~')
                {
                    text.Remove(i, 1);
                    text.Insert(i, IsVowel(text.ToString(i, Math.Min(6, text.Length - i)).Trim()) ? "n" : "");
                }
            }

            return text.ToString();
        }

        private static bool IsVowel(string word) =>
            word.Length > 0 && "aeiouAEIOU".Contains(word[0]) && !word.StartsWith("uni", StringComparison.OrdinalIgnoreCase) && !word.StartsWith("one", StringComparison.Ordinal);

        private static void Capitalise(StringBuilder text, int at)
        {
            while (at < text.Length && !char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at < text.Length)
            {
                text[at] = char.ToUpperInvariant(text[at]);
            }
        }

        private string Of(string phrase)
        {
            var text = new StringBuilder();
            for (var at = 0; at < phrase.Length;)
            {
                at = phrase[at] switch
                {
                    '$' => Named(phrase, at + 1, text),
                    '(' => Choice(phrase, at, text),
                    '\\' => Literal(phrase[at + 1], at, text),
                    '^' => Literal(Capital, at - 1, text),
                    _ => Literal(phrase[at], at - 1, text),
                };
            }

            return text.ToString();
        }

        private static int Literal(char character, int at, StringBuilder text)
        {
            text.Append(character);
            return at + 2;
        }

        private int Named(string phrase, int at, StringBuilder text)
        {
            var name = NameAt(phrase, at);
            var end = at + name.Length;
            var key = end + 1 < phrase.Length && phrase[end] == '.' && char.IsAsciiDigit(phrase[end + 1]) ? phrase[at..(end += 2)] : null;
            if (key is null || !kept.TryGetValue(key, out var drawn))
            {
                drawn = found(name, random) ?? Of(One(name));
            }

            text.Append(drawn);
            if (key is not null)
            {
                kept[key] = drawn;
            }

            return end;
        }

        private string One(string name) => book.lists.TryGetValue(name, out var list)
            ? list[random.Next(list.Length)]
            : throw new FormatException($"there is no list of phrases called {name}");

        private int Choice(string phrase, int at, StringBuilder text)
        {
            var (depth, start, parts) = (0, at + 1, new List<string>());
            for (; ; at++)
            {
                depth += phrase[at] == '(' ? 1 : phrase[at] == ')' ? -1 : 0;
                if (depth == 0 || (depth == 1 && phrase[at] == '|'))
                {
                    parts.Add(phrase[start..at]);
                    start = at + 1;
                }

                if (depth == 0)
                {
                    text.Append(Of(parts[random.Next(parts.Count)]));
                    return at + 1;
                }
            }
        }
    }
}
