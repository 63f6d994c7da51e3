using System.Globalization;
using Parley.Coding;

namespace Parley.Networks;

/// <summary>Remembers what was said within a document, a week and so on, and knows it when it comes again.</summary>
internal sealed class DuplicateFilter(Selection selection)
{
    private readonly HashSet<Said> _said = [];
    private readonly long[] _scopes = selection.Options.Duplicates == Duplicates.Document ? [] : Scopes(selection);
    private readonly bool _qualifies = selection.Qualifier is not null && selection.Options.Aggregate != Aggregation.Ignore;

    /// <summary>Whether the same was said before; from now on it was.</summary>
    public bool Has(int place)
    {
        var qualifier = _qualifies ? selection.Qualifier!.Values[place] : 0;
        return !NeverEqual(qualifier) && !_said.Add(new(Scope(place), selection.Rows.Values[place], selection.Columns.Values[place], qualifier));
    }

    private long Scope(int place)
    {
        var document = selection.Statements.Spans.Documents[place];
        return _scopes.Length == 0 ? document : _scopes[document];
    }

    // The original compares boxed integers by identity, and Java keeps one box for each number of a byte only.
    private bool NeverEqual(int qualifier) =>
        _qualifies && selection.Options.Legacy && selection.Qualifier!.Variable.Kind == VariableKind.Integer && qualifier is < -128 or > 127;

    private static long[] Scopes(Selection selection) =>
        [.. selection.Statements.Documents.Dates.Select(seconds => Scope(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime, selection.Options))];

    // The original compares the number of the week or month alone: January is January in every year.
    private static long Scope(DateTime date, NetworkOptions options) => (options.Duplicates, options.Legacy) switch
    {
        (Duplicates.Week, true) => ISOWeek.GetWeekOfYear(date),
        (Duplicates.Week, false) => (ISOWeek.GetYear(date) * 100L) + ISOWeek.GetWeekOfYear(date),
        (Duplicates.Month, true) => date.Month,
        (Duplicates.Month, false) => (date.Year * 100L) + date.Month,
        (Duplicates.Year, _) => date.Year,
        _ => 0,
    };

    private readonly record struct Said(long Scope, int Row, int Column, int Qualifier);
}
