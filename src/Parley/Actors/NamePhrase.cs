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

    private static readonly FrozenSet<string> Connectors = "of for the and".Split(' ').ToFrozenSet();

    /// <summary>What an office is "of": a name may follow only these, for "President of Harbour Law School" has none.</summary>
    private static readonly FrozenSet<string> Portfolios = (
        "State Defense Defence War Treasury Interior Justice Commerce Labor Labour Energy Education Agriculture Transportation Transport Health Human Services "
        + "Homeland Security Housing Urban Development Veterans Foreign Affairs National Intelligence Joint Chiefs Staff Police Finance Culture Trade Economy "
        + "Environment Tourism Industry").Split(' ').ToFrozenSet();

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

        // An empty name below: an office, and nobody's name.
        var title = Array.FindLastIndex(head, end - 1, end - start, IsTitle);
        var first = title < 0 ? start : FirstOfName(head, title, end);
        var name = string.Join(' ', head[first..end]).TrimEnd(',', ';', ':', '.').Trim('"', '“', '”', '(', ')');
        var role = string.Join(' ', head[..first].SkipWhile(w => w is "the" or "The" or "a" or "A" or "an" or "An"));
        return name.Length == 0 ? null : new Speaker(WithoutPossessive(name), title >= 0 && first + 1 == end ? SpeakerVia.Title : SpeakerVia.Name) { Role = role.Length > 0 ? role : null };
    }

    private static string[] BeforeComma(string[] words)
    {
        var comma = Array.FindIndex(words, w => w[^1] is ',' or '—' or '(');
        return comma >= 0 && words[..(comma + 1)].Any(IsCapitalised) ? words[..(comma + 1)] : words;
    }

    /// <summary>Where the name after a title begins, or <paramref name="end"/> where the words are an office and nobody's name: "the Secretary of State".</summary>
    private static int FirstOfName(string[] words, int title, int end)
    {
        var at = title + 1;
        if (at == end || !Connectors.Contains(words[at]))
        {
            return at;
        }

        while (at < end && (Connectors.Contains(words[at]) || Portfolios.Contains(words[at])))
        {
            at++;
        }

        return Portfolios.Contains(words[at - 1]) ? at : end;
    }

    /// <summary>The last stretch of capitalised words, held together by particles: "Bank of England", "Ursula von der Leyen".</summary>
    private static (int Start, int End) LastRun(string[] words)
    {
        var end = Array.FindLastIndex(words, IsCapitalised) + 1;
        var start = end;
        for (var before = start - 1; before >= 0; before--)
        {
            if (IsCapitalised(words[before]))
            {
                start = before;
            }
            else if (!Particles.Contains(words[before]))
            {
                break;
            }
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
