using System.Collections.Frozen;
using Parley.Attribution;
using Parley.Mentions;

namespace Parley.Linking;

/// <summary>
/// Ids of those who have no name, within one article: they begin with the article's id, so that they are never one with those of another. "A senior official"
/// is somebody new each time; "the official" and a pronoun go on with the last of these words.
/// </summary>
/// <param name="article">The article's id.</param>
internal sealed class UnnamedIds(string article)
{
    private static readonly FrozenSet<string> Definite = WordLists.Set("the this that these those his her its their our my your");

    private readonly Dictionary<string, int> _counts = [];

    /// <summary>The id of the next unnamed speaker.</summary>
    public string Of(Speaker speaker)
    {
        var words = ActorName.Slug(string.Join(' ', ActorName.Words(speaker.Name)));
        var count = _counts.GetValueOrDefault(words);
        var goesOn = count > 0 && (speaker.Via == SpeakerVia.Pronoun || Definite.Contains(speaker.Name.Split(' ')[0].ToLowerInvariant()));
        _counts[words] = count = goesOn ? count : count + 1;
        return $"{article}@{words}-{count}";
    }
}
