using System.Collections.Immutable;
using Parley.Language;

namespace Parley.Mentions;

/// <summary>Finds the proper names of an article by capitals and by what stands around them. Time is linear in the article's length.</summary>
internal static class NameFinder
{
    /// <summary>How many words a role before a name may have.</summary>
    private const int LongestRole = 8;

    /// <summary>The names in the order of the text, not overlapping, each with its titles, roles and appositions.</summary>
    public static ImmutableArray<Mention> Find(Words words)
    {
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        for (var i = 0; i < words.Count;)
        {
            var end = words[i] == "@" ? EndOfHandle(words, i) : NameRun.MayStart(words, i) ? NameRun.End(words, i) : i;
            if (end > i && Mention(words, new TokenRange(i, end)) is { } mention)
            {
                mentions.Add(mention);
            }

            i = Math.Max(end, i + 1);
        }

        SharedTitle.Spread(words, mentions);
        Seat.Tell(words, mentions);
        return mentions.ToImmutable();
    }

    /// <summary>"@quay_cat".</summary>
    private static int EndOfHandle(Words words, int at)
    {
        var end = at + 1;
        while (words.Touches(end) && (char.IsLetterOrDigit(words[end][0]) || words[end] == "_"))
        {
            end++;
        }

        return end > at + 1 ? end : at;
    }

    private static Mention? Mention(Words words, TokenRange run)
    {
        run = WithoutHonours(words, WithoutOpener(words, WithoutLead(words, run)));
        if (IsNoName(words, run))
        {
            return null;
        }

        var start = NameParser.NameStart(words, run);
        if (start >= run.End)
        {
            return null;
        }

        var name = new TokenRange(start, run.End);
        var kind = NameParser.Kind(words, run, name);
        var mayBePerson = kind is NameKind.Person or NameKind.Unknown;
        var extent = mayBePerson ? Leftward(words, run, start > run.Start) : run;
        var before = mayBePerson && extent.Start < start ? OfficePhrase.Read(words, new TokenRange(extent.Start, start)) : null;
        var behind = mayBePerson ? Apposition.Of(words, name, run.Start) : null;
        kind = kind != NameKind.Unknown ? kind : (before ?? behind) is not null ? NameKind.Person : FirmSigns.IsExplained(words, name) || FirmSigns.GoesOn(words, name) ? NameKind.Organization : kind;
        return new Mention(extent, name, words.Text(name), kind)
        {
            Before = kind == NameKind.Person ? Belonging.Complete(words, extent, before) : before,
            Behind = behind,
            Gender = mayBePerson ? GenderOf(words, run, name, before, behind) : Gender.Unknown,
            HasTitle = start > run.Start && name.Length == 1,
            IsQuoted = words.IsQuoted(name.Start),
            IsSubject = IsSubject(words, extent, name),
        };
    }

    /// <summary>An adjective of a state, one of a party or several people of a trade: "German", "the Utah Republican", "Republican Senators".</summary>
    private static bool IsNoName(Words words, TokenRange run) =>
        (run.Length == 1 && (States.OfAdjective(words[run.Start]) is not null || NameParser.IsPartyAdjective(words.Lower(run.Start))) && States.Named(words[run.Start]) is null && States.OfPeople(words[run.Start]) is null)
        || (run.Length > 1 && words.Lower(run.End - 1) is "republican" or "democrat" && FunctionWords.Determiners.Contains(words.Before(run.Start)))
        || words.Lower(run.End - 1).EndsWith("-based", StringComparison.Ordinal)
        || (PersonNouns.SingularOf(words.Lower(run.End - 1)) is not null && !InstitutionName.Is(words, run) && !(run.Length > 1 && (FirstNames.Contains(words.Lower(run.End - 2)) || OrganizationNouns.Contains(words.Lower(run.End - 1)) || NameParser.IsBodyOf(words, run) || NameRun.IsSlogan(words, run))));

    /// <summary>"Ann Hale | MBE".</summary>
    private static TokenRange WithoutHonours(Words words, TokenRange run)
    {
        while (run.Length > 2 && Apposition.IsHonour(words[run.End - 1]))
        {
            run = run with { End = run.End - 1 };
        }

        return run;
    }

    /// <summary>"Yesterday Kallas", "Surprisingly Hale": the capital of the first word is the sentence's.</summary>
    private static TokenRange WithoutOpener(Words words, TokenRange run)
    {
        var lower = words.Lower(run.Start);
        var isOrdinary = run.Length > 1 && words.Opens(run.Start) && !FirstNames.Contains(lower) && !PersonNouns.IsTitle(lower) && !(OrganizationNouns.IsPortfolio(lower) && PersonNouns.IsTitle(words.Lower(run.Start + 1))) && States.Of(words[run.Start]) is null && States.Of(words.Text(run)) is null
            && (words.IsSeenLower(lower) || lower.EndsWith("ly", StringComparison.Ordinal) || lower.EndsWith("ing", StringComparison.Ordinal)) && words.IsCapital(run.Start + 1);
        return isOrdinary ? run with { Start = run.Start + 1 } : run;
    }

