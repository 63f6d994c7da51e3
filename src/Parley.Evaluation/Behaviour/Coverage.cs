using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Evaluation.Behaviour;

/// <summary>How much of a text two lists of spans cover together. The spans of a list may overlap, repeat and be empty.</summary>
internal static class Coverage
{
    /// <summary>Characters covered by both, as a share of those covered by either (Jaccard). Where nothing is covered: 1 if the lists are equal, else 0.</summary>
    public static double Share(ImmutableArray<TextSpan> one, ImmutableArray<TextSpan> other)
    {
        var shared = Shared(one, other);
        var either = Length(one) + Length(other) - shared;
        return either > 0 ? (double)shared / either : one.SequenceEqual(other) ? 1 : 0;
    }

    /// <summary>Characters covered by both.</summary>
    public static int Shared(ImmutableArray<TextSpan> one, ImmutableArray<TextSpan> other)
    {
        var shared = 0;
        var others = Merged(other);
        foreach (var a in Merged(one))
        {
            foreach (var b in others)
            {
                shared += Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));
            }
        }

        return shared;
    }

    /// <summary>Characters covered.</summary>
    public static int Length(ImmutableArray<TextSpan> spans) => Merged(spans).Sum(span => span.Length);

    /// <summary>The same stretches of text, in order, those that touch or overlap made one.</summary>
    public static ImmutableArray<TextSpan> Merged(ImmutableArray<TextSpan> spans)
    {
        if (spans.Length < 2)
        {
            return spans;
        }

        var merged = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in spans.Order())
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = new TextSpan(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged.ToImmutable();
    }
}
