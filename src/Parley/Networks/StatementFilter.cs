using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Parley.Coding;

namespace Parley.Networks;

/// <summary>Which statements enter: by date and document, then by value, then without duplicates.</summary>
internal sealed class StatementFilter
{
    private readonly Selection _selection;
    private readonly ValueTest[] _document;
    private readonly ValueTest[] _statement;

    public StatementFilter(Selection selection)
    {
        _selection = selection;
        var tests = ValueTest.Of(selection.Statements, selection.Options).ToLookup(test => test.OfDocument);
        (_document, _statement) = ([.. tests[true]], [.. tests[false]]);
    }

    /// <summary>Those in the range of dates, of documents that pass.</summary>
    public ImmutableArray<int> InRange()
    {
        var (statements, range) = (_selection.Statements, _selection.Range);
        var documents = new bool[statements.Documents.Count];
        for (var i = 0; i < documents.Length; i++)
        {
            documents[i] = range.Holds(statements.Documents.Dates[i]) && Array.TrueForAll(_document, test => test.Passes(i));
        }

        return Where(statements.Count, place => documents[statements.Spans.Documents[place]]);
    }

    /// <summary>Those of <paramref name="places"/> that pass all tests; the first of duplicates stays.</summary>
    public ImmutableArray<int> Entering(ImmutableArray<int> places, bool missing)
    {
        var kept = new List<int>(places.Length);
        var duplicates = _selection.Options.Duplicates == Duplicates.Include ? null : new DuplicateFilter(_selection);
        foreach (var place in places)
        {
            if (Array.TrueForAll(_statement, test => test.Passes(place)) && (missing || IsWhole(place)) && duplicates?.Has(place) != true)
            {
                kept.Add(place);
            }
        }

        return [.. kept];
    }

    private bool IsWhole(int place) =>
        !_selection.Rows.IsEmptyAt(place) && !_selection.Columns.IsEmptyAt(place) && _selection.Qualifier?.IsEmptyAt(place) != true;

    private static ImmutableArray<int> Where(int count, Func<int, bool> holds)
    {
        var kept = new int[count];
        var n = 0;
        for (var i = 0; i < count; i++)
        {
            if (holds(i))
            {
                kept[n++] = i;
            }
        }

        Array.Resize(ref kept, n);
        return ImmutableCollectionsMarshal.AsImmutableArray(kept);
    }

    /// <summary>What one variable must, or must not, be.</summary>
    private sealed record ValueTest(CodedColumn Column, bool OfDocument, bool Only, bool[] Named, HashSet<string> Values)
    {
        public static IEnumerable<ValueTest> Of(CodedStatements statements, NetworkOptions options) =>
            Of(statements, options.Exclude, only: false).Concat(Of(statements, options.Only, only: true));

        public bool Passes(int place) => Column.Values[place] == CodedColumn.Missing || !Column.IsText
            ? Values.Contains(Column.TextAt(place)) == Only
            : Named[Column.Values[place]] == Only;

        private static IEnumerable<ValueTest> Of(CodedStatements statements, ImmutableArray<ValueFilter> filters, bool only) =>
            from filter in filters
            group filter.Value by filter.Variable into values
            let ofDocument = statements.IsOfDocument(values.Key)
            let column = (ofDocument ? statements.Documents.Column(values.Key) : statements.Column(values.Key))
                ?? throw new ArgumentException($"there is no variable {values.Key}", nameof(filters))
            let set = values.ToHashSet()
            select new ValueTest(column, ofDocument, only, [.. column.Labels.Select(set.Contains)], set);
    }
}
