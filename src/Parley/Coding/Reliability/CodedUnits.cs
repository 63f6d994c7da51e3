using System.Collections.Immutable;

namespace Parley.Coding.Reliability;

/// <summary>
/// Statements of several coders about the same words. Two statements of different coders in a document are about the same where they share at
/// least half of what either covers (Jaccard ≥ 0.5); the pairs that share most come first, and a coder is in a unit once.
/// </summary>
public sealed class CodedUnits
{
    private const double Same = 0.5;

    private readonly CodedStatements _statements;

    private CodedUnits(CodedStatements statements)
    {
        _statements = statements;
        Coders = [.. statements.Spans.Coders.Distinct().Order()];
        Shared = [.. Enumerable.Range(0, statements.Count).GroupBy(place => statements.Spans.Documents[place])
            .Where(document => document.Select(place => statements.Spans.Coders[place]).Distinct().Count() > 1).Select(document => document.Key).Order()];
        Units = [.. Enumerable.Range(0, statements.Count).Where(place => Shared.BinarySearch(statements.Spans.Documents[place]) >= 0)
            .GroupBy(place => statements.Spans.Documents[place]).SelectMany(document => Joined([.. document]))];
    }

    /// <summary>The coders' numbers, in order.</summary>
    public ImmutableArray<int> Coders { get; }

    /// <summary>The documents that two or more coders coded.</summary>
    public ImmutableArray<int> Shared { get; }

    /// <summary>Units, the place of each coder's statement in each, or null.</summary>
    public ImmutableArray<ImmutableArray<int?>> Units { get; }

    /// <summary>Finds the units of statements.</summary>
    public static CodedUnits Of(CodedStatements statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        return new(statements);
    }

    /// <summary>What the coders say of the units, in one variable; what is empty is missing.</summary>
    public Ratings Judgements(CodedColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return Ratings.Of(Units.Select(unit => unit.Select(place => place is { } at && !column.IsEmptyAt(at) ? column.Values[at] : (double?)null)));
    }

    /// <summary>
    /// Which stretches of the shared documents some coders mark, by the values of a variable: all documents that each of them coded, one after the other, each
    /// as long as the last statement in it reaches.
    /// </summary>
    public UnitizingAlpha? Marked(CodedColumn column, IReadOnlyList<int> coders)
    {
        var (marked, offset) = (new List<MarkedUnit>(), 0);
        foreach (var document in Shared)
        {
            var places = Enumerable.Range(0, _statements.Count).Where(place => _statements.Spans.Documents[place] == document && coders.Contains(_statements.Spans.Coders[place])).ToList();
            if (coders.All(coder => places.Any(place => _statements.Spans.Coders[place] == coder)))
            {
                marked.AddRange(Separate(places, column, coders, offset));
                offset += places.Max(place => _statements.Spans.Stops[place]);
            }
        }
        return marked.Count == 0 ? null : new UnitizingAlpha(coders.Count, offset, marked);
    }

    // What a coder marks as the same twice over counts once: the later statement begins where the earlier ends.
    private IEnumerable<MarkedUnit> Separate(List<int> places, CodedColumn column, IReadOnlyList<int> coders, int offset)
    {
        foreach (var same in places.GroupBy(place => (_statements.Spans.Coders[place], Category: column.TextAt(place))))
        {
            var end = 0;
            foreach (var place in same.OrderBy(place => _statements.Spans.Starts[place]))
            {
                var (start, stop) = (Math.Max(end, _statements.Spans.Starts[place]), _statements.Spans.Stops[place]);
                if (stop > start)
                {
                    yield return new(Enumerable.Range(0, coders.Count).First(c => coders[c] == same.Key.Item1), offset + start, stop - start, same.Key.Category);
                    end = stop;
                }
            }
        }
    }

    private IEnumerable<ImmutableArray<int?>> Joined(ImmutableArray<int> places)
    {
        var pairs = from one in places
                    from other in places
                    where one < other && _statements.Spans.Coders[one] != _statements.Spans.Coders[other]
                    let overlap = Overlap(one, other)
                    where overlap >= Same
                    orderby overlap descending, one, other
                    select (one, other);
        var units = places.ToDictionary(place => place, place => new List<int> { place });
        foreach (var (one, other) in pairs)
        {
            if (units[one] != units[other] && !units[one].Any(a => units[other].Any(b => _statements.Spans.Coders[a] == _statements.Spans.Coders[b])))
            {
                units[one].AddRange(units[other]);
                units[one].ForEach(place => units[place] = units[one]);
            }
        }
        return units.Values.Distinct().Select(unit => Coders.Select(coder => unit.Where(p => _statements.Spans.Coders[p] == coder).Select(p => (int?)p).FirstOrDefault()).ToImmutableArray());
    }

    private double Overlap(int one, int other)
    {
        var spans = _statements.Spans;
        double shared = Math.Max(0, Math.Min(spans.Stops[one], spans.Stops[other]) - Math.Max(spans.Starts[one], spans.Starts[other]));
        return shared / (spans.Stops[one] - spans.Starts[one] + spans.Stops[other] - spans.Starts[other] - shared);
    }
}
