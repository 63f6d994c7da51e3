using System.Collections.Immutable;
using System.Text.Json;

namespace Parley.Ingest;

/// <summary>The fields of an article's JSON that are used. A field of the wrong type counts as missing; of two, the last counts.</summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, string> strings = [];

    public string? Text => strings.GetValueOrDefault("text");

    public string? Id => strings.GetValueOrDefault("id") is { Length: > 0 } id ? id : null;

    public string? Title => Tidy.Line(strings.GetValueOrDefault("title"));

    public string? Published => strings.GetValueOrDefault("published");

    public string? Url => strings.GetValueOrDefault("url") is { Length: > 0 } url ? url : null;

    public string? Outlet => Tidy.Line(strings.GetValueOrDefault("outlet"));

    public string? Publication => Tidy.Line(strings.GetValueOrDefault("publication"));

    public string? Language => strings.GetValueOrDefault("language");

    public ImmutableArray<string> Byline { get; private set; } = [];

    /// <summary>Whether somebody has read the article already.</summary>
    public bool HasStatements { get; private set; }

    /// <exception cref="JsonException">The line is not one JSON object.</exception>
    public static JsonFields Read(byte[] json, JsonReaderOptions options)
    {
        var reader = new Utf8JsonReader(json, options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("no object", null, null, 0);
        }

        var fields = new JsonFields();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            fields.Take(name, ref reader);
        }

        while (reader.Read())
        {
            // What follows the object is a fault, and the reader says so.
        }

        return fields;
    }

    private void Take(string name, ref Utf8JsonReader reader)
    {
        if (name == "byline")
        {
            Byline = Names(ref reader);
            return;
        }

        strings.Remove(name);
        HasStatements |= name == "statements" && reader.TokenType == JsonTokenType.StartArray;
        if (reader.TokenType == JsonTokenType.String)
        {
            strings[name] = reader.GetString()!;
        }
        else if (reader.TokenType == JsonTokenType.Number && name == "id")
        {
            strings[name] = System.Text.Encoding.ASCII.GetString(reader.ValueSpan);
        }
        else
        {
            reader.Skip();
        }
    }

    private static ImmutableArray<string> Names(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            var single = reader.TokenType == JsonTokenType.String ? reader.GetString()! : null;
            reader.Skip();
            return single is null ? [] : [single];
        }

        var names = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                names.Add(reader.GetString()!);
            }
            else
            {
                reader.Skip();
            }
        }

        return names.ToImmutable();
    }
}
