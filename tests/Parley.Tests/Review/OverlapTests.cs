using System.Collections.Immutable;
using CsCheck;
using Parley.Review;
using Parley.Text;

namespace Parley.Tests.Review;

/// <summary>What people decided finds its statement again by the words that both cover.</summary>
public sealed class OverlapTests
{
    private static readonly Gen<ImmutableArray<TextSpan>> AnySpans =
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 12]).Array[0, 4].Select(drawn => SpanMoves.Joined(drawn.Select(d => new TextSpan(d.Item1, d.Item1 + d.Item2))));

    [Fact]
    public void The_share_of_common_characters_is_that_of_sets() => Gen.Select(AnySpans, AnySpans).Sample((one, other) =>
    {
        var (a, b) = (Characters(one), Characters(other));
        Overlap.Jaccard(one, other).ShouldBe(a.Count + b.Count == 0 ? 0 : (double)a.Intersect(b).Count() / a.Union(b).Count(), 1e-12);
        Overlap.Jaccard(other, one).ShouldBe(Overlap.Jaccard(one, other));
    });

    [Fact]
    public void A_match_covers_half_or_more_and_nothing_is_matched_twice() => Gen.Select(AnySpans.Array[0, 5], AnySpans.Array[0, 5]).Sample((earlier, now) =>
    {
        var matched = Overlap.Match(earlier, now);
        matched.Length.ShouldBe(earlier.Length);
        matched.OfType<int>().ShouldBeUnique();
        for (var i = 0; i < earlier.Length; i++)
        {
            if (matched[i] is { } place)
            {
                Overlap.Jaccard(earlier[i], now[place]).ShouldBeGreaterThanOrEqualTo(Overlap.Same);
            }
            else
            {
                now.Where((_, n) => !matched.Contains(n)).ShouldAllBe(free => Overlap.Jaccard(earlier[i], free) < Overlap.Same);
            }
        }
    });

    [Fact]
    public void The_same_reading_again_matches_itself() => AnySpans.Where(s => !s.IsEmpty).Array[1, 5].Sample(contents =>
    {
        var matched = Overlap.Match(contents, contents);
        Enumerable.Range(0, contents.Length).ShouldAllBe(i => contents[matched[i]!.Value].SequenceEqual(contents[i]));
    });

    private static HashSet<int> Characters(ImmutableArray<TextSpan> spans) => [.. spans.SelectMany(span => Enumerable.Range(span.Start, span.Length))];
}
