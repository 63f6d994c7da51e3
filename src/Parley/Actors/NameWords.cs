using Parley.Mentions;

namespace Parley.Actors;

/// <summary>The words of a name as they are compared: in lower case, without full stops, particles kept.</summary>
internal sealed record NameWords(string[] Words)
{
    /// <summary>The words of <paramref name="name"/>.</summary>
    public static NameWords Of(string name) =>
        new([.. name.ToLowerInvariant().Replace(".", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile((w, i) => i == 0 && PersonNouns.IsRegnal(w) && name.Contains(' ', StringComparison.Ordinal)).DefaultIfEmpty("")]);

    /// <summary>The family name, without a Jr. behind it.</summary>
    public string Last => Words[^1] is "jr" or "sr" or "ii" or "iii" && Words.Length > 1 ? Words[^2] : Words[^1];

    /// <summary>The given name, or the only word.</summary>
    public string First => Words[0];

    /// <summary>Whether the two are one name.</summary>
    public bool Same(NameWords other) => Words.AsSpan().SequenceEqual(other.Words);

    /// <summary>Whether one person may have both names: "Kallas" and "Kaja Kallas", "K. Kallas" and "Kaja Kallas", "von der Leyen" and "Ursula von der Leyen".</summary>
    public bool MayBePerson(NameWords fuller)
    {
        if (Words.Length == 1)
        {
            return First == fuller.Last || (First == fuller.First && FirstNames.Contains(First));
        }

        var isInitial = (First.Length == 1 || fuller.First.Length == 1) && First[0] == fuller.First[0];
        return Last == fuller.Last && (First == fuller.First || isInitial || Words.All(fuller.Words.Contains));
    }

    /// <summary>Whether one organisation may have both names: "Acme" and "Acme Corp.", "EU" and "European Union".</summary>
    public bool MayBeOrganization(NameWords fuller) =>
        (Words.Length < fuller.Words.Length && First == fuller.First && Words.All(fuller.Words.Contains) && fuller.Words.Skip(Words.Length).All(w => OrganizationNouns.Contains(w)))
        || (Words.Length == 1 && fuller.Words.Length > 1 && First == Initials(fuller));

    private static string Initials(NameWords name) => string.Concat(name.Words.Where(w => w is not ("of" or "for" or "the" or "and" or "&")).Select(w => w[0]));
}
