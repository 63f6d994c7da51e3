using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Coding.Projects;

/// <summary>A statement as a database holds it, which may be anything.</summary>
/// <param name="Id">A number.</param>
/// <param name="Type">The number of its type.</param>
/// <param name="Document">The number of its document.</param>
/// <param name="Start">Where it begins, as the database counts.</param>
/// <param name="End">Where it ends, as the database counts.</param>
/// <param name="Coder">The number of the coder.</param>
/// <param name="Values">What is recorded, each with the kind of the place that it was found in.</param>
public sealed record StoredStatement(long Id, long Type, long Document, long Start, long End, long Coder, IReadOnlyList<(VariableKind Kind, CodedValue Value)> Values);

/// <summary>The text that the statements of a document count in, and how they count; a plain text needs no ruler.</summary>
/// <param name="Units">The length in UTF-16 units, with plain line feeds.</param>
/// <param name="Ruler">For a text in which counts differ.</param>
/// <param name="Unit">How its statements are counted.</param>
public sealed record MeasuredText(int Units, TextRuler? Ruler = null, OffsetUnit Unit = OffsetUnit.Characters)
{
    /// <summary>The place in the text of a stored offset; outside the text its nearest end.</summary>
    public int Place(long offset) => Ruler?.Unit(offset, Unit) ?? (int)Math.Clamp(offset, 0, Units);

    /// <summary>Whether a stored offset lies in the text.</summary>
    public bool Holds(long offset) => offset >= 0 && offset <= (Ruler is null || Unit == OffsetUnit.Screen ? Units : Ruler.Characters);
}

/// <summary>Makes statements whole: each with one value for each variable of its type, a coder who is there, and a span inside its text.</summary>
/// <param name="scheme">Already mended.</param>
/// <param name="texts">The texts, by the number of their document.</param>
/// <param name="log">Where to note what was mended.</param>
public sealed class StatementMending(CodingScheme scheme, IReadOnlyDictionary<long, MeasuredText> texts, MendingLog log)
{
    private readonly Dictionary<long, CodedType> _types = scheme.Types.ToDictionary(type => type.Id);
    private readonly HashSet<long> _coders = [.. scheme.Coders.Select(coder => coder.Id)];
    private readonly Dictionary<long, long> _variableOf = scheme.Entities.ToDictionary(entity => entity.Id, entity => entity.Variable);
    private readonly Dictionary<long, long> _emptyOf = scheme.Entities.Where(entity => entity.Value.Length == 0).ToDictionary(entity => entity.Variable, entity => entity.Id);

    /// <summary>The statement made whole; null where it has no document, type or text that it could stand in.</summary>
    public CodedStatement? Mend(StoredStatement stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        if (!_types.TryGetValue(stored.Type, out var type) || !texts.TryGetValue(stored.Document, out var text) || text.Units == 0)
        {
            log.Add("a statement without its type, document or text is left out", $"statement {stored.Id}");
            return null;
        }

        return new CodedStatement(stored.Id, stored.Type, stored.Document, Span(stored, text), WhoCoded(stored), Values(stored, type));
    }

    private long WhoCoded(StoredStatement stored)
    {
        if (_coders.Contains(stored.Coder))
        {
            return stored.Coder;
        }

        log.Add("a statement of a coder who is not there now belongs to coder 1", $"statement {stored.Id}");
        return Coder.Administrator;
    }

    private TextSpan Span(StoredStatement stored, MeasuredText text)
    {
        var (start, end) = (text.Place(stored.Start), text.Place(stored.End));
        if (text.Holds(stored.Start) && text.Holds(stored.End) && start < end)
        {
            return new TextSpan(start, end);
        }

        log.Add("a statement is empty or goes over the end of its text; its span is brought into it", $"statement {stored.Id}");
        (start, end) = start <= end ? (start, end) : (end, start);
        return start < end ? new TextSpan(start, end) : end < text.Units ? new TextSpan(start, end + 1) : new TextSpan(start - 1, end);
    }

    private ImmutableArray<CodedValue> Values(StoredStatement stored, CodedType type)
    {
        var (values, used) = (ImmutableArray.CreateBuilder<CodedValue>(type.Variables.Length), 0);
        foreach (var variable in type.Variables)
        {
            var found = stored.Values.Where(v => v.Kind == variable.Variable.Kind && v.Value.Variable == variable.Id && IsThere(v.Kind, v.Value)).Take(1).ToList();
            used += found.Count;
            values.Add(found.Count > 0 ? found[0].Value : Default(stored, variable));
        }

        if (used < stored.Values.Count(v => IsThere(v.Kind, v.Value)))
        {
            log.Add("a value of a variable that the statement's type has not is left out", $"statement {stored.Id}");
        }

        return values.MoveToImmutable();
    }

    private bool IsThere(VariableKind kind, CodedValue value) => kind != VariableKind.ShortText || (_variableOf.TryGetValue(value.Number, out var variable) && variable == value.Variable);

    private CodedValue Default(StoredStatement stored, CodedVariable variable)
    {
        log.Add($"a statement without a value of {variable.Variable.Name} was given {(variable.Variable.Kind is VariableKind.Boolean ? "1" : variable.Variable.Kind is VariableKind.Integer ? "0" : "an empty one")}, as a new statement is", $"statement {stored.Id}");
        return variable.Variable.Kind switch
        {
            VariableKind.ShortText => new CodedValue(variable.Id, _emptyOf[variable.Id]),
            VariableKind.LongText => new CodedValue(variable.Id, 0, ""),
            VariableKind.Boolean => new CodedValue(variable.Id, 1),
            _ => new CodedValue(variable.Id, 0),
        };
    }
}
