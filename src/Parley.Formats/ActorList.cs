using System.Collections.Immutable;
using System.Text;
using Parley.Linking;
using Parley.Text;

namespace Parley.Formats;

/// <summary>The user's own list of actors: a table with a column <c>name</c> and, where wanted, <c>aliases</c>, <c>kind</c>, <c>role</c>, <c>affiliation</c>, <c>from</c>, <c>to</c>, <c>id</c>.</summary>
/// <param name="Known">The rows that are good.</param>
/// <param name="Rows">How many they are.</param>
/// <param name="Faults">For each row that is not used, why; with its line.</param>
/// <param name="Failure">Why nothing can be used.</param>
public sealed record ActorList(KnownActors Known, int Rows, ImmutableArray<Diagnostic> Faults, Diagnostic? Failure)
{
    /// <summary>The list cannot be used at all.</summary>
    public const string Unusable = "PAR030";

    /// <summary>A row is not used.</summary>
    public const string BadRow = "PAR031";

    /// <summary>Reads a list. Memory is that of its letters and some sixty bytes a row.</summary>
    /// <param name="stream">UTF-8, or UTF-16 with a byte-order mark.</param>
    /// <param name="name">What to call it in messages.</param>
    public static ActorList Read(Stream stream, string name)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        var (builder, rows, faults, checks) = (new KnownActors.Builder(), 0, ImmutableArray.CreateBuilder<Diagnostic>(), new ActorRowChecks());
        ActorColumns? columns = null;
        foreach (var (line, cells) in TableRows.Of(reader, TableColumns.Separator))
        {
            if (columns is null)
            {
                columns = ActorColumns.Of(cells ?? []);
                if (columns is null)
                {
                    return Nothing(name, "its first line names no column \"name\"");
                }

                continue;
            }

            var row = columns.Row(cells, out var fault);
            fault ??= checks.Fault(row!, line);
            if (fault is null)
            {
                builder.Add(row!);
                rows++;
            }
            else
            {
                faults.Add(new Diagnostic(BadRow, $"{name} line {line}: {fault}; the row is not used"));
            }
        }

        return columns is null ? Nothing(name, "it is empty") : new ActorList(builder.Build(), rows, faults.ToImmutable(), null);
    }

    /// <summary>A list that cannot be used.</summary>
    public static ActorList Nothing(string name, string why) =>
        new(KnownActors.None, 0, [], new Diagnostic(Unusable, $"{name} is no list of actors: {why}; give a UTF-8 table with a column \"name\" and, where wanted, aliases, kind, role, affiliation, from, to, id"));
}
