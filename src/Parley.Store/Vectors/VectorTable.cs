using System.Runtime.InteropServices;
using Parley.Similarity;

namespace Parley.Store.Vectors;

/// <summary>The vectors of a corpus, in lists of near ones once there are many. They all come from one model; another one begins anew.</summary>
internal sealed class VectorTable
{
    /// <summary>From so many vectors on they are kept in lists: fewer are looked through whole.</summary>
    public const int ManyVectors = 100_000;

    private const int SampleOfList = 40;
    private const int Seed = 20250213;

    private readonly Database _database;
    private readonly string _model;

    public VectorTable(Database database, string model, int width)
    {
        (_database, _model, Width) = (database, model, width);
        var centres = database.Query("SELECT centres FROM vector_models WHERE name = $1 AND width = $2 AND centres IS NOT NULL", row => row.GetFieldValue<byte[]>(0), model, width);
        Clusters = centres.Count > 0 ? Clusters.From(centres[0], width) : null;
    }

    /// <summary>From how many on they are spread; <see cref="ManyVectors"/> but for tests.</summary>
    public long Many { get; init; } = ManyVectors;

    /// <summary>Over how many lists.</summary>
    public int Lists { get; init; } = 1024;

    /// <summary>The length of a vector.</summary>
    public int Width { get; }

    /// <summary>The lists; null while there is one.</summary>
    public Clusters? Clusters { get; private set; }

    /// <summary>How many there are.</summary>
    public long Count => _database.Number("SELECT count(*) FROM vector_places") ?? 0;

    /// <summary>Whether every row of the index that is a statement has its vector, as far as is known without looking.</summary>
    public bool IsComplete => _database.Number("SELECT seen FROM vector_models WHERE name = $1", _model) == Given();

    /// <summary>Notes that no statement is without its vector, which was so when <paramref name="given"/> rows had been given out.</summary>
    public void Complete(long given) => _database.Execute("UPDATE vector_models SET seen = $2 WHERE name = $1", _model, given);

    /// <summary>How many rows of the index were ever given out.</summary>
    public long Given() => _database.Number("SELECT CAST(coalesce(sum(used), 0) AS bigint) FROM search_days")!.Value;

    /// <summary>Statements without a vector, in the order of their keys.</summary>
    /// <param name="after">Only those with higher keys.</param>
    /// <param name="most">How many at most.</param>
    public List<long> Missing(long after, int most) => _database.Query(
        "SELECT r.key FROM search_rows r WHERE r.key > $1 AND r.number <> -1 AND NOT EXISTS (SELECT 1 FROM vector_places p WHERE p.key = r.key) ORDER BY r.key LIMIT $2",
        row => row.GetInt64(0), after, most);

    /// <summary>How many statements have none.</summary>
    public long MissingCount() => _database.Number("SELECT count(*) FROM search_rows r WHERE r.number <> -1 AND NOT EXISTS (SELECT 1 FROM vector_places p WHERE p.key = r.key)")!.Value;

    /// <summary>Throws away what another model made.</summary>
    public void Begin()
    {
        if (_database.Number("SELECT 1 FROM vector_models WHERE name = $1 AND width = $2", _model, Width) is not null)
        {
            return;
        }

        _database.InTransaction(() =>
        {
            _database.Execute("DELETE FROM vector_places");
            _database.Execute("DELETE FROM vector_blocks");
            _database.Execute("DELETE FROM vector_models");
            _database.Execute("INSERT INTO vector_models (name, width, seen) VALUES ($1, $2, -1)", _model, Width);
        });
        Clusters = null;
    }

    /// <summary>Adds vectors. Those that are there already are left out.</summary>
    public void Add(IReadOnlyList<(long Key, sbyte[] Vector)> vectors) => _database.InTransaction(() =>
    {
        var fresh = vectors.Where(v => _database.Number("SELECT 1 FROM vector_places WHERE key = $1", v.Key) is null).Select(v => (v.Key, v.Vector, List: Clusters?.Of(v.Vector) ?? 0)).ToList();
        foreach (var list in fresh.GroupBy(v => v.List).OrderBy(list => list.Key))
        {
            Append(list.Key, [.. list.Select(v => (v.Key, v.Vector))]);
        }
    });

    /// <summary>Spreads the vectors over lists where there have come to be many.</summary>
    public void Spread()
    {
        if (Clusters is not null || Count < Many)
        {
            return;
        }

        _database.InTransaction(() =>
        {
            var all = Blocks(0).SelectMany(block => Enumerable.Range(0, block.Count).Select(i => (Key: block.Key(i), Vector: block.Vector(i).ToArray()))).ToList();
            new Random(Seed).Shuffle(CollectionsMarshal.AsSpan(all));
            Clusters = Clusters.Of([.. all.Take(Lists * SampleOfList).SelectMany(v => v.Vector)], Width, Lists, Seed);
            _database.Execute("DELETE FROM vector_places");
            _database.Execute("DELETE FROM vector_blocks");
            _database.Execute("UPDATE vector_models SET centres = $2 WHERE name = $1", _model, Clusters.ToBytes());
            Add(all);
        });
    }

    /// <summary>The vectors of a list.</summary>
    public IEnumerable<VectorBlock> Blocks(int list) => _database.Query("SELECT vectors FROM vector_blocks WHERE list = $1 ORDER BY id", row => new VectorBlock(row.GetFieldValue<byte[]>(0), Width), list);

    /// <summary>The blocks in which the vectors of some keys lie.</summary>
    public IEnumerable<VectorBlock> BlocksOf(IEnumerable<long> keys) => keys
        .Select(key => _database.Number("SELECT block FROM vector_places WHERE key = $1", key)).OfType<long>().Distinct().Order()
        .SelectMany(block => _database.Query("SELECT vectors FROM vector_blocks WHERE id = $1", row => new VectorBlock(row.GetFieldValue<byte[]>(0), Width), block));

    private void Append(int list, List<(long Key, sbyte[] Vector)> vectors)
    {
        var last = _database.Query("SELECT id, vectors FROM vector_blocks WHERE list = $1 ORDER BY id DESC LIMIT 1", row => (Id: row.GetInt64(0), Block: new VectorBlock(row.GetFieldValue<byte[]>(1), Width)), list);
        var (id, block) = last.Count > 0 && last[0].Block.Count < VectorBlock.Most(Width) ? ((long?)last[0].Id, last[0].Block) : (null, new VectorBlock([], Width));
        foreach (var some in Pieces(vectors, VectorBlock.Most(Width), block.Count))
        {
            block = some.Aggregate(block, (grown, v) => grown.With(v.Key, v.Vector));
            if (id is { } known)
            {
                _database.Execute("UPDATE vector_blocks SET vectors = $2 WHERE id = $1", known, block.Bytes);
            }
            else
            {
                id = _database.Number("INSERT INTO vector_blocks (list, vectors) VALUES ($1, $2) RETURNING id", list, block.Bytes);
            }

            _database.Insert("vector_places (key, block)", some.Select(v => new object?[] { v.Key, id }));
            (id, block) = (null, new VectorBlock([], Width));
        }
    }

    // What the open block has room for, then whole blocks.
    private static IEnumerable<List<(long Key, sbyte[] Vector)>> Pieces(List<(long Key, sbyte[] Vector)> vectors, int most, int taken)
    {
        for (int at = 0, room = most - taken; at < vectors.Count; at += room, room = most)
        {
            room = Math.Min(room, vectors.Count - at);
            yield return vectors.GetRange(at, room);
        }
    }
}
