using System.Runtime.InteropServices;
using Parley.Coding;

namespace Parley.Store.Dna;

/// <summary>The documents of a database, without their texts.</summary>
internal sealed class DnaDocuments
{
    private static readonly long First = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly long Last = DateTimeOffset.MaxValue.ToUnixTimeSeconds();
    private static readonly string[] Names = ["author", "source", "section", "type"];

    private readonly List<int> _ids = [];
    private readonly List<long> _dates = [];
    private readonly List<string> _titles = [];
    private readonly DnaColumn[] _columns = [.. Names.Select(name => new DnaColumn(0, new(name, VariableKind.ShortText)))];

    /// <summary>The place of each by its id.</summary>
    public IdPlaces Places => new(CollectionsMarshal.AsSpan(_ids));

    public static DnaDocuments Read(SqliteFile file, bool isTwo)
    {
        var documents = new DnaDocuments();
        var count = (int)Math.Min(int.MaxValue, file.All("SELECT count(*) FROM DOCUMENTS", row => row.Long(0))[0]);
        Array.ForEach(documents._columns, column => column.Begin(count));
        file.Each("SELECT ID, Date, Title, Author, Source, Section, Type FROM DOCUMENTS ORDER BY ID", row => documents.Add(row, isTwo));
        return documents;
    }

    public CodedDocuments ToDocuments() =>
        new([.. _ids], [.. _dates], [.. _titles], [.. _columns.Select(column => column.ToColumn(null))]);

    // Version 2 counts milliseconds. What lies outside the calendar is moved to its ends.
    private void Add(SqliteRow row, bool isTwo)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            _columns[i].Set(_ids.Count, row.Text(3 + i));
        }

        _ids.Add(row.Int(0));
        _dates.Add(Math.Clamp(isTwo ? (long)Math.Floor(row.Long(1) / 1000.0) : row.Long(1), First, Last));
        _titles.Add(row.Text(2));
    }
}

/// <summary>Where the statements of a type stand.</summary>
internal sealed class DnaSpans
{
    private readonly List<int> _ids = [];
    private readonly List<int> _documents = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _stops = [];
    private readonly List<int> _coders = [];

    public static DnaSpans Read(SqliteFile file, int type)
    {
        var spans = new DnaSpans();
        file.Each($"SELECT ID, DocumentId, Start, Stop, Coder FROM STATEMENTS WHERE StatementTypeId = {type} ORDER BY ID", spans.Add);
        return spans;
    }

    /// <summary>Those whose document there is.</summary>
    public CodedSpans In(DnaDocuments documents)
    {
        var (places, kept) = (documents.Places, 0);
        for (var i = 0; i < _ids.Count; i++)
        {
            if (places.Of(_documents[i]) is >= 0 and var place)
            {
                (_ids[kept], _documents[kept], _starts[kept], _stops[kept], _coders[kept]) = (_ids[i], place, _starts[i], _stops[i], _coders[i]);
                kept++;
            }
        }

        return new([.. _ids.Take(kept)], [.. _documents.Take(kept)], [.. _starts.Take(kept)], [.. _stops.Take(kept)], [.. _coders.Take(kept)]);
    }

    private void Add(SqliteRow row)
    {
        _ids.Add(row.Int(0));
        _documents.Add(row.Int(1));
        _starts.Add(row.Int(2));
        _stops.Add(row.Int(3));
        _coders.Add(row.Int(4));
    }
}
