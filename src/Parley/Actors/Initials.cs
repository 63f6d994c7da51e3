using Parley.Attribution;

namespace Parley.Actors;

/// <summary>Whom the letters before a turn stand for: "RM" for Ruth Mayer.</summary>
internal static class Initials
{
    /// <summary>The one person of the article with these initials; null where there is none, or several, or these are no initials.</summary>
    public static Actor? Of(Cast cast, string label)
    {
        var letters = label.Replace(".", "", StringComparison.Ordinal);
        return letters.Length is 2 or 3 && letters.All(char.IsUpper) ? Interview.Only(cast.Actors.Where(a => a.Kind == SpeakerKind.Person && IsOf(a.Name, letters))) : null;
    }

    private static bool IsOf(string name, string letters)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).ToList();
        return words.Count > 1 && string.Concat(words.Select(word => word[0])) == letters;
    }
}
