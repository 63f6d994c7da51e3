using System.Collections.Immutable;

namespace Parley.Web.Quoting;

/// <summary>How much was said in a stretch of time, and on which side.</summary>
/// <param name="Label"><c>2025-02</c>, or <c>2025</c> where there are too many months.</param>
/// <param name="Agree">For it.</param>
/// <param name="Disagree">Against it.</param>
/// <param name="Neither">Neither, or not coded.</param>
public sealed record Stretch(string Label, int Agree, int Disagree, int Neither)
{
    /// <summary>All.</summary>
    public int Total => Agree + Disagree + Neither;
}

/// <summary>Statements over time, as small bars.</summary>
public static class Months
{
    private const int MostBars = 72;

    /// <summary>Bars from the first month to the last, also those in which nothing was said; years where there are too many months.</summary>
    /// <param name="said">Days as ISO 8601, with the side: true for, false against, null neither. Those without a day are left out.</param>
    public static ImmutableArray<Stretch> Of(IEnumerable<(string? Day, bool? Side)> said)
    {
        var dated = said.Where(s => s.Day is { Length: >= 7 }).Select(s => (Month: MonthOf(s.Day!), s.Side)).ToList();
        if (dated.Count == 0)
        {
            return [];
        }

        var (first, last) = (dated.Min(s => s.Month), dated.Max(s => s.Month));
        var byYear = last - first >= MostBars;
        var step = byYear ? 12 : 1;
        var at = dated.ToLookup(s => s.Month / step, s => s.Side);
        return
        [
            .. Enumerable.Range(first / step, (last / step) - (first / step) + 1)
                .Select(i => new Stretch(byYear ? $"{i:0000}" : $"{i / 12:0000}-{(i % 12) + 1:00}", at[i].Count(side => side == true), at[i].Count(side => side == false), at[i].Count(side => side is null))),
        ];
    }

    private static int MonthOf(string day) => (int.Parse(day.AsSpan(0, 4)) * 12) + int.Parse(day.AsSpan(5, 2)) - 1;
}
