using System.Text.Json.Nodes;

namespace Parley.Store.Reviews;

/// <summary>What was decided about actors, by their ids.</summary>
internal sealed class DecidedActors
{
    private readonly Dictionary<(string Actor, string Aspect), string> _values;

    public DecidedActors(Corpus corpus) =>
        _values = new HeldDecisions(corpus).OnAll("actor").Where(d => d.Value is not null && StatementAspects.AuthorOf(d.Aspect) is null)
            .ToDictionary(d => (d.Subject["actor ".Length..], d.Aspect), d => JsonNode.Parse(d.Value!)!.GetValue<string>());

    /// <summary>What people said an aspect of an actor is; null where they did not.</summary>
    public string? Value(string actor, string aspect) => _values.GetValueOrDefault((actor, aspect));

    /// <summary>The actor that one is: itself, or the one that it was merged into.</summary>
    public string Standing(string actor)
    {
        for (var steps = 0; Value(actor, "merged") is { } into && steps <= _values.Count; steps++)
        {
            actor = into;
        }

        return actor;
    }

    /// <summary>All that are merged into one, and it itself.</summary>
    public IEnumerable<string> MergedInto(string actor) => _values.Keys.Where(key => key.Aspect == "merged" && Standing(key.Actor) == actor).Select(key => key.Actor).Append(actor).Distinct();
}
