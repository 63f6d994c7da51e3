using Parley.Attribution;
using Parley.Linking;

namespace Parley.Formats;

/// <summary>What is wrong with a row in the light of those before it: an id that is somebody else's, a time that overlaps, an affiliation that goes round in a circle.</summary>
internal sealed class ActorRowChecks
{
    private readonly Dictionary<string, int> _lastTerm = [];
    private readonly List<(string Name, int From, int To, int Line, int Before)> _terms = [];
    private readonly Dictionary<string, string> _owners = [];

    /// <summary>Why the row cannot be used; null where it can, which is then remembered.</summary>
    public string? Fault(KnownActor row, int line)
    {
        var (from, to) = (row.From?.DayNumber ?? 0, row.To?.DayNumber ?? int.MaxValue);
        var before = _lastTerm.GetValueOrDefault(row.Id, -1);
        for (var at = before; at >= 0; at = _terms[at].Before)
        {
            var term = _terms[at];
            if (!term.Name.Equals(row.Name, StringComparison.OrdinalIgnoreCase))
            {
                return $"its id {row.Id} is that of another name on line {term.Line}";
            }

            if (from <= term.To && term.From <= to)
            {
                return $"it is the actor of line {term.Line} again, at a time that overlaps";
            }
        }

        if (row.Kind != SpeakerKind.Person && row.Affiliation is { } owner && Circles(row.Name, owner))
        {
            return $"its affiliation {owner} leads back to itself";
        }

        _lastTerm[row.Id] = _terms.Count;
        _terms.Add((row.Name, from, to, line, before));
        return null;
    }

    private bool Circles(string name, string owner)
    {
        var (own, seen) = (Plain(name), new HashSet<string>());
        for (var at = Plain(owner); at != own; at = _owners[at])
        {
            if (!_owners.ContainsKey(at) || !seen.Add(at))
            {
                _owners.TryAdd(own, Plain(owner));
                return false;
            }
        }

        return true;
    }

    private static string Plain(string name) => name.Trim().ToLowerInvariant();
}
