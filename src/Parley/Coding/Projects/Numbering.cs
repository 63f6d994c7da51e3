namespace Parley.Coding.Projects;

/// <summary>Gives numbers out: the one asked for where it is free, else the next above all.</summary>
/// <param name="taken">Numbers that are somebody's.</param>
public sealed class Numbering(IEnumerable<long> taken)
{
    private readonly HashSet<long> _taken = [.. taken];
    private long _last = -1;

    /// <summary>A number that nobody has; nobody gets it again.</summary>
    public long Take(long wanted)
    {
        if (wanted > 0 && _taken.Add(wanted))
        {
            _last = _last < 0 ? _last : Math.Max(_last, wanted);
            return wanted;
        }

        _last = (_last < 0 ? _taken.DefaultIfEmpty().Max() : _last) + 1;
        _taken.Add(_last);
        return _last;
    }
}
