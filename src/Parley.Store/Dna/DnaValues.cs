using Parley.Coding;
using Parley.Coding.Projects;

namespace Parley.Store.Dna;

/// <summary>Values out of several tables, each in the order of statements, brought together statement by statement.</summary>
internal sealed class DnaValues : IDisposable
{
    private readonly List<IEnumerator<(long Statement, VariableKind Kind, CodedValue Value)>> _sources;
    private readonly List<(VariableKind, CodedValue)> _values = [];

    public DnaValues(IEnumerable<IEnumerable<(long, VariableKind, CodedValue)>> sources)
    {
        _sources = [.. sources.Select(source => source.GetEnumerator())];
        _sources.RemoveAll(source => !Advance(source));
    }

    /// <summary>How many values belong to no statement that was asked for.</summary>
    public int Orphans { get; private set; }

    /// <summary>The values of a statement; each later one has a higher number. The list is used again for the next.</summary>
    public IReadOnlyList<(VariableKind Kind, CodedValue Value)> Of(long statement)
    {
        _values.Clear();
        for (var i = _sources.Count - 1; i >= 0; i--)
        {
            while (_sources[i].Current.Statement <= statement)
            {
                Take(_sources[i].Current, statement);
                if (!Advance(_sources[i]))
                {
                    _sources.RemoveAt(i);
                    break;
                }
            }
        }

        return _values;
    }

    public void Dispose() => _sources.ForEach(source => source.Dispose());

    private void Take((long Statement, VariableKind Kind, CodedValue Value) found, long statement)
    {
        if (found.Statement == statement)
        {
            _values.Add((found.Kind, found.Value));
        }
        else
        {
            Orphans++;
        }
    }

    private static bool Advance(IEnumerator<(long, VariableKind, CodedValue)> source)
    {
        if (source.MoveNext())
        {
            return true;
        }

        source.Dispose();
        return false;
    }
}
