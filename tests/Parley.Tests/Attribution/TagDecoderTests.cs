using System.Collections.Immutable;
using CsCheck;
using Parley.Attribution;

namespace Parley.Tests;

public sealed class TagDecoderTests
{
    private static readonly Gen<float> Score = Gen.Float[-3f, 3f];

    private static readonly Gen<Lattice> Lattices =
        Gen.Select(Score.Array[Tags.Count].Array[1, 4], Score.Array[Tags.Count * Tags.Count], Score.Array[Tags.Count]).Select((e, t, s) => new Lattice(e, t, s));

    [Fact]
    public void No_allowed_sequence_scores_higher_than_the_one_decoded() =>
        Lattices.Sample(lattice =>
        {
            var decoded = lattice.Score(Sequences.TagsOf(lattice.Decode(), lattice.Emissions.Length));
            decoded.ShouldBe(lattice.Allowed().Max(s => s.Score), 1e-9);
        }, iter: 60);

    [Fact]
    public void A_span_is_as_probable_as_the_sequences_that_give_its_tokens_its_role() =>
        Lattices.Sample(lattice =>
        {
            var all = lattice.Allowed().Select(s => (s.Tags, Weight: Math.Exp(s.Score))).ToList();
            var total = all.Sum(s => s.Weight);
            foreach (var span in lattice.Decode())
            {
                var tokens = Enumerable.Range(span.Tokens.Start, span.Tokens.Length);
                var expected = tokens.Select(t => all.Where(s => s.Tags[t] != Tags.Outside && Tags.RoleOf(s.Tags[t]) == span.Role).Sum(s => s.Weight) / total).ToList();
                span.Probability.ShouldBe(expected.Average(), 1e-6);
                span.Peak.ShouldBe(expected.Max(), 1e-6);
            }
        }, iter: 60);

    [Fact]
    public void Scores_that_favour_no_tag_of_a_token_change_nothing() =>
        Gen.Select(Gen.Int, Gen.Int[1, 12], Gen.Float[-20f, 20f]).Sample((seed, length, more) =>
        {
            var random = new Random(seed);
            var lattice = new Lattice([.. Enumerable.Range(0, length).Select(_ => random.Floats(Tags.Count))], random.Floats(49), random.Floats(7));
            var shifted = (lattice with { Emissions = [.. lattice.Emissions.Select(row => row.Select(score => score + more).ToArray())] }).Decode();
            var spans = lattice.Decode();
            shifted.Select(s => (s.Role, s.Tokens)).ShouldBe(spans.Select(s => (s.Role, s.Tokens)));
            shifted.Zip(spans).ShouldAllBe(pair => Math.Abs(pair.First.Probability - pair.Second.Probability) < 1e-4);
        });

    [Fact]
    public void What_is_decoded_stays_so_where_the_model_wants_it_more() =>
        Gen.Select(Lattices, Gen.Int[0, 3], Gen.Float[0f, 9f]).Sample((lattice, token, more) =>
        {
            var spans = lattice.Decode();
            var at = token % lattice.Emissions.Length;
            var emissions = lattice.Emissions.Select(row => row.ToArray()).ToArray();
            emissions[at][Sequences.TagsOf(spans, emissions.Length)[at]] += more;
            (lattice with { Emissions = emissions }).Decode().Select(s => (s.Role, s.Tokens)).ShouldBe(spans.Select(s => (s.Role, s.Tokens)));
        });

    [Fact]
    public void A_model_that_prefers_nothing_finds_nothing() =>
        Gen.Select(Gen.Int[1, 30], Score).Sample((length, score) =>
            new Lattice([.. Enumerable.Repeat(Enumerable.Repeat(score, Tags.Count).ToArray(), length)], new float[49], new float[7]).Decode().ShouldBeEmpty());

    [Fact]
    public void Over_thousands_of_tokens_and_scores_of_any_size_beliefs_stay_between_nought_and_one_and_the_peak_is_no_less_than_the_mean() =>
        Gen.Select(Gen.Int, Gen.OneOf(1f, 50f, 5_000f)).Sample((seed, size) =>
        {
            var random = new Random(seed);
            float[] Row(int count) => [.. random.Floats(count).Select(x => x * size)];
            var spans = new Lattice([.. Enumerable.Range(0, 3_000).Select(_ => Row(Tags.Count))], Row(49), Row(7)).Decode();
            spans.ShouldAllBe(s => s.Probability >= 0 && s.Peak <= 1 && s.Probability <= s.Peak + 1e-9);
        }, iter: 6);

    [Fact]
    public void The_inside_of_a_span_never_begins_one_however_much_the_model_wants_it()
    {
        float[] inside = [0, 0, 0, 0, 0, -50, 9], source = [0, 50, 0, 0, 0, -50, 0];
        new Lattice([inside], new float[49], new float[7]).Decode().ShouldBeEmpty();
        new Lattice([source, inside], new float[49], new float[7]).Decode().ShouldHaveSingleItem().Role.ShouldBe(Role.Source);
    }

    [Fact]
    public void An_article_without_tokens_has_no_spans() =>
        TagDecoder.Decode(Parley.Language.TokenVectors.Encode(
            Parley.Language.Pieces.Of(Given.Tokenized(""), Scripted.Vocabulary), new ScriptedEncoder(7, 64, (_, _) => new float[7]), Scripted.Vocabulary, (64, 8)), Scripted.Obedient).ShouldBeEmpty();

    /// <summary>The scores of all sequences of a few tokens, tried one by one.</summary>
    private sealed record Lattice(float[][] Emissions, float[] Transitions, float[] Starts)
    {
        public ImmutableArray<TaggedSpan> Decode() =>
            TagDecoder.Decode(Sequences.Vectors(Emissions), Scripted.Obedient with { Transitions = Transitions, Starts = Starts });

        public double Score(int[] tags) =>
            Starts[tags[0]] + tags.Select((tag, i) => (double)Emissions[i][tag]).Sum() + tags.Zip(tags.Skip(1), (a, b) => (double)Transitions[(a * Tags.Count) + b]).Sum();

        public IEnumerable<(int[] Tags, double Score)> Allowed() =>
            Enumerable.Range(0, (int)Math.Pow(Tags.Count, Emissions.Length)).Select(Digits).Where(IsAllowed).Select(tags => (tags, Score(tags)));

        private int[] Digits(int number) => [.. Emissions.Select((_, i) => number / (int)Math.Pow(Tags.Count, i) % Tags.Count)];

        private static bool IsAllowed(int[] tags) =>
            tags.Select((tag, i) => tag is 0 or 1 or 3 or 5 || (i > 0 && (tags[i - 1] == tag || tags[i - 1] == tag - 1))).All(ok => ok);
    }
}
