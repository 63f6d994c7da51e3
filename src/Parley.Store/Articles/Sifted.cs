namespace Parley.Store.Articles;

/// <summary>What of a batch has been sifted and was not there before: it counts as there for what stands behind it in the batch.</summary>
internal sealed class Sifted
{
    private readonly List<Arrival> _sketched = [];
    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Arrival> _byHash = new(StringComparer.Ordinal);

    // One behind the other, since every article of a batch is compared with every other.
    private ushort[] _sketches = new ushort[Likeness.Places];

    /// <summary>Adds one, where it is not known.</summary>
    public void Add(Arrival arrival)
    {
        if (arrival.Kind == ArrivalKind.Known)
        {
            return;
        }

        var print = arrival.Fingerprint;
        _named.Add(Named(print));
        if (print.Address is { } address)
        {
            _addresses.Add(address);
        }

        if (arrival.Kind == ArrivalKind.New)
        {
            _ids.Add(arrival.Article.Id);
            _byHash.TryAdd(Hash(print), arrival);
            AddSketch(arrival);
        }
    }

    /// <summary>Whether the same page is among them, or the same text under the same name.</summary>
    public bool Knows(Fingerprint print) => (print.Address is { } address && _addresses.Contains(address)) || _named.Contains(Named(print));

    /// <summary>Whether one that is new bears this id.</summary>
    public bool Bears(string id) => _ids.Contains(id);

    /// <summary>The first that is new and has the same text.</summary>
    public Arrival? Same(Fingerprint print) => _byHash.GetValueOrDefault(Hash(print));

    /// <summary>Those that are new and, by their sketches, at least so much alike.</summary>
    public IEnumerable<Arrival> Like(Likeness likeness, double least)
    {
        for (var i = 0; i < _sketched.Count; i++)
        {
            if (likeness.To(_sketches.AsSpan(i * Likeness.Places, Likeness.Places)) >= least)
            {
                yield return _sketched[i];
            }
        }
    }

    private void AddSketch(Arrival arrival)
    {
        if (arrival.Fingerprint.Likeness is not { } sketch)
        {
            return;
        }

        var end = _sketched.Count * Likeness.Places;
        if (end == _sketches.Length)
        {
            Array.Resize(ref _sketches, 2 * end);
        }

        sketch.CopyTo(_sketches.AsSpan(end));
        _sketched.Add(arrival);
    }

    private static string Named(Fingerprint print) => Hash(print) + print.Name;

    private static string Hash(Fingerprint print) => Convert.ToHexString(print.Hash);
}
