using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Parley.Coding;
using Parley.Coding.Projects;
using Parley.Store.Articles;

namespace Parley.Store.Codings;

/// <summary>The scheme that a corpus keeps, out and in.</summary>
internal sealed class StoredScheme(Database database)
{
    public CodingScheme Read() => new()
    {
        Coders = [.. database.Query("SELECT id, name, colour, password, permissions, screen FROM coders ORDER BY id", Coder)],
        Relations = [.. database.Query("SELECT coder, other, rights FROM coder_relations ORDER BY id", row => new CoderRelation(row.GetInt64(0), row.GetInt64(1), (CoderRights)row.GetInt64(2)))],
        Types = Types(),
        Entities = Entities(),
        VariableLinks = [.. database.Query("SELECT source, target FROM coded_variable_links ORDER BY id", row => new VariableLink(row.GetInt64(0), row.GetInt64(1)))],
        Highlights = [.. database.Query("SELECT pattern, colour FROM highlights", row => new Highlight(row.GetString(0), Colour(row.GetInt64(1)))).OrderBy(h => h.Pattern, StringComparer.Ordinal)],
        Settings = [.. database.Query("SELECT property, value FROM coding_settings", row => KeyValuePair.Create(row.GetString(0), row.GetString(1))).OrderBy(s => s.Key, StringComparer.Ordinal)],
    };

    public void Add(SchemeAdditions added)
    {
        database.Insert("coders (id, name, colour, password, permissions, screen)", added.Coders.Select(c => Row(c.Id, Plain.Of(c.Name), Number(c.Colour), Plain.Of(c.Password), (int)c.Permissions, Screen(c.Screen))));
        database.Insert("coder_relations (id, coder, other, rights)", Numbered("coder_relations", added.Relations, r => [r.Coder, r.Other, (int)r.Rights]));
        database.Insert("coded_types (id, label, colour)", added.Types.Select(t => Row(t.Id, Plain.Of(t.Label), Number(t.Colour))));
        var variables = added.Types.SelectMany(type => type.Variables, (type, variable) => (Type: type.Id, Variable: variable)).ToList();
        database.Insert("coded_variables (id, type, name, kind)", variables.Select(v => Row(v.Variable.Id, v.Type, Plain.Of(v.Variable.Variable.Name), (int)v.Variable.Variable.Kind)));
        var attributes = variables.SelectMany(v => v.Variable.Attributes, (v, attribute) => (Variable: v.Variable.Id, Attribute: attribute)).Concat(added.Attributes);
        database.Insert("coded_attributes (id, variable, name)", attributes.Select(a => Row(a.Attribute.Id, a.Variable, Plain.Of(a.Attribute.Name))));
        database.Insert("entities (id, variable, value, colour, parent)", added.Entities.Select(e => Row(e.Id, e.Variable, Plain.Of(e.Value), e.Colour is { } colour ? Number(colour) : null, e.Parent)));
        database.Insert("entity_attributes (entity, attribute, value)", added.Told.Select(t => Row(t.Entity, t.Attribute, Plain.Of(t.Value))), "ON CONFLICT DO NOTHING");
        database.Insert("coded_variable_links (id, source, target)", Numbered("coded_variable_links", added.VariableLinks, l => [l.Source, l.Target]));
        database.Insert("highlights (pattern, colour)", added.Highlights.Select(h => Row(Plain.Of(h.Pattern), Number(h.Colour))), "ON CONFLICT DO NOTHING");
        database.Insert("coding_settings (property, value)", added.Settings.Select(s => Row(Plain.Of(s.Key), Plain.Of(s.Value))), "ON CONFLICT DO NOTHING");
    }

    private static object?[] Row(params object?[] values) => values;

    private List<object?[]> Numbered<T>(string table, IEnumerable<T> rows, Func<T, object?[]> values)
    {
        var last = database.Number($"SELECT max(id) FROM {table}") ?? 0;
        return [.. rows.Select(row => (object?[])[++last, .. values(row)])];
    }

    private static Coder Coder(DbDataReader row) => new(row.GetInt64(0), row.GetString(1))
    {
        Colour = Colour(row.GetInt64(2)), Password = row.GetString(3), Permissions = (CoderPermissions)row.GetInt64(4), Screen = Screen(row.GetString(5)),
    };

    private static string Screen(CoderScreen screen) => string.Create(
        CultureInfo.InvariantCulture, $"{screen.Refresh} {screen.FontSize} {screen.PopupWidth} {(screen.PopupDecoration ? 1 : 0)} {(screen.PopupAutoComplete ? 1 : 0)} {(screen.ColourByCoder ? 1 : 0)}");

    private static CoderScreen Screen(string kept)
    {
        var numbers = Array.ConvertAll(kept.Split(' '), number => int.Parse(number, CultureInfo.InvariantCulture));
        return new() { Refresh = numbers[0], FontSize = numbers[1], PopupWidth = numbers[2], PopupDecoration = numbers[3] == 1, PopupAutoComplete = numbers[4] == 1, ColourByCoder = numbers[5] == 1 };
    }

    private ImmutableArray<CodedType> Types()
    {
        var attributes = database.Query("SELECT variable, id, name FROM coded_attributes ORDER BY id", row => (Variable: row.GetInt64(0), Attribute: new AttributeVariable(row.GetInt64(1), row.GetString(2)))).ToLookup(a => a.Variable, a => a.Attribute);
        var variables = database.Query("SELECT type, id, name, kind FROM coded_variables ORDER BY id", row => (Type: row.GetInt64(0), Id: row.GetInt64(1), Variable: new Variable(row.GetString(2), (VariableKind)row.GetInt64(3))))
            .ToLookup(v => v.Type, v => new CodedVariable(v.Id, v.Variable) { Attributes = [.. attributes[v.Id]] });
        return [.. database.Query("SELECT id, label, colour FROM coded_types ORDER BY id", row => new CodedType(row.GetInt64(0), row.GetString(1), Colour(row.GetInt64(2)), [.. variables[row.GetInt64(0)]]))];
    }

    private ImmutableArray<Entity> Entities()
    {
        var attributes = database.Query("SELECT variable, id FROM coded_attributes ORDER BY id", row => (Variable: row.GetInt64(0), Id: row.GetInt64(1))).ToLookup(a => a.Variable, a => a.Id);
        var told = database.Query("SELECT entity, attribute, value FROM entity_attributes", row => (Key: (row.GetInt64(0), row.GetInt64(1)), Value: row.GetString(2))).ToDictionary(t => t.Key, t => t.Value);
        return [.. database.Query("SELECT id, variable, value, colour, parent FROM entities ORDER BY id", row => new Entity(row.GetInt64(0), row.GetInt64(1), row.GetString(2))
        {
            Colour = row.IsDBNull(3) ? null : Colour(row.GetInt64(3)),
            Parent = row.IsDBNull(4) ? null : row.GetInt64(4),
            Attributes = [.. attributes[row.GetInt64(1)].Select(attribute => told.GetValueOrDefault((row.GetInt64(0), attribute), ""))],
        })];
    }

    private static long Number(Colour colour) => (colour.Red << 16) | (colour.Green << 8) | colour.Blue;

    private static Colour Colour(long number) => Coding.Projects.Colour.Of(number >> 16, (number >> 8) & 255, number & 255);
}
