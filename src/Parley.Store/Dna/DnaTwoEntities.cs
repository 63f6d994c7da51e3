using System.Collections.Immutable;
using Parley.Coding;
using Parley.Coding.Projects;

namespace Parley.Store.Dna;

/// <summary>
/// Entities as version 2 keeps them: the table ATTRIBUTES, where type, alias and notes are columns and a parent is named by its value; and any text among the values of
/// statements.
/// </summary>
internal sealed class DnaTwoEntities(DnaDatabase database, MendingLog log)
{
    private static readonly string[] Names = ["Type", "Alias", "Notes"];

    /// <summary>What is told of each entity of a short-text variable, by the variable; numbered as a new database of version 3 does.</summary>
    public static ILookup<long, AttributeVariable> Attributes(IEnumerable<CodedVariable> variables)
    {
        var told = variables.Where(v => v.Variable.Kind == VariableKind.ShortText).ToList();
        return Names.SelectMany(_ => told, (name, variable) => (variable.Id, Name: name))
            .Select((a, place) => (a.Id, Attribute: new AttributeVariable(place + 1, a.Name))).ToLookup(a => a.Id, a => a.Attribute);
    }

    public ImmutableArray<Entity> Read(ImmutableArray<CodedType> types)
    {
        var counts = types.SelectMany(type => type.Variables).ToDictionary(v => v.Id, v => v.Attributes.Length);
        var parents = new List<string>();
        var entities = new List<Entity>();
        var numbers = new Dictionary<(long Variable, string Value), long>();
        foreach (var row in database.Rows("ATTRIBUTES", "ORDER BY ID", ("ID", "0"), ("VariableId", "0"), ("Value", "''"), ("Red", "0"), ("Green", "0"), ("Blue", "0"), ("Type", "''"), ("Alias", "''"), ("Notes", "''"), ("ChildOf", "''")))
        {
            var entity = new Entity(row.GetInt64(0), row.GetInt64(1), row.GetString(2)) { Colour = Colour.Of(row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)) };
            entities.Add(entity with { Attributes = [.. new[] { row.GetString(6), row.GetString(7), row.GetString(8) }.Take(counts.GetValueOrDefault(entity.Variable))] });
            parents.Add(row.GetString(9));
            numbers.TryAdd((entity.Variable, entity.Value), entity.Id);
        }

        var next = entities.Select(entity => entity.Id).DefaultIfEmpty().Max();
        foreach (var (variable, value) in Coded().Concat(entities.Zip(parents, (entity, parent) => (entity.Variable, parent)).Where(p => p.parent.Length > 0).ToList()))
        {
            if (numbers.TryAdd((variable, value), next + 1))
            {
                entities.Add(new Entity(++next, variable, value) { Colour = Colour.Black });
                parents.Add("");
                log.Add("a value that was no entity has become one", $"\"{value}\"");
            }
        }

        return [.. entities.Zip(parents, (entity, parent) => parent.Length == 0 ? entity : entity with { Parent = numbers[(entity.Variable, parent)] })];
    }

    private IEnumerable<(long Variable, string Value)> Coded() =>
        database.Rows("DATASHORTTEXT", "GROUP BY 1, 2 ORDER BY 1, 2", ("VariableId", "0"), ("Value", "''")).Select(row => (row.GetInt64(0), row.GetString(1)));
}