    /// <summary>"Oster-based | Hale Report", "secretary of State | Ann Hale": a place and an office before the name.</summary>
    private static TokenRange WithoutLead(Words words, TokenRange run) =>
        run.Length > 1 && (words.Lower(run.Start).EndsWith("-based", StringComparison.Ordinal) || (IsOfficeBefore(words, run.Start + 1) && !OrganizationNouns.Contains(words.Lower(run.End - 1)) && !OrganizationNouns.IsPortfolio(words.Lower(run.Start + 1)))) ? run with { Start = run.Start + 1 } : run;

    /// <summary>The "secretary of State" right before a token.</summary>
    private static bool IsOfficeBefore(Words words, int token) =>
        token > 2 && OrganizationNouns.IsSubject(words.Lower(token - 1)) && words.Lower(token - 2) == "of" && words.Lower(token - 3) is "secretary" or "minister" && words.IsLower(token - 3);

    /// <summary>The row with the role in small letters before it: "EU foreign policy chief | Kaja Kallas".</summary>
    private static TokenRange Leftward(Words words, TokenRange run, bool hasOffice)
    {
        if (hasOffice && !words.OpensParagraph(run.Start) && words.Before(run.Start) is "former" or "acting" or "interim" or "deputy" or "outgoing" or "incoming" or "retired")
        {
            return run with { Start = run.Start - 1 };
        }

        var isOffice = run.Start > 0 && !words.OpensParagraph(run.Start) && IsOfficeBefore(words, run.Start);
        if (run.Start == 0 || words.OpensParagraph(run.Start) || !(isOffice || (words.IsLower(run.Start - 1) && (PersonNouns.Contains(words.Lower(run.Start - 1)) || IsOfSeveral(words, run)))))
        {
            return run;
        }

        var start = run.Start - (isOffice ? 3 : 1);
        while (start > 0 && !words.OpensParagraph(start) && run.Start - start < LongestRole && IsOfRole(words, start - 1))
        {
            start--;
        }

        return run with { Start = start };
    }

    /// <summary>"pilots | Ann Hale and Tom Reed".</summary>
    private static bool IsOfSeveral(Words words, TokenRange run) =>
        run.Length > 1 && PersonNouns.SingularOf(words.Lower(run.Start - 1)) is not null && words.Lower(run.End) is "and" or "," && words.IsCapital(run.End + 1);

    private static bool IsOfRole(Words words, int token)
    {
        var lower = words.Lower(token);
        return lower is "'s" || InstitutionName.IsOf(words, token) || ((words.IsCapital(token) || words.IsLower(token)) && !FunctionWords.Stops.Contains(lower)
            && !FunctionWords.NeverNames.Contains(lower) && (!lower.EndsWith("ed", StringComparison.Ordinal) || lower is "retired" or "appointed" or "elected" or "united"));
    }

    private static Gender GenderOf(Words words, TokenRange run, TokenRange name, Office? before, Office? behind)
    {
        // "Spokesman" and "chairman" are said of women, too: the first name knows better. "Mr." and "Queen" know best.
        var title = words.Lower(name.Start > run.Start ? name.Start - 1 : name.Start);
        var told = title.EndsWith("man", StringComparison.Ordinal) ? Gender.Unknown : PersonNouns.GenderOf(title);
        var role = (before?.Gender ?? Gender.Unknown).Or(behind?.Gender ?? Gender.Unknown);
        // The one word behind a title is a surname, if it is not "King Harald".
        var isSurname = name.Start > run.Start && name.Length == 1 && !PersonNouns.IsRegnal(title);
        return told.Or(isSurname ? Gender.Unknown : FirstNames.GenderOf(words.Lower(name.Start))).Or(role);
    }

    private static bool IsSubject(Words words, TokenRange extent, TokenRange name)
    {
        var start = extent.Start;
        while (!words.Opens(start) && FunctionWords.Determiners.Contains(words.Lower(start - 1)))
        {
            start--;
        }

        var leads = words.Lower(start - 1);
        return words.Lower(name.End) is not ("'s" or "'")
            && (words.Opens(start) || (!FunctionWords.Prepositions.Contains(leads) && words.IsSubjectPosition(start - 1, name.End)));
    }
}
