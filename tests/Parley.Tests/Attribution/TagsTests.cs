using CsCheck;
using Parley.Attribution;
using Parley.Language;

namespace Parley.Tests;

public sealed class TagsTests
{
    /// <summary>Spans and gaps by turns, some of length zero, so that spans of one role may touch.</summary>
    private static readonly Gen<(TaggedSpan[] Spans, int Length)> Spans = Gen.Select(Gen.Enum<Role>(), Gen.Int[1, 4], Gen.Int[0, 3]).Array[0, 8].Select(parts =>
    {
        var at = 0;
        var spans = new List<TaggedSpan>();
        foreach (var (role, length, gap) in parts)
        {
            spans.Add(new TaggedSpan(role, new TokenRange(at, at + length)));
            at += length + gap;
        }

        return (spans.ToArray(), at);
    });

    [Fact]
    public void Spans_written_as_tags_are_read_back() =>
        Spans.Sample(given => Tags.Spans(Sequences.TagsOf(given.Spans, given.Length)).ShouldBe(given.Spans));

    [Fact]
    public void Any_sequence_of_tags_gives_spans_in_order_that_hold_every_token_with_a_role() =>
        Gen.Int[0, Tags.Count - 1].Array[0, 20].Sample(tags =>
        {
            var spans = Tags.Spans(tags);
            var held = spans.SelectMany(s => Enumerable.Range(s.Tokens.Start, s.Tokens.Length)).ToList();
            held.ShouldBe(Enumerable.Range(0, tags.Length).Where(i => tags[i] != Tags.Outside));
            spans.ShouldAllBe(s => Enumerable.Range(s.Tokens.Start, s.Tokens.Length).All(i => Tags.RoleOf(tags[i]) == s.Role));
        });

    [Fact]
    public void Every_role_has_tags_of_its_own()
    {
        var tags = Enum.GetValues<Role>().SelectMany(r => new[] { Tags.Begin(r), Tags.Inside(r) }).Append(Tags.Outside);
        tags.Order().ShouldBe(Enumerable.Range(0, Tags.Count));
        Enum.GetValues<Role>().ShouldAllBe(r => Tags.RoleOf(Tags.Begin(r)) == r && Tags.RoleOf(Tags.Inside(r)) == r);
    }
}
