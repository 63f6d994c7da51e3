using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Parley.Coding.Projects;

namespace Parley.Store.Dna;

/// <summary>Entities and their attributes as version 3 keeps them.</summary>
internal static class DnaEntities
{
    public static ImmutableArray<Entity> Read(DnaDatabase database, ImmutableArray<CodedType> types, MendingLog log)
    {
        var places = types.SelectMany(type => type.Variables).SelectMany(v => v.Attributes.Select((a, place) => (a.Id, place))).ToDictionary(a => a.Id, a => a.place);
        var counts = types.SelectMany(type => type.Variables).ToDictionary(v => v.Id, v => v.Attributes.Length);
        using var values = Values(database).GetEnumerator();
        var hasValue = values.MoveNext();
        var entities = ImmutableArray.CreateBuilder<Entity>();
        foreach (var row in database.Rows("ENTITIES", "ORDER BY ID", ("ID", "0"), ("VariableId", "0"), ("Value", "''"), ("Red", "-1"), ("Green", "0"), ("Blue", "0"), ("ChildOf", "0")))
        {
            var entity = Entity(row);
            var told = new string?[counts.GetValueOrDefault(entity.Variable)];
            for (; hasValue && values.Current.Entity <= entity.Id; hasValue = values.MoveNext())
            {
                if (values.Current.Entity == entity.Id && places.TryGetValue(values.Current.Attribute, out var place) && place < told.Length)
                {
                    told[place] = values.Current.Value;
                }
            }

            log.Add("an entity without a value of an attribute was given an empty one", $"entity {entity.Id}", told.Count(value => value is null));
            entities.Add(entity with { Attributes = [.. told.Select(value => value ?? "")] });
        }

        return entities.ToImmutable();
    }

    private static IEnumerable<(long Entity, long Attribute, string Value)> Values(DnaDatabase database) =>
        database.Rows("ATTRIBUTEVALUES", "ORDER BY EntityId", ("EntityId", "0"), ("AttributeVariableId", "0"), ("AttributeValue", "''")).Select(row => (row.GetInt64(0), row.GetInt64(1), row.GetString(2)));

    private static Entity Entity(SqliteDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetString(2))
    {
        Colour = row.GetInt64(3) < 0 ? null : Colour.Of(row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)),
        Parent = row.GetInt64(6) is var parent and not 0 ? parent : null,
    };
}
