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

    private static readonly FrozenSet<string> Prepositions = "in at on from near with by to of for outside inside within across against about under behind".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Determiners = "the a an his her its their our".Split(' ').ToFrozenSet();

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

        var parts = Parts(words);
        return Named(parts[0]) ?? (parts.Count > 1 && IsBareName(parts[1]) ? new Speaker(Clean(parts[1]), SpeakerVia.Name) { Role = Role(parts[0]) } : null);
    }

    /// <summary>The name in a phrase without commas.</summary>
    private static Speaker? Named(string[] head)
    {
        var (start, end) = LastRun(head);
        if (start == end || IsAfterPreposition(head, start))
        {
            return null;
        }

        // An empty name below: an office, and nobody's name.
        var title = Array.FindLastIndex(head, end - 1, end - start, IsTitle);
        var first = title < 0 ? start : FirstOfName(head, title, end);
        var name = Clean(head[first..end]);
        return name.Length == 0 ? null : new Speaker(name, title >= 0 && first + 1 == end ? SpeakerVia.Title : SpeakerVia.Name) { Role = Role(head[..first]) };
    }

    private static string Clean(string[] name) =>
        WithoutPossessive(string.Join(' ', name).TrimEnd(',', ';', ':', '.', '—').Trim('"', '“', '”', '(', ')'));

    private static string? Role(string[] words)
    {
        var role = string.Join(' ', words.SkipWhile(IsDeterminer)).TrimEnd(',', '—');
        return role.Length > 0 ? role : null;
    }

    /// <summary>The phrase cut after each comma and dash.</summary>
    private static List<string[]> Parts(string[] words)
    {
        var parts = new List<string[]>();
        for (int start = 0, end; start < words.Length; start = end)
        {
            end = Array.FindIndex(words, start, w => w[^1] is ',' or '—') is var comma and >= 0 ? comma + 1 : words.Length;
            parts.Add(words[start..end]);
        }

        return parts;
    }

    /// <summary>"a spokeswoman, Petra Lind,": what follows the comma is a name and nothing else.</summary>
    private static bool IsBareName(string[] words) =>
        words.Length > 1 && IsCapitalised(words[0]) && !IsTitle(words[^1]) && words.All(w => IsCapitalised(w) || Particles.Contains(w));

    /// <summary>"economists at the University of Carrow", "a spokesman for Acme": the name is the place's or the firm's, not the speaker's.</summary>
    private static bool IsAfterPreposition(string[] words, int start)
    {
        var before = start - 1;
        while (before >= 0 && IsDeterminer(words[before]))
        {
            before--;
        }

        return before >= 0 && Prepositions.Contains(words[before]);
    }

    private static bool IsDeterminer(string word) => Determiners.Contains(Bare(word));

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

        while (start < end && IsDeterminer(words[start]))
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
