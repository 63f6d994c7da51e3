using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Parley.Attribution;

namespace Parley.Linking;

/// <summary>
/// Actors that are known before anything is read, found by name or office. Made for lists of a million: rows are kept as UTF-8, and the indexes are arrays of
/// places, so that a row costs its own letters and some six bytes a name and office. Safe to use from many threads.
/// </summary>
public sealed class KnownActors
{
    private readonly ImmutableArray<byte[]> _blocks;
    private readonly RowIndex _names;
    private readonly RowIndex _offices;

    private KnownActors(ImmutableArray<byte[]> blocks, RowIndex names, RowIndex offices) => (_blocks, _names, _offices) = (blocks, names, offices);

    /// <summary>Nobody.</summary>
    public static KnownActors None { get; } = new Builder().Build();

    /// <summary>The rows of those who bear a name, whatever their kind.</summary>
    public ImmutableArray<KnownActor> Named(string name) =>
        _names.IsEmpty ? [] : [.. Keys(name).SelectMany(key => Rows(_names, key)).DistinctBy(r => r.Place).OrderBy(r => r.Place).Select(r => r.Row).Where(r => Bears(r, name))];

    /// <summary>The rows of those who held an office on a day.</summary>
    /// <param name="role">The office: "defence minister".</param>
    /// <param name="affiliation">Of whom: "Germany", "German".</param>
    /// <param name="day">When.</param>
    public ImmutableArray<KnownActor> InOffice(string role, string affiliation, DateOnly day)
    {
        var key = OfficeKey(role, affiliation);
        return [.. Rows(_offices, key).Select(r => r.Row).Where(r => r.Holds(day) && r.Affiliation is { } whom && r.Roles.Any(office => OfficeKey(office, whom) == key))];
    }

    private static string OfficeKey(string role, string affiliation) => $"{ActorName.Office(role)}@{ActorName.Affiliation(affiliation)}";

    private static IEnumerable<string> Keys(string name) => Enum.GetValues<SpeakerKind>().Select(kind => ActorName.Key(name, kind)).Where(key => key.Length > 0).Distinct();

    private static bool Bears(KnownActor row, string name) => ActorName.Key(name, row.Kind) is { Length: > 0 } key && row.Aliases.Prepend(row.Name).Any(n => ActorName.Key(n, row.Kind) == key);

    private IEnumerable<(int Place, KnownActor Row)> Rows(RowIndex index, string key) => index.Find(key).Select(place => (place, Read(place)));

    private KnownActor Read(int place)
    {
        var block = _blocks[place >> BlockBits].AsSpan(place & (BlockSize - 1));
        var cells = Encoding.UTF8.GetString(block[..block.IndexOf((byte)'\n')]).Split('\t');
        string Cell(int at) => at < cells.Length ? cells[at] : "";
        return new KnownActor(cells[0], cells[1], Kinds[Cell(2).Length == 0 ? 0 : Cell(2)[0] - '0'])
        {
            Aliases = Parts(Cell(3)),
            Roles = Parts(Cell(4)),
            Affiliation = Cell(5).Length > 0 ? Cell(5) : null,
            From = Day(Cell(6)),
            To = Day(Cell(7)),
        };
    }

    /// <summary>By their numbers in a row. A person, as most are, has none.</summary>
    private static readonly SpeakerKind[] Kinds = Enum.GetValues<SpeakerKind>();

    private static ImmutableArray<string> Parts(string cell) => [.. cell.Split(';', StringSplitOptions.RemoveEmptyEntries)];

    private static DateOnly? Day(string cell) => cell.Length > 0 ? DateOnly.ParseExact(cell, "O", CultureInfo.InvariantCulture) : null;

    private const int BlockBits = 20;

    private const int BlockSize = 1 << BlockBits;

    /// <summary>Takes rows one by one.</summary>
    public sealed class Builder
    {
        private readonly List<byte[]> _blocks = [];
        private readonly ArrayBufferWriter<byte> _block = new(BlockSize);
        private readonly List<(uint Hash, int Place)> _names = [];
        private readonly List<(uint Hash, int Place)> _offices = [];

        /// <summary>The most characters that a row may have, names and all.</summary>
        public const int MostCharacters = 100_000;

        /// <summary>Adds a row; its texts are cleared of tabs and line breaks.</summary>
        /// <exception cref="ArgumentException">It is longer than <see cref="MostCharacters"/>.</exception>
        public void Add(KnownActor row)
        {
            ArgumentNullException.ThrowIfNull(row);
            var bytes = Encoding.UTF8.GetBytes($"{string.Join('\t', Cells(row).Select(Clean)).TrimEnd('\t')}\n");
            if (bytes.Length > 4 * MostCharacters)
            {
                throw new ArgumentException("The row is too long.", nameof(row));
            }

            if (_block.WrittenCount + bytes.Length > BlockSize)
            {
                Close();
            }

            var place = (_blocks.Count << BlockBits) | _block.WrittenCount;
            _block.Write(bytes);
            foreach (var key in row.Aliases.Prepend(row.Name).Select(n => ActorName.Key(n, row.Kind)).Where(k => k.Length > 0).Distinct())
            {
                _names.Add((RowIndex.HashOf(key), place));
            }

            _offices.AddRange(row.Affiliation is { } whom ? row.Roles.Select(role => (RowIndex.HashOf(OfficeKey(role, whom)), place)).Distinct() : []);
        }

        /// <summary>All rows so far.</summary>
        public KnownActors Build()
        {
            Close();
            return new KnownActors([.. _blocks], RowIndex.Of(_names), RowIndex.Of(_offices));
        }

        private void Close()
        {
            if (_block.WrittenCount > 0)
            {
                _blocks.Add(_block.WrittenSpan.ToArray());
                _block.ResetWrittenCount();
            }
        }

        private static IEnumerable<string> Cells(KnownActor row) =>
        [
            row.Id, row.Name, row.Kind == SpeakerKind.Person ? "" : $"{(int)row.Kind}", string.Join(';', row.Aliases), string.Join(';', row.Roles), row.Affiliation ?? "",
            row.From?.ToString("O", CultureInfo.InvariantCulture) ?? "", row.To?.ToString("O", CultureInfo.InvariantCulture) ?? "",
        ];

        private static string Clean(string cell) => cell.AsSpan().IndexOfAny("\t\r\n") < 0 ? cell : cell.Replace('\t', ' ').Replace('\r', ' ').Replace('\n', ' ');
    }
}
