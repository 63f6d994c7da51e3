using System.Collections.Immutable;

namespace Parley.Coding.Projects;

/// <summary>
/// Brings one scheme into another. Coders are the same by name, types by label and variables, entities by variable and value, attributes by name; what is there stays as it is,
/// and is told more only where it was told nothing. Numbers are kept where they are free.
/// </summary>
public sealed class SchemeMerge
{
    private readonly CodingScheme _there;
    private readonly CodingScheme _coming;
    private readonly List<CodedType> _types = [];
    private readonly List<(long, AttributeVariable)> _attributes = [];
    private readonly Dictionary<long, long> _attributeOf = [];
    private readonly Dictionary<long, long> _coders = [];
    private readonly Dictionary<long, long> _typeOf = [];
    private readonly Dictionary<long, long> _variables = [];
    private readonly Dictionary<long, long> _entities = [];

    private SchemeMerge(CodingScheme there, CodingScheme coming) => (_there, _coming) = (there, coming);

    /// <summary>What the first scheme lacks.</summary>
    public SchemeAdditions New { get; private set; } = new();

    /// <summary>Numbers of coders: the coming one's, and what it is now.</summary>
    public IReadOnlyDictionary<long, long> Coders => _coders;

    /// <summary>Numbers of types.</summary>
    public IReadOnlyDictionary<long, long> Types => _typeOf;

    /// <summary>Numbers of variables.</summary>
    public IReadOnlyDictionary<long, long> Variables => _variables;

    /// <summary>Numbers of entities.</summary>
    public IReadOnlyDictionary<long, long> Entities => _entities;

    /// <summary>Brings <paramref name="coming"/>, which is whole, into <paramref name="there"/>.</summary>
    public static SchemeMerge Of(CodingScheme there, CodingScheme coming)
    {
        ArgumentNullException.ThrowIfNull(there);
        ArgumentNullException.ThrowIfNull(coming);
        var merge = new SchemeMerge(there, coming);
        var coders = merge.NewCoders();
        merge.MatchTypes();
        var entities = merge.NewEntities();
        merge.New = new SchemeAdditions
        {
            Coders = coders,
            Relations = merge.NewRelations(),
            Types = [.. merge._types],
            Attributes = [.. merge._attributes],
            Entities = entities,
            Told = [.. merge.Told()],
            VariableLinks = [.. coming.VariableLinks.Select(link => new VariableLink(merge._variables[link.Source], merge._variables[link.Target])).Except(there.VariableLinks)],
            Highlights = [.. coming.Highlights.ExceptBy(there.Highlights.Select(h => h.Pattern), h => h.Pattern)],
            Settings = [.. coming.Settings.ExceptBy(there.Settings.Select(s => s.Key), s => s.Key)],
        };
        return merge;
    }

    // Two coders of one name stay two.
    private ImmutableArray<Coder> NewCoders()
    {
        var (numbers, free) = (new Numbering(_there.Coders.Select(coder => coder.Id)), _there.Coders.ToList());
        var made = ImmutableArray.CreateBuilder<Coder>();
        foreach (var coder in _coming.Coders)
        {
            if (free.Find(other => other.Name == coder.Name) is { } same)
            {
                free.Remove(same);
                _coders[coder.Id] = same.Id;
                continue;
            }

            _coders[coder.Id] = numbers.Take(coder.Id);
            made.Add(coder with { Id = _coders[coder.Id] });
        }

        return made.ToImmutable();
    }

    private ImmutableArray<CoderRelation> NewRelations()
    {
        var known = _there.Relations.Select(relation => (relation.Coder, relation.Other)).ToHashSet();
        return [.. _coming.Relations.Select(r => r with { Coder = _coders[r.Coder], Other = _coders[r.Other] }).Where(r => known.Add((r.Coder, r.Other)))];
    }

    private void MatchTypes()
    {
        var free = _there.Types.ToList();
        var numbers = (
            Types: new Numbering(_there.Types.Select(type => type.Id)),
            Variables: new Numbering(_there.Variables.Select(variable => variable.Id)),
            Attributes: new Numbering(_there.Variables.SelectMany(variable => variable.Attributes).Select(attribute => attribute.Id)));
        foreach (var type in _coming.Types)
        {
            var same = free.Find(other => other.Label == type.Label && Recorded(other).SetEquals(Recorded(type)));
            _ = same is not null && free.Remove(same);
            var made = new CodedType(_typeOf[type.Id] = same?.Id ?? numbers.Types.Take(type.Id), type.Label, type.Colour,
                [.. type.Variables.Select(variable => Matched(variable, same?.Variables.First(other => other.Variable == variable.Variable), numbers.Variables, numbers.Attributes))]);
            _types.AddRange(same is null ? [made] : []);
        }
    }

    private static HashSet<Variable> Recorded(CodedType type) => [.. type.Variables.Select(variable => variable.Variable)];

    private CodedVariable Matched(CodedVariable variable, CodedVariable? same, Numbering variables, Numbering attributes)
    {
        var id = _variables[variable.Id] = same?.Id ?? variables.Take(variable.Id);
        var told = ImmutableArray.CreateBuilder<AttributeVariable>();
        foreach (var attribute in variable.Attributes)
        {
            var there = same?.Attributes.FirstOrDefault(other => other.Name == attribute.Name);
            var known = there ?? attribute with { Id = attributes.Take(attribute.Id) };
            _attributeOf[attribute.Id] = known.Id;
            told.Add(known);
            if (same is not null && there is null)
            {
                _attributes.Add((id, known));
            }
        }

        return new CodedVariable(id, variable.Variable) { Attributes = told.ToImmutable() };
    }

    private ImmutableArray<Entity> NewEntities()
    {
        var (numbers, known) = (new Numbering(_there.Entities.Select(entity => entity.Id)), _there.Entities.ToDictionary(entity => (entity.Variable, entity.Value), entity => entity.Id));
        var made = new List<Entity>();
        foreach (var entity in _coming.Entities)
        {
            if (!known.TryGetValue((_variables[entity.Variable], entity.Value), out var id))
            {
                id = numbers.Take(entity.Id);
                made.Add(entity with { Id = id, Variable = _variables[entity.Variable], Attributes = [] });
            }

            _entities[entity.Id] = id;
        }

        return [.. made.Select(entity => entity.Parent is { } parent ? entity with { Parent = _entities[parent] } : entity)];
    }

    private IEnumerable<(long, long, string)> Told()
    {
        var attributes = _coming.Variables.ToDictionary(variable => variable.Id, variable => variable.Attributes);
        var places = _there.Variables.SelectMany(variable => variable.Attributes.Select((attribute, place) => (attribute.Id, place))).ToDictionary(a => a.Id, a => a.place);
        var there = _there.Entities.ToDictionary(entity => entity.Id);
        return from entity in _coming.Entities
               from told in attributes[entity.Variable].Zip(entity.Attributes)
               where told.Second.Length > 0
               let now = (Entity: _entities[entity.Id], Attribute: _attributeOf[told.First.Id])
               where !there.TryGetValue(now.Entity, out var same) || !places.TryGetValue(now.Attribute, out var place) || same.Attributes[place].Length == 0
               select (now.Entity, now.Attribute, told.Second);
    }
}
