using System.Collections.Immutable;

namespace Parley.Coding.Reliability;

/// <summary>A stretch of a text that a coder marked, and as what.</summary>
/// <param name="Coder">Who marked it, from 0.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is, at least 1.</param>
/// <param name="Category">As what it was marked.</param>
public sealed record MarkedUnit(int Coder, int Start, int Length, string Category);

/// <summary>
/// Whether coders mark the same stretches of a text: Krippendorff's alpha for unitizing, "On the reliability of unitizing continuous data",
/// Sociological Methodology 25 (1995), as given in "Content Analysis" (2004), chapter 11. Units of a category that overlap differ by the squares of what
/// their ends are apart; a unit within a gap of the other coder by the square of its length.
/// </summary>
/// <param name="coders">The number of coders, at least 2.</param>
/// <param name="length">The length of the text.</param>
/// <param name="units">What was marked. Units of one coder and category must not overlap.</param>
public sealed class UnitizingAlpha(int coders, int length, IReadOnlyCollection<MarkedUnit> units)
{
    /// <summary>The agreement about one category.</summary>
    public CoderAgreement Of(string category)
    {
        var sections = Enumerable.Range(0, coders).Select(coder => Sections(coder, category)).ToArray();
        return CoderAgreement.Of(Observed(sections), Expected(sections), units.Count(unit => unit.Category == category));
    }

    /// <summary>The agreement about all categories together.</summary>
    public CoderAgreement Overall()
    {
        var all = units.Select(unit => unit.Category).Distinct().Select(Of).ToList();
        return CoderAgreement.Of(all.Sum(one => one.Observed), all.Sum(one => one.Expected), units.Count);
    }

    // The text as one coder sees it: units of the category, and the gaps between them.
    private ImmutableArray<Section> Sections(int coder, string category)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        var end = 0;
        foreach (var unit in units.Where(u => u.Coder == coder && u.Category == category).OrderBy(u => u.Start))
        {
            if (unit.Start > end)
            {
                sections.Add(new(end, unit.Start - end, false));
            }
            sections.Add(new(unit.Start, unit.Length, true));
            end = unit.Start + unit.Length;
        }
        if (end < length)
        {
            sections.Add(new(end, length - end, false));
        }
        return sections.ToImmutable();
    }

    private double Observed(ImmutableArray<Section>[] sections)
    {
        var sum = 0.0;
        for (var i = 0; i < coders; i++)
        {
            for (var j = 0; j < coders; j++)
            {
                sum += i == j ? 0 : Difference(sections[i], sections[j]);
            }
        }
        return sum / (coders * (coders - 1.0) * length * length);
    }

    // Both run from left to right; sections that do not meet do not differ.
    private static double Difference(ImmutableArray<Section> one, ImmutableArray<Section> other)
    {
        var (sum, g, h) = (0.0, 0, 0);
        while (g < one.Length && h < other.Length)
        {
            sum += one[g].Difference(other[h]);
            (g, h) = (one[g].End.CompareTo(other[h].End)) switch
            {
                < 0 => (g + 1, h),
                > 0 => (g, h + 1),
                _ => (g + 1, h + 1),
            };
        }
        return sum;
    }

    private double Expected(ImmutableArray<Section>[] sections)
    {
        var (marked, gaps) = (sections.SelectMany(s => s).Where(s => s.IsUnit).ToList(), sections.SelectMany(s => s).Where(s => !s.IsUnit).ToList());
        var sum = 0.0;
        foreach (double size in marked.Select(unit => unit.Length))
        {
            sum += (marked.Count - 1.0) / 3 * ((2 * size * size * size) - (3 * size * size) + size);
            sum += size * size * gaps.Where(gap => gap.Length >= size).Sum(gap => gap.Length - size + 1);
        }
        var all = (double)coders * length;
        var pairs = (all * (all - 1)) - marked.Sum(unit => unit.Length * (unit.Length - 1.0));
        return pairs == 0 ? 0 : 2.0 / length * sum / pairs;
    }

    private readonly record struct Section(int Start, int Length, bool IsUnit)
    {
        public int End => Start + Length;

        public double Difference(Section other) => (IsUnit, other.IsUnit) switch
        {
            (true, true) => Squared(Start - other.Start) + Squared(End - other.End),
            (true, false) => Start >= other.Start && End <= other.End ? Squared(Length) : 0,
            (false, true) => other.Difference(this),
            _ => 0,
        };

        private static double Squared(double v) => v * v;
    }
}
