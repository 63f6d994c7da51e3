using Parley.Attribution;
using Parley.Linking;
using Parley.Text;

namespace Parley.Tests;

/// <summary>Articles of which only the speakers matter.</summary>
internal static class Press
{
    /// <summary>A reading with one statement for each speaker, in which each has its own paragraph.</summary>
    public static Reading Article(string id, string? day, params Speaker[] speakers)
    {
        var text = string.Join('\n', speakers.Select(s => s.Name));
        var spans = Paragraphs.ByLine(text).Select(b => b.Span).ToList();
        var statements = speakers.Select((speaker, i) => new Statement($"{id}#{i + 1}", spans[i], null, [spans[i]]) { Speaker = speaker });
        return new Reading(new Article(id, text, Paragraphs.ByLine(text)) { Published = day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) }, [.. statements], []);
    }

    public static Speaker Person(string name, string? role = null, string? affiliation = null, params string[] also) =>
        new(name, SpeakerVia.Name) { Kind = SpeakerKind.Person, Role = role, Affiliation = affiliation, Also = [.. also] };

    public static Speaker Organization(string name, params string[] also) => new(name, SpeakerVia.Name) { Kind = SpeakerKind.Organization, Also = [.. also] };

    public static Speaker State(string name) => new(name, SpeakerVia.Name) { Kind = SpeakerKind.State };

    public static Speaker Unnamed(string name, string? role = null, string? affiliation = null, SpeakerVia via = SpeakerVia.Description) =>
        new(name, via) { Kind = SpeakerKind.Unnamed, Role = role, Affiliation = affiliation };

    /// <summary>The ids of all speakers, when the articles are read one after the other.</summary>
    public static string?[] Ids(ActorBook begun, params Reading[] readings)
    {
        var (book, ids) = (begun, new List<string?>());
        foreach (var reading in readings)
        {
            (book, var linked) = book.Add(reading);
            ids.AddRange(linked.Statements.Select(s => s.Speaker?.Id));
        }

        return [.. ids];
    }

    public static string?[] Ids(params Reading[] readings) => Ids(ActorBook.Empty, readings);

    /// <summary>The user's list.</summary>
    public static ActorBook Knowing(params KnownActor[] actors)
    {
        var builder = new KnownActors.Builder();
        foreach (var actor in actors)
        {
            builder.Add(actor);
        }

        return ActorBook.Empty with { Known = builder.Build() };
    }

    public static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
