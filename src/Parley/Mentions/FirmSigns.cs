using Parley.Language;

namespace Parley.Mentions;

/// <summary>What beside or behind a name of which nothing else is known tells that it is no person's.</summary>
internal static class FirmSigns
{
    /// <summary>So many words of a sentence are looked at.</summary>
    private const int Far = 40;

    /// <summary>"Robocorp, a maker of robots", "Tidelift, which sells lifts": what is no person.</summary>
    public static bool IsExplained(Words words, TokenRange name)
    {
        var at = name.End;
        if (at + 2 >= words.Count || words[at] != "," || words.Sentence(at + 1) != words.Sentence(name.Start))
        {
            return false;
        }

        var phrase = Apposition.Phrase(words, at + 1);
        var noun = Enumerable.Range(phrase.Start + 1, Math.Max(0, phrase.Length - 1)).FirstOrDefault(i => i + 1 >= phrase.End || FunctionWords.Stops.Contains(words.Lower(i + 1)), phrase.Start);
        return words.Lower(at + 1) == "which" || (words.Lower(at + 1) is "a" or "an" or "the" && words.IsLower(noun) && (OrganizationNouns.Contains(words.Lower(noun)) || words.Lower(noun) is "maker" or "vendor" or "provider" or "supplier" or "developer" or "brand" or "app" or "platform" or "chain" or "business"));
    }

    /// <summary>"Seabridge apologised. The company said …", "Seabridge … Its chief executive …": the next sentence tells that a single name is no person's.</summary>
    public static bool GoesOn(Words words, TokenRange name)
    {
        if (name.Length > 1 || words.IsSurname(name.Start) || words.IsTitled(name.Start) || words.Heading[name.Start])
        {
            return false;
        }

        var at = name.End;
        while (at < words.Count && at - name.End < Far && words.Sentence(at) == words.Sentence(name.Start))
        {
            at++;
        }

        if (at >= words.Count || words.Paragraph(at) - words.Paragraph(name.Start) > 1)
        {
            return false;
        }

        var tells = words.Lower(at) == "its";
        for (var i = at; !tells && i + 1 < words.Count && i - at < Far && words.Sentence(i) == words.Sentence(at); i++)
        {
            tells = words.Lower(i) == "the" && OrganizationNouns.IsBusiness(words.Lower(i + 1));
        }

        return tells;
    }
}
