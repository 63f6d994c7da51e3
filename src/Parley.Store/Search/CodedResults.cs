using System.Collections.Immutable;
using System.Globalization;
using Parley.Attribution;
using Parley.Coding;
using Parley.Store.Articles;
using Parley.Text;

namespace Parley.Store.Search;

/// <summary>What people coded elsewhere, as results show it.</summary>
/// <param name="Type">The type of the statement, as its coding calls it.</param>
/// <param name="Coder">Who coded it.</param>
/// <param name="Values">The variables that have a value, and the values, in the order of the type: "0" and "1" for no and yes.</param>
public sealed record CodedFacts(string Type, string Coder, ImmutableArray<KeyValuePair<string, string>> Values);

/// <summary>Brings statements that people coded back as results.</summary>
internal sealed class CodedResults(Database database)
{
    private readonly Dictionary<long, string> _texts = [];
    private CodedVariables? _variables;

    /// <summary>A coded statement; null where it is gone.</summary>
    public FoundText? Of(long id, Article article)
    {
        var rows = database.Query(
            "SELECT s.document, s.first, s.last, t.label, c.name FROM coded_statements s JOIN coded_types t ON t.id = s.type JOIN coders c ON c.id = s.coder WHERE s.id = $1",
            row => (Document: row.GetInt64(0), Span: new TextSpan((int)row.GetInt64(1), (int)row.GetInt64(2)), Type: row.GetString(3), Coder: row.GetString(4)), id);
        if (rows.Count == 0)
        {
            return null;
        }

        var values = Values(id);
        var facts = new CodedFacts(rows[0].Type, rows[0].Coder, [.. values.Where(value => value.Text.Length > 0).Select(value => KeyValuePair.Create(value.Name, value.Text))]);
        var statement = new Statement(string.Create(CultureInfo.InvariantCulture, $"{article.Id}#coded-{id}"), null, null, [rows[0].Span]) { Speaker = Speaker(values) };
        return new FoundText(article, TextOf(rows[0].Document, article), rows[0].Span) { Statement = statement, Coded = facts };
    }

    private Speaker? Speaker(List<CodedResult> values)
    {
        _variables ??= CodedVariables.Of(database);
        return values.Find(value => value.Text.Length > 0 && _variables.IsSpeaker(value.Variable)) is not { } who ? null : new Speaker(who.Text, SpeakerVia.Name)
        {
            Kind = who.Name.StartsWith("organi", StringComparison.OrdinalIgnoreCase) ? SpeakerKind.Organization : SpeakerKind.Person,
        };
    }

    private List<CodedResult> Values(long id) => database.Query(
        """
        SELECT v.variable, d.name, d.kind, v.number, coalesce(e.value, v.text) FROM coded_values v JOIN coded_variables d ON d.id = v.variable
        LEFT JOIN entities e ON d.kind = $2 AND e.id = v.number WHERE v.statement = $1 ORDER BY v.variable
        """,
        row => new CodedResult(row.GetInt64(0), row.GetString(1), StoredReadings.Text(row, 4) ?? ((VariableKind)row.GetInt64(2) is VariableKind.Integer or VariableKind.Boolean ? row.GetInt64(3).ToString(CultureInfo.InvariantCulture) : "")),
        id, (int)VariableKind.ShortText);

    private string TextOf(long document, Article article)
    {
        if (!_texts.TryGetValue(document, out var text))
        {
            text = database.Query("SELECT text FROM coded_documents WHERE id = $1 AND text IS NOT NULL", row => Packed.Text(row.GetFieldValue<byte[]>(0)), document).FirstOrDefault() ?? article.Text;
            _texts[document] = text;
        }

        return text;
    }

    private sealed record CodedResult(long Variable, string Name, string Text);
}
