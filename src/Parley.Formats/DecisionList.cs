using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Parley.Linking;
using Parley.Text;

namespace Parley.Formats;

/// <summary>
/// What people decided about actors, as a table: a column <c>decision</c> (merge, split, rename) and <c>id</c>, <c>other</c>, <c>name</c>, <c>articles</c>, where
/// wanted also <c>who</c>, <c>when</c>, <c>why</c>.
/// </summary>
/// <param name="Decisions">The rows that are good: those without a time in the order of the file, then the others by their time.</param>
/// <param name="Faults">For each row that is not used, why; with its line.</param>
/// <param name="Failure">Why nothing can be used.</param>
public sealed record DecisionList(ActorDecisions Decisions, ImmutableArray<Diagnostic> Faults, Diagnostic? Failure)
{
    /// <summary>The table cannot be used at all.</summary>
    public const string Unusable = "PAR040";

    /// <summary>A row is not used.</summary>
    public const string BadRow = "PAR041";

    private const int LongestName = 500;

    private static readonly string[] Columns = ["decision", "id", "other", "name", "articles", "who", "when", "why"];

    /// <summary>Reads a table.</summary>
    /// <param name="stream">UTF-8, or UTF-16 with a byte-order mark.</param>
    /// <param name="name">What to call it in messages.</param>
    public static DecisionList Read(Stream stream, string name)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        var (decisions, faults) = (new List<ActorDecision>(), ImmutableArray.CreateBuilder<Diagnostic>());
        TableColumns? columns = null;
        foreach (var (line, cells) in TableRows.Of(reader, TableColumns.Separator))
        {
            if (columns is null)
            {
                columns = TableColumns.Of(cells ?? [], Columns);
                if (columns is null)
                {
                    return Nothing(name, "its first line names no column \"decision\"");
                }

                continue;
            }

            var fault = columns.Fault(cells);
            if (fault is null && Row(column => columns.Cell(cells!, column), out fault) is { } decision)
            {
                decisions.Add(decision);
            }
            else
            {
                faults.Add(new Diagnostic(BadRow, $"{name} line {line}: {fault}; the row is not used"));
            }
        }

        return columns is null ? Nothing(name, "it is empty") : new DecisionList(new ActorDecisions([.. decisions.OrderBy(d => d.When ?? DateTimeOffset.MinValue)]), faults.ToImmutable(), null);
    }

    /// <summary>A table that cannot be used.</summary>
    public static DecisionList Nothing(string name, string why) =>
        new(ActorDecisions.None, [], new Diagnostic(Unusable, $"{name} is no table of decisions: {why}; give a UTF-8 table with a column \"decision\" (merge, split, rename) and id, other, name, articles, who, when, why"));

    private static ActorDecision? Row(Func<string, string> cell, out string? fault)
    {
        var (kind, id, other, name, articles) = (cell("decision").ToLowerInvariant(), cell("id"), cell("other"), cell("name"), TableColumns.Parts(cell("articles")));
        var when = Moment(cell("when"));
        fault = Fault(kind, id, other, name)
            ?? (kind == "split" && articles.Length == 0 ? "a split needs the articles that it is about" : null)
            ?? (when is null && cell("when").Length > 0 ? $"\"{TableColumns.Short(cell("when"))}\" is no time, which is written 2025-02-13 or 2025-02-13T09:30:00Z" : null);
        ActorDecision? decision = (fault, kind) switch
        {
            (not null, _) => null,
            (_, "merge") => new MergeActors(id, other),
            (_, "split") => new SplitActor(id, name, [.. articles]),
            _ => new RenameActor(id, name),
        };
        return decision is null ? null : decision with { Who = Given(cell("who")), When = when, Why = Given(cell("why")) };
    }

    private static string? Fault(string kind, string id, string other, string name) => kind switch
    {
        not ("merge" or "split" or "rename") => $"\"{TableColumns.Short(kind)}\" is no decision; it is merge, split or rename",
        _ when id.Length == 0 => "it has no id",
        "merge" when other.Length == 0 => "a merge needs in other the id that goes",
        "merge" when other == id => "it merges an actor with itself",
        "split" or "rename" when !name.Any(char.IsLetterOrDigit) => $"a {kind} needs a name",
        _ when id.Length > LongestName || other.Length > LongestName || name.Length > LongestName => $"an id or name is longer than {LongestName} characters",
        _ => null,
    };

    private static string? Given(string cell) => cell.Length > 0 ? cell : null;

    private static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
