using System.Collections.Frozen;
using Parley.Attribution;
using Parley.Language;

namespace Parley.Actors;

/// <summary>Finds the name in a source phrase, and the role before it: "U.S. Secretary of Defense Pete Hegseth" → Pete Hegseth, U.S. Secretary of Defense.</summary>
public static class NamePhrase
{
    private static readonly FrozenSet<string> Titles = (
        "mr mrs ms miss dr prof professor sir dame lord lady president vice minister premier chancellor secretary senator sen representative rep "
        + "congressman congresswoman governor gov mayor ambassador general gen colonel col captain capt lieutenant lt major maj sergeant sgt officer detective "
        + "chief director chairman chairwoman chair king queen prince princess pope father sister brother reverend rev rabbi imam bishop archbishop cardinal "
        + "coach attorney spokesman spokeswoman spokesperson deputy assistant judge justice commissioner speaker leader candidate nominee analyst economist "
        + "editor columnist reporter correspondent manager strategist adviser advisor lawyer superintendent sheriff councilman councilwoman lawmaker author").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Pronouns = (
        "i you he she it we they who whom which that this these those his her its their our my your him them us me himself herself themselves "
        + "one others everyone someone nobody many some all both most few people").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Particles = "of de la le van von der den bin ibn al el da di du dos and for the".Split(' ').ToFrozenSet();

    /// <summary>The speaker that a source names, or null where it is a pronoun or a description without a name.</summary>
    public static Speaker? Speaker(string source)
    {
        var words = source.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || (words.Length == 1 && Pronouns.Contains(Bare(words[0]))))
        {
            return null;
        }

        var head = BeforeComma(words);
        var (start, end) = LastRun(head);
        if (start == end)
        {
            return null;
        }

        var title = Array.FindLastIndex(head, end - 1, end - start, IsTitle);
        if (title == end - 1 || (title >= 0 && Particles.Contains(Bare(head[title + 1]))))
        {
            // "the Defense Minister", "the Secretary of State": an office, and nobody's name.
            return null;
        }

        var first = Math.Max(start, title + 1);
        var name = string.Join(' ', head[first..end]).TrimEnd(',', ';', ':', '.').Trim('"', '“', '”', '(', ')');
        var role = string.Join(' ', head[..first].SkipWhile(w => w is "the" or "The" or "a" or "A" or "an" or "An"));
        return name.Length == 0 ? null : new Speaker(WithoutPossessive(name), title >= 0 && first + 1 == end ? SpeakerVia.Title : SpeakerVia.Name) { Role = role.Length > 0 ? role : null };
    }

    private static string[] BeforeComma(string[] words)
    {
        var comma = Array.FindIndex(words, w => w[^1] is ',' or '—' or '(');
        return comma >= 0 && words[..(comma + 1)].Any(IsCapitalised) ? words[..(comma + 1)] : words;
    }

    /// <summary>The last stretch of capitalised words, held together by particles: "Bank of England", "Ursula von der Leyen".</summary>
    private static (int Start, int End) LastRun(string[] words)
    {
        var end = Array.FindLastIndex(words, IsCapitalised) + 1;
        var start = end;
        while (start > 0 && (IsCapitalised(words[start - 1]) || (start > 1 && Particles.Contains(words[start - 1]) && IsCapitalised(words[start - 2]))))
        {
            start--;
        }

        while (start < end && words[start] is "The" or "A" or "An")
        {
            start++;
        }

        return (start, end);
    }

    private static bool IsCapitalised(string word) =>
        LetterShapes.Of(word.AsSpan().TrimStart("\"“‘(")) is LetterShape.Title or LetterShape.Upper && !Pronouns.Contains(Bare(word));

    private static bool IsTitle(string word) => Titles.Contains(Bare(word));

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '"', '“', '”', '\'', '’').ToLowerInvariant();

    private static string WithoutPossessive(string name) =>
        name.EndsWith("’s", StringComparison.Ordinal) || name.EndsWith("'s", StringComparison.Ordinal) ? name[..^2] : name;
}
