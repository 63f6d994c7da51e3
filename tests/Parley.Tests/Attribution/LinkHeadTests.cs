using CsCheck;
using Parley.Attribution;
using Parley.Language;

namespace Parley.Tests;

public sealed class LinkHeadTests
{
    private const int Width = 3;
    private const int Depth = 4;
    private const int Tokens = 12;

    /// <summary>Against the formula of the class, in plain loops.</summary>
    [Fact]
    public void Each_chooser_takes_the_candidate_with_the_highest_score_or_none() =>
        Gen.Int.Sample(seed =>
        {
            var random = new Random(seed);
            var rows = Enumerable.Range(0, Tokens).Select(_ => random.Floats(Width)).ToArray();
            var head = random.LinkHead(Width, Depth);
            TaggedSpan[] choosers = Spans(random), candidates = Spans(random);

            var choices = head.Choose(Sequences.Vectors(rows), choosers, candidates);

            choices.Length.ShouldBe(choosers.Length);
            for (var i = 0; i < choosers.Length; i++)
            {
                var scores = Scores(head, rows, choosers[i], candidates);
                var chosen = choices[i].Candidate < 0 ? candidates.Length : choices[i].Candidate;
                scores[chosen].ShouldBe(scores.Max(), 1e-3);
                choices[i].Probability.ShouldBe(1 / scores.Sum(s => Math.Exp(s - scores[chosen])), 1e-3);
            }
        }, iter: 100);

    [Fact]
    public void Scores_too_large_for_their_powers_still_give_a_probability()
    {
        var head = Scripted.Obedient.Content with { None = new Linear([0], [5_000]) };
        head.Choose(Sequences.Vectors([new float[Tags.Count]]), [new TaggedSpan(Role.Content, new TokenRange(0, 1))], []).ShouldBe([(-1, 1.0)]);
    }

    [Fact]
    public void Without_candidates_a_chooser_takes_none_for_certain() =>
        new Random(1).LinkHead(Width, Depth).Choose(Sequences.Vectors([[1, 2, 3]]), [new TaggedSpan(Role.Cue, new TokenRange(0, 1))], []).ShouldBe([(-1, 1.0)]);

    [Fact]
    public void The_bucket_of_a_distance_never_falls_as_the_distance_grows_and_tells_before_from_after()
    {
        var chooser = new TokenRange(5_000, 5_003);
        var after = Enumerable.Range(0, 5_000).Select(d => LinkHead.Bucket(chooser, new TokenRange(5_003 + d, 5_004 + d))).ToList();
        var before = Enumerable.Range(0, 5_000).Select(d => LinkHead.Bucket(chooser, new TokenRange(4_999 - d, 5_000 - d))).ToList();
        after.ShouldBe(after.Order());
        after.Distinct().ShouldBe(Enumerable.Range(0, 16));
        before.ShouldBe(after.Select(b => b + 16));
    }

    [Fact]
    public void A_candidate_out_of_reach_is_never_chosen_however_high_its_score()
    {
        var head = new Random(1).LinkHead(Width, Depth) with { None = new Linear(new float[Depth], [-1_000]) };
        var rows = Enumerable.Repeat(new float[] { 1, 2, 3 }, LinkHead.Reach + 3).ToArray();
        TaggedSpan[] Cue(int token) => [new TaggedSpan(Role.Cue, new TokenRange(token, token + 1))];
        head.Choose(Sequences.Vectors(rows), Cue(0), Cue(LinkHead.Reach + 1)).Single().Candidate.ShouldBe(0);
        head.Choose(Sequences.Vectors(rows), Cue(0), Cue(LinkHead.Reach + 2)).Single().Candidate.ShouldBe(-1);
    }

