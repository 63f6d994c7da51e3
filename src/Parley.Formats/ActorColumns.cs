using System.Globalization;
using System.Text.RegularExpressions;
using Parley.Attribution;
using Parley.Linking;

namespace Parley.Formats;

/// <summary>Which cell of a row is what.</summary>
internal sealed partial class ActorColumns
{
    private const int LongestName = 500;

    private static readonly string[] Names = ["name", "aliases", "kind", "role", "affiliation", "from", "to", "id"];

    private readonly TableColumns _columns;

    private ActorColumns(TableColumns columns) => _columns = columns;

    /// <summary>The columns that a first line names, in whatever order; null where none is called name.</summary>
    public static ActorColumns? Of(string[] header) => TableColumns.Of(header, Names) is { } columns ? new ActorColumns(columns) : null;

    /// <summary>The actor of a row, or what is wrong with it.</summary>
    public KnownActor? Row(string[]? cells, out string? fault)
    {
        fault = _columns.Fault(cells);
        if (fault is not null)
        {
            return null;
        }

        string Cell(string column) => _columns.Cell(cells!, column);
        var (name, from, to) = (Cell("name"), Day(Cell("from"), last: false), Day(Cell("to"), last: true));
        var kind = Kind(Cell("kind"));
        fault = Fault(name, kind)
            ?? (from is null && Cell("from").Length > 0 ? $"\"{TableColumns.Short(Cell("from"))}\" is no day, which is written 2025-02-13, 2025-02 or 2025" : null)
            ?? (to is null && Cell("to").Length > 0 ? $"\"{TableColumns.Short(Cell("to"))}\" is no day, which is written 2025-02-13, 2025-02 or 2025" : null)
            ?? (from > to ? "it ends before it begins" : null);
        return fault is not null ? null : new KnownActor(Cell("id").Length > 0 ? Cell("id") : KnownActor.IdOf(name, kind!.Value), name, kind!.Value)
        {
            Aliases = [.. TableColumns.Parts(Cell("aliases"))],
            Roles = [.. TableColumns.Parts(Cell("role"))],
            Affiliation = Cell("affiliation") is { Length: > 0 } whom ? whom : null,
            From = from,
            To = to,
        };
    }

    private static string? Fault(string name, SpeakerKind? kind) => name switch
    {
        "" => "it has no name",
        _ when name.Length > LongestName => $"its name is longer than {LongestName} characters",
        _ when !name.Any(char.IsLetterOrDigit) && !name.Any(char.IsSurrogate) => "its name has no letter",
        _ when kind is null => "its kind is none of person, organization, state, group",
        _ => null,
    };

    private static SpeakerKind? Kind(string word) => word.ToLowerInvariant() switch
    {
        "" or "person" => SpeakerKind.Person,
        "organization" or "organisation" => SpeakerKind.Organization,
        "state" or "country" => SpeakerKind.State,
        "group" => SpeakerKind.Group,
        _ => null,
    };

    private static DateOnly? Day(string text, bool last)
    {
        if (!Date().IsMatch(text) || !DateOnly.TryParseExact($"{text}{(text.Length == 4 ? "-01" : "")}{(text.Length < 10 ? "-01" : "")}", "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return null;
        }

        return (last, text.Length) switch
        {
            (true, 4) => new DateOnly(day.Year, 12, 31),
            (true, 7) => new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)),
            _ => day,
        };
    }

    [GeneratedRegex(@"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\z")]
    private static partial Regex Date();
}
