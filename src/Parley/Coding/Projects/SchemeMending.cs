using System.Collections.Immutable;

namespace Parley.Coding.Projects;

/// <summary>Makes a scheme whole: what Discourse Network Analyzer takes for granted and a database may lack or contradict.</summary>
public static class SchemeMending
{
    /// <summary>
    /// The scheme with an administrator, with rights between any two coders, and with entities that differ, have all their attributes and lie in no circle.
    /// </summary>
    /// <param name="scheme">As found.</param>
    /// <param name="lacking">Numbers of short-text variables of which some statement has no value: they get an entity for none.</param>
    /// <param name="log">Where to note what was mended.</param>
    public static CodingScheme Mend(CodingScheme scheme, IReadOnlySet<long> lacking, MendingLog log)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(lacking);
        ArgumentNullException.ThrowIfNull(log);
        var coders = WithAdministrator(scheme.Coders, log);
        return scheme with
        {
            Coders = coders,
            Relations = Complete(scheme.Relations, coders, log),
            Entities = Whole([.. Told(scheme, log), .. Empty(scheme, lacking)], log),
            VariableLinks = [.. scheme.VariableLinks.Where(link => link.Source != link.Target && Has(scheme, link.Source) && Has(scheme, link.Target))],
        };
    }

    private static bool Has(CodingScheme scheme, long variable) => scheme.Variables.Any(v => v.Id == variable);

    private static ImmutableArray<Coder> WithAdministrator(ImmutableArray<Coder> coders, MendingLog log)
    {
        if (coders.Any(coder => coder.Id == Coder.Administrator))
        {
            return coders;
        }

        log.Add("there was no coder 1, who is made as an administrator without a password", "coders");
        return coders.Insert(0, new Coder(Coder.Administrator, "Admin"));
    }

    private static ImmutableArray<CoderRelation> Complete(ImmutableArray<CoderRelation> relations, ImmutableArray<Coder> coders, MendingLog log)
    {
        var known = coders.Select(coder => coder.Id).ToHashSet();
        var (pairs, kept) = (new HashSet<(long, long)>(), ImmutableArray.CreateBuilder<CoderRelation>(relations.Length));
        foreach (var relation in relations)
        {
            if (relation.Coder != relation.Other && known.Contains(relation.Coder) && known.Contains(relation.Other) && pairs.Add((relation.Coder, relation.Other)))
            {
                kept.Add(relation);
            }
            else
            {
                log.Add("a relation between coders names nobody, or stands there twice, and is left out", $"coder {relation.Coder} to {relation.Other}");
            }
        }

        foreach (var (coder, other) in coders.SelectMany(_ => coders, (a, b) => (a.Id, b.Id)).Where(pair => pair.Item1 != pair.Item2 && pairs.Add(pair)))
        {
            kept.Add(new CoderRelation(coder, other, CoderRights.All));
            log.Add("no relation between two coders, who may now see and change each other's work", $"coder {coder} to {other}");
        }

        return kept.ToImmutable();
    }

    /// <summary>Entities of variables that are there, with as many attributes as these have.</summary>
    private static IEnumerable<Entity> Told(CodingScheme scheme, MendingLog log)
    {
        var attributes = scheme.Variables.ToDictionary(v => v.Id, v => v.Attributes.Length);
        foreach (var entity in scheme.Entities)
        {
            if (!attributes.TryGetValue(entity.Variable, out var count))
            {
                log.Add("an entity of a variable that is not there is left out", $"entity {entity.Id}");
                continue;
            }

            yield return entity.Attributes.Length == count ? entity : entity with { Attributes = [.. entity.Attributes.Concat(Enumerable.Repeat("", count)).Take(count)] };
        }
    }

    private static List<Entity> Empty(CodingScheme scheme, IReadOnlySet<long> lacking)
    {
        var next = scheme.Entities.Select(e => e.Id).DefaultIfEmpty().Max();
        var have = scheme.Entities.Where(e => e.Value.Length == 0).Select(e => e.Variable).ToHashSet();
        return [.. scheme.Variables.Where(v => v.Variable.Kind == VariableKind.ShortText && lacking.Contains(v.Id) && !have.Contains(v.Id))
            .Select(v => new Entity(++next, v.Id, "") { Colour = Colour.Black, Attributes = [.. v.Attributes.Select(_ => "")] })];
    }

    private static ImmutableArray<Entity> Whole(List<Entity> entities, MendingLog log)
    {
        var seen = new HashSet<(long, string)>();
        entities.RemoveAll(entity => !seen.Add((entity.Variable, entity.Value)) && Noted(log, "an entity stands there twice; the second is left out", entity));
        var byId = entities.ToDictionary(entity => entity.Id);
        return [.. entities.Select(entity => entity.Parent is { } parent && !IsParent(byId, entity, parent) && Noted(log, "the parent of an entity is not there, or the entity itself; it has none now", entity) ? entity with { Parent = null } : entity)];
    }

    /// <summary>Whether the parent is there, and going up from it never comes back to the entity.</summary>
    private static bool IsParent(Dictionary<long, Entity> byId, Entity entity, long parent)
    {
        if (!byId.TryGetValue(parent, out var at) || at.Variable != entity.Variable)
        {
            return false;
        }

        for (var steps = 0; steps <= byId.Count; steps++)
        {
            if (at.Id == entity.Id)
            {
                return false;
            }

            if (at.Parent is not { } up || !byId.TryGetValue(up, out var above))
            {
                return true;
            }

            at = above;
        }

        return true; // a circle above, of which the entity is no part
    }

    private static bool Noted(MendingLog log, string fault, Entity entity)
    {
        log.Add(fault, $"entity {entity.Id}");
        return true;
    }
}
