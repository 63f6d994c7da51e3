using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Parley.Linking;

namespace Parley.Formats;

/// <summary>Actors as a table or as JSON Lines: the most frequent speakers first.</summary>
public static class ActorTable
{
    private static readonly string[] Header = ["id", "name", "kind", "aliases", "affiliation", "statements", "addressed", "articles", "first", "last", "roles", "examples"];

    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { NewLine = "\n", Injection = CsvInjection.Escape };

    /// <summary>One row an actor. With a column <c>from</c> and <c>to</c> added it can be given back as the user's list.</summary>
    public static void WriteCsv(Stream stream, ImmutableArray<Actor> actors)
    {
        using var table = CsvWriter.Create(stream, Options, leaveOpen: true);
        table.WriteRecord(Header);
        foreach (var actor in Ordered(actors))
        {
            table.WriteRecord([.. Cells(actor)]);
        }
    }

    /// <summary>One object a line and actor.</summary>
    public static void WriteJsonLines(Stream stream, ImmutableArray<Actor> actors)
    {
        foreach (var actor in Ordered(actors))
        {
            using (var json = new Utf8JsonWriter(stream, ArticleJson.WriterOptions))
            {
                Write(json, actor);
            }

            stream.WriteByte((byte)'\n');
        }
    }

    private static IOrderedEnumerable<Actor> Ordered(ImmutableArray<Actor> actors) =>
        actors.OrderByDescending(a => a.Statements).ThenByDescending(a => a.Addressed).ThenBy(a => a.Id, StringComparer.Ordinal);

    private static IEnumerable<string> Cells(Actor actor) =>
    [
        actor.Id,
        actor.Name,
        JsonNames.Of(actor.Kind),
        string.Join("; ", actor.Aliases),
        actor.Roles.OrderBy(r => r.Last).LastOrDefault(r => r.Affiliation is not null)?.Affiliation ?? "",
        Number(actor.Statements),
        Number(actor.Addressed),
        Number(actor.Articles),
        Day(actor.First) ?? "",
        Day(actor.Last) ?? "",
        string.Join("; ", actor.Roles.Select(Role)),
        string.Join(" | ", actor.Examples.Select(e => e.Text)),
    ];

    /// <summary>"mayor, Keller Bay (2031-05-01 – 2033-03-02)".</summary>
    private static string Role(ActorRole role)
    {
        var words = string.Join(", ", new[] { role.Role, role.Affiliation }.OfType<string>());
        return role.First is null ? words : role.First == role.Last ? $"{words} ({Day(role.First)})" : $"{words} ({Day(role.First)} – {Day(role.Last)})";
    }

    private static void Write(Utf8JsonWriter json, Actor actor)
    {
        json.WriteStartObject();
        Text(json, "id", actor.Id);
        Text(json, "name", actor.Name);
        Text(json, "kind", JsonNames.Of(actor.Kind));
        json.WriteStartArray("aliases");
        actor.Aliases.ToList().ForEach(alias => JsonText.Write(json, alias));
        json.WriteEndArray();
        json.WriteNumber("statements", actor.Statements);
        json.WriteNumber("addressed", actor.Addressed);
        json.WriteNumber("articles", actor.Articles);
        Text(json, "first", Day(actor.First));
        Text(json, "last", Day(actor.Last));
        Objects(json, "roles", actor.Roles, role =>
        {
            Text(json, "role", role.Role);
            Text(json, "affiliation", role.Affiliation);
            Text(json, "first", Day(role.First));
            Text(json, "last", Day(role.Last));
            json.WriteNumber("articles", role.Articles);
            Text(json, "evidence", role.Evidence);
        });
        Objects(json, "examples", actor.Examples, example =>
        {
            Text(json, "statement", example.Statement);
            Text(json, "text", example.Text);
        });
        json.WriteEndObject();
    }

    private static void Objects<T>(Utf8JsonWriter json, string name, ImmutableArray<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            write(value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            JsonText.Write(json, value);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
