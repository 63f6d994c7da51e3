using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Coding.Projects;

/// <summary>What was found broken and mended while a project was read: how often, and where first.</summary>
public sealed class MendingLog
{
    private readonly Dictionary<string, (int Count, string First)> _mended = [];

    /// <summary>The code of its notes.</summary>
    public const string Code = "PAR432";

    /// <summary>One note for each sort of fault.</summary>
    public ImmutableArray<Diagnostic> Notes =>
        [.. _mended.Select(m => new Diagnostic(Code, m.Value.Count == 1 ? $"{m.Value.First}: {m.Key}" : $"{m.Key}: {m.Value.Count} times, first {m.Value.First}"))];

    /// <summary>Notes one fault.</summary>
    /// <param name="fault">What was wrong and what was done, in words that are the same each time.</param>
    /// <param name="place">Where.</param>
    public void Add(string fault, string place) =>
        _mended[fault] = _mended.TryGetValue(fault, out var earlier) ? (earlier.Count + 1, earlier.First) : (1, place);

    /// <summary>Notes that a whole kind of fault occurred <paramref name="count"/> times; nothing where it did not.</summary>
    public void Add(string fault, string place, int count)
    {
        if (count > 0)
        {
            _mended[fault] = _mended.TryGetValue(fault, out var earlier) ? (earlier.Count + count, earlier.First) : (count, place);
        }
    }
}
