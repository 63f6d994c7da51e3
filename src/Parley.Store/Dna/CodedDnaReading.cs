using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Parley.Coding;

namespace Parley.Store.Dna;

/// <summary>
/// One reading of the statements of a type. Tables are read whole in the order they lie in the file, in two connections at a time, and put together here:
/// for what networks need that is several times faster than joins.
/// </summary>
internal sealed class CodedDnaReading(string path, DnaKind kind, Wanted wanted, bool isTwo)
{
    private readonly DnaColumn[] _columns = [.. kind.Kind.Variables.Zip(kind.VariableIds, (variable, id) => new DnaColumn(id, variable)).Where(column => wanted.Has(column.Variable))];

    public CodedStatements Read()
    {
        DnaDocuments? documents = null;
        DnaSpans? spans = null;
        AtOnce([
            file => documents = DnaDocuments.Read(file, isTwo),
            file => spans = DnaSpans.Read(file, kind.Id),
        ]);
        var kept = spans!.In(documents!);
        var places = new IdPlaces(kept.Ids.AsSpan());
        Array.ForEach(_columns, column => column.Begin(kept.Count));
        AtOnce([.. Parts().Select(part => (Action<SqliteFile>)(file => part.Read(file, _columns, places)))]);
        return CodedStatements.Of(kind.Kind.Name, documents!.ToDocuments(), kept, Columns());
    }

    private IEnumerable<DnaPart> Parts()
    {
        using var file = SqliteFile.Open(path);
        return [.. _columns.Select(column => column.Table).Distinct().SelectMany(table => DnaPart.Of(file, table, [.. _columns.Where(column => column.Table == table)], isTwo))];
    }

    private ImmutableArray<CodedColumn> Columns()
    {
        using var file = SqliteFile.Open(path);
        return [.. _columns.Select(column => column.ToColumn(isTwo ? null : file))];
    }

    // Each takes the next piece of work with a connection of its own.
    private void AtOnce(Action<SqliteFile>[] work)
    {
        var next = -1;
        void Worker()
        {
            using var file = SqliteFile.Open(path);
            for (int i; (i = Interlocked.Increment(ref next)) < work.Length;)
            {
                work[i](file);
            }
        }

        try
        {
            Parallel.Invoke([.. Enumerable.Repeat(Worker, Math.Min(work.Length, Environment.ProcessorCount))]);
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }
}

/// <summary>The values of one variable as they are read, in the order of the statements.</summary>
internal sealed class DnaColumn(int id, Variable variable)
{
    private readonly Dictionary<string, int> _texts = [];
    private int[] _values = [];

    public int Id => id;

    public Variable Variable => variable;

    /// <summary>The table that has them.</summary>
    public string Table => variable.Kind switch
    {
        VariableKind.ShortText => "DATASHORTTEXT",
        VariableKind.LongText => "DATALONGTEXT",
        VariableKind.Integer => "DATAINTEGER",
        _ => "DATABOOLEAN",
    };

    public void Begin(int count) => Array.Fill(_values = new int[count], CodedColumn.Missing);

    public void Set(int place, int value) => _values[place] = value;

    public void Set(int place, string text)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_texts, text, out var known);
        number = known ? number : _texts.Count - 1;
        _values[place] = number;
    }

    /// <summary>The column, its texts in order; <paramref name="file"/> has the names of entities, or is null where the values are texts themselves.</summary>
    public CodedColumn ToColumn(SqliteFile? file) => variable.Kind switch
    {
        VariableKind.Integer or VariableKind.Boolean => new(variable, ImmutableCollectionsMarshal.AsImmutableArray(_values), []),
        VariableKind.ShortText when file is not null => Named(Names(file)),
        _ => Named(_texts.ToDictionary(text => text.Value, text => text.Key)),
    };

    private Dictionary<int, string> Names(SqliteFile file)
    {
        var names = new Dictionary<int, string>();
        file.Each($"SELECT ID, Value FROM ENTITIES WHERE VariableId = {id}", row => names[row.Int(0)] = row.Text(1));
        return names;
    }

    private CodedColumn Named(Dictionary<int, string> names)
    {
        string[] labels = [.. names.Values.Distinct().Order(StringComparer.Ordinal)];
        var places = new IdPlaces([.. names.Keys], [.. names.Values.Select(name => Array.BinarySearch(labels, name, StringComparer.Ordinal))]);
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] = places.Of(_values[i]) is >= 0 and var place ? place : CodedColumn.Missing;
        }

        return new(variable, ImmutableCollectionsMarshal.AsImmutableArray(_values), ImmutableCollectionsMarshal.AsImmutableArray(labels));
    }
}
