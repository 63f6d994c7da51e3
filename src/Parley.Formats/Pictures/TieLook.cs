using System.Collections.Immutable;
using Parley.Networks.Layouts;

namespace Parley.Formats.Pictures;

/// <summary>What the weight of a tie says.</summary>
public enum TieMeaning
{
    /// <summary>How much the two have to do with each other.</summary>
    Plain,

    /// <summary>How often they agree (congruence).</summary>
    Congruence,

    /// <summary>How often they disagree (conflict).</summary>
    Conflict,

    /// <summary>Agreement minus disagreement (subtract).</summary>
    Subtract,

    /// <summary>1 agrees, 2 disagrees, 3 both (combine).</summary>
    Combine,
}

/// <summary>How ties look: the wider the stronger; blue and full where people agree, orange and dashed where they do not.</summary>
internal sealed record TieLook(TieMeaning Meaning, double Least, double Most)
{
    private const double Thinnest = 0.6;
    private const double Thickest = 4.5;

    /// <summary>Lines of disagreement run across the page, those of agreement within a camp: thinner, they do not bury it.</summary>
    private const double ThickestAgainst = 2.6;

    /// <summary>The look of the ties with these weights.</summary>
    public static TieLook Of(TieMeaning meaning, IEnumerable<double> weights)
    {
        var sizes = weights.Select(Math.Abs).DefaultIfEmpty(0).ToList();
        return new(meaning, sizes.Min(), sizes.Max());
    }

    /// <summary>The line of a tie.</summary>
    public Paint Line(double weight, double opacity = 0.85)
    {
        var (colour, dashes) = Ink(weight);
        var thickest = Meaning == TieMeaning.Subtract && weight < 0 ? ThickestAgainst : Thickest;
        var width = Meaning == TieMeaning.Combine || Most == 0 ? 1.5 : Thinnest + ((thickest - Thinnest) * Math.Abs(weight) / Most);
        return Paint.Line(colour, width, dashes.IsEmpty ? opacity : opacity * 0.8) with { Dashes = dashes };
    }

    /// <summary>The order in which ties are drawn: those against at the bottom, the strongest at the top.</summary>
    public IEnumerable<Tie> Ordered(IEnumerable<Tie> ties) => ties.OrderBy(t => Meaning == TieMeaning.Subtract && t.Weight > 0).ThenBy(t => Math.Abs(t.Weight));

    /// <summary>The line of a tie in a word.</summary>
    public string Word(double weight) => (Meaning, weight) switch
    {
        (TieMeaning.Combine, 1) => "agree",
        (TieMeaning.Combine, 2) => "disagree",
        (TieMeaning.Combine, 3) => "agree and disagree",
        _ => Number(weight),
    };

    /// <summary>The entries of the legend that explain lines.</summary>
    public IEnumerable<LegendEntry> Legend()
    {
        if (Most == 0)
        {
            yield break;
        }

        foreach (var (weight, text) in Kinds())
        {
            yield return new([Sample(Line(weight) with { Width = 2 }, 0)], text);
        }

        if (Meaning != TieMeaning.Combine && Most > Least)
        {
            yield return new([Sample(Line(Least) with { Dashes = [] }, -3), Sample(Line(Most) with { Dashes = [] }, 2.5)], $"width: {Number(Least)} to {Number(Most)}");
        }
    }

    /// <summary>A weight with as many digits as one looks at.</summary>
    internal static string Number(double weight) => weight.ToString(Math.Abs(weight) >= 100 ? "0.#" : "0.###").Replace('-', '−');

    private (string Colour, ImmutableArray<double> Dashes) Ink(double weight) => Meaning switch
    {
        TieMeaning.Congruence => (Palette.Agree, []),
        TieMeaning.Conflict => (Palette.Disagree, Palette.DisagreeDashes),
        TieMeaning.Combine when weight == 2 => (Palette.Disagree, Palette.DisagreeDashes),
        TieMeaning.Combine when weight == 3 => (Palette.Both, Palette.BothDashes),
        TieMeaning.Combine => (Palette.Agree, []),
        _ when weight < 0 => (Palette.Disagree, Palette.DisagreeDashes),
        TieMeaning.Subtract => (Palette.Agree, []),
        _ => (Palette.Tie, []),
    };

    private (double Weight, string Text)[] Kinds() => Meaning switch
    {
        TieMeaning.Congruence => [(Most, "agree")],
        TieMeaning.Conflict => [(Most, "disagree")],
        TieMeaning.Subtract => [(Most, "agree more than disagree"), (-Most, "disagree more than agree")],
        TieMeaning.Combine => [(1, "agree"), (2, "disagree"), (3, "both")],
        _ => [],
    };

    private static Outline Sample(Paint paint, double down) => new($"M0 {SvgPicture.Number((Sheet.SampleHeight / 2) + down)}H{SvgPicture.Number(Sheet.SampleWidth)}", paint);
}