    [Fact]
    public void In_which_order_the_candidates_come_does_not_matter() =>
        Gen.Int.Sample(seed =>
        {
            var random = new Random(seed);
            var (head, vectors) = (random.LinkHead(Width, Depth), Sequences.Vectors([.. Enumerable.Range(0, Tokens).Select(_ => random.Floats(Width))]));
            TaggedSpan[] choosers = Spans(random), candidates = [.. Spans(random).DistinctBy(s => s.Tokens)];
            var (choices, turned) = (head.Choose(vectors, choosers, candidates), head.Choose(vectors, choosers, [.. candidates.Reverse()]));
            for (var i = 0; i < choosers.Length; i++)
            {
                turned[i].Probability.ShouldBe(choices[i].Probability, 1e-6);

                // Of equals any may be taken, and there are some where all that is projected is nought.
                var same = choices[i].Candidate < 0 ? -1 : candidates.Length - 1 - choices[i].Candidate;
                (turned[i].Candidate == same || choices[i].Probability <= 0.5).ShouldBeTrue();
            }
        }, iter: 100);

    [Fact]
    public void Without_a_candidate_that_it_did_not_take_a_chooser_takes_the_same_and_is_no_less_sure() =>
        Gen.Int.Sample(seed =>
        {
            var random = new Random(seed);
            var (head, vectors) = (random.LinkHead(Width, Depth), Sequences.Vectors([.. Enumerable.Range(0, Tokens).Select(_ => random.Floats(Width))]));
            TaggedSpan[] chooser = [new(Role.Cue, new TokenRange(4, 6))], candidates = Spans(random);
            var choice = head.Choose(vectors, chooser, candidates).Single();
            var left = candidates.Where((_, i) => i == choice.Candidate).ToArray();
            var again = head.Choose(vectors, chooser, left).Single();
            again.Candidate.ShouldBe(left.Length - 1);
            again.Probability.ShouldBeGreaterThanOrEqualTo(choice.Probability - 1e-6);
        }, iter: 100);

    [Fact]
    public void A_candidate_out_of_reach_makes_nobody_less_sure()
    {
        var (random, far) = (new Random(7), LinkHead.Reach + 9);
        var (head, vectors) = (random.LinkHead(Width, Depth), Sequences.Vectors([.. Enumerable.Range(0, far + 1).Select(_ => random.Floats(Width))]));
        TaggedSpan chooser = new(Role.Cue, new TokenRange(2, 3)), near = new(Role.Source, new TokenRange(0, 2)), distant = new(Role.Source, new TokenRange(far, far + 1));
        head.Choose(vectors, [chooser], [near, distant]).ShouldBe(head.Choose(vectors, [chooser], [near]));
    }

    [Fact]
    public void Spans_that_overlap_are_at_no_distance() =>
        LinkHead.Bucket(new TokenRange(3, 9), new TokenRange(5, 6)).ShouldBe(16);

    private static TaggedSpan[] Spans(Random random) =>
        [.. Enumerable.Range(0, random.Next(0, 5)).Select(_ => random.Next(Tokens)).Select(start => new TaggedSpan(Role.Cue, new TokenRange(start, random.Next(start + 1, Tokens + 1))))];

    private static double[] Scores(LinkHead head, float[][] rows, TaggedSpan chooser, TaggedSpan[] candidates)
    {
        var from = Project(head.Chooser, rows, chooser.Tokens);
        var none = head.None.Bias[0] + from.Zip(head.None.Weight, (x, w) => x * w).Sum();
        return [.. candidates.Select(c => Product(head, from, Project(head.Candidate, rows, c.Tokens)) + head.Distance[LinkHead.Bucket(chooser.Tokens, c.Tokens)]), none];
    }

    private static double Product(LinkHead head, double[] from, double[] to)
    {
        var sum = 0.0;
        for (var row = 0; row < Depth; row++)
        {
            for (var column = 0; column < Depth; column++)
            {
                sum += from[row] * head.Pair[(row * Depth) + column] * to[column];
            }
        }

        return sum;
    }

    private static double[] Project(Linear layer, float[][] rows, TokenRange range)
    {
        double[] ends = [.. rows[range.Start], .. rows[range.End - 1]];
        return [.. Enumerable.Range(0, Depth).Select(row => Math.Max(0, layer.Bias[row] + ends.Select((x, i) => x * layer.Weight[(row * 2 * Width) + i]).Sum()))];
    }
}
