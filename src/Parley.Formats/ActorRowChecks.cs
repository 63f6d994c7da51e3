using Parley.Attribution;
using Parley.Linking;

namespace Parley.Formats;

/// <summary>
/// What is wrong with a row in the light of those before it: an id that is somebody else's, a time that overlaps, an affiliation that goes round in a circle.
/// Ids and names are kept as hashes of 64 bits, so that a million rows cost forty megabytes and not two hundred.
/// </summary>
internal sealed class ActorRowChecks
{
    private readonly Dictionary<ulong, Term> _first = [];
    private readonly Dictionary<ulong, List<Term>> _later = [];
    private readonly Dictionary<string, string> _owners = [];

    /// <summary>Why the row cannot be used; null where it can, which is then remembered.</summary>
    public string? Fault(KnownActor row, int line)
    {
        var id = Hash(row.Id);
        var term = new Term((uint)Hash(Plain(row.Name)), row.From?.DayNumber ?? 0, row.To?.DayNumber ?? int.MaxValue, line);
        var fault = Earlier(id).Select(earlier => Fault(row, term, earlier)).FirstOrDefault(f => f is not null);
        if (fault is null && row.Kind != SpeakerKind.Person && row.Affiliation is { } owner && Circles(row.Name, owner))
        {
            fault = $"its affiliation {owner} leads back to itself";
        }

        if (fault is null && !_first.TryAdd(id, term))
        {
            (_later.TryGetValue(id, out var later) ? later : _later[id] = []).Add(term);
        }

        return fault;
    }

    private IEnumerable<Term> Earlier(ulong id) => _first.TryGetValue(id, out var first) ? _later.GetValueOrDefault(id, []).Prepend(first) : [];

    private static string? Fault(KnownActor row, Term term, Term earlier) => term switch
    {
        _ when term.Name != earlier.Name => $"its id {row.Id} is that of another name on line {earlier.Line}",
        _ when term.From <= earlier.To && earlier.From <= term.To => $"it is the actor of line {earlier.Line} again, at a time that overlaps",
        _ => null,
    };

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

    /// <summary>FNV-1a.</summary>
    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 1099511628211UL);
        }

        return hash;
    }

    private readonly record struct Term(uint Name, int From, int To, int Line);
}
