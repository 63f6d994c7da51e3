using Parley.Attribution;
using Parley.Review;

namespace Parley.Store.Articles;

/// <summary>The speakers and actors of a batch, each once.</summary>
internal sealed class SpeakerRows
{
    public const string Columns = "id, actor, name, kind, via, role, affiliation, also";
    public const string ActorColumns = "id, name, title, kind";

    private readonly Dictionary<long, object?[]> _speakers = [];
    private readonly Dictionary<long, object?[]> _actors = [];

    public IEnumerable<object?[]> Speakers => _speakers.Values;

    public IEnumerable<object?[]> Actors => _actors.Values;

    /// <summary>The speaker's number; its row is noted.</summary>
    public long? Of(Speaker? speaker)
    {
        if (speaker is null)
        {
            return null;
        }

        var (name, role, affiliation, also) = (Plain.Of(speaker.Name), Plain.OrNull(speaker.Role), Plain.OrNull(speaker.Affiliation), StoredJson.Of(speaker.Also));
        var id = RowHash.Of(string.Join('\0', name, (int)speaker.Kind, (int)speaker.Via, Known(role), Known(affiliation), also, Known(Plain.OrNull(speaker.Id))));
        _speakers.TryAdd(id, [id, Actor(speaker, name), name, (int)speaker.Kind, (int)speaker.Via, role, affiliation, also]);
        return id;
    }

    private long? Actor(Speaker speaker, string title)
    {
        if (speaker.Id is null)
        {
            return null;
        }

        var name = Plain.Of(speaker.Id);
        var id = RowHash.Of(name);
        _actors.TryAdd(id, [id, name, NamedActor.TitleOf(title, speaker.Kind), (int)speaker.Kind]);
        return id;
    }

    // An empty word is not the same as none.
    private static string Known(string? word) => word is null ? "-" : $"+{word}";
}
