using System.Collections.Immutable;
using CsCheck;
using Parley.Attribution;
using Parley.Language;

namespace Parley.Tests;

/// <summary>What must hold of contents that follow their marks, whatever the marks and whatever the model found.</summary>
public sealed class WholeQuotationsLawTests
{
    [Fact]
    public void No_word_that_was_said_gets_lost() =>
        Drawn.Attributions.Sample((tokenized, found) => Words(tokenized, found).Except(Words(tokenized, WholeQuotations.Of(tokenized, found))).ShouldBeEmpty());

    [Fact]
    public void No_word_is_said_twice_and_none_of_a_source_or_a_cue_is() =>
        Drawn.Attributions.Sample((tokenized, found) =>
        {
            var words = Words(tokenized, WholeQuotations.Of(tokenized, found)).ToList();
            words.Distinct().Count().ShouldBe(words.Count);
            words.Intersect(found.SelectMany(a => new[] { a.Source, a.Cue }).OfType<TaggedSpan>().SelectMany(Tokens)).ShouldBeEmpty();
        });

    [Fact]
    public void Nobody_gets_another_cue_or_source_and_nobody_with_a_cue_is_left_without_words() =>
        Drawn.Attributions.Sample((tokenized, found) =>
        {
            var whole = WholeQuotations.Of(tokenized, found);
            whole.Select(a => (a.Source, a.Cue)).Except(found.Select(a => (a.Source, a.Cue))).ShouldBeEmpty();
            whole.Count(a => a.Cue is not null).ShouldBe(found.Count(a => a.Cue is not null));
            whole.ShouldAllBe(a => a.Content.Length > 0);
        });

    [Fact]
    public void Attributions_and_the_contents_of_each_are_in_order_and_nothing_unread_is_in_one() =>
        Drawn.Attributions.Sample((tokenized, found) =>
        {
            var whole = WholeQuotations.Of(tokenized, found);
            whole.Select(a => a.Content[0].Tokens.Start).ShouldBe(whole.Select(a => a.Content[0].Tokens.Start).Order());
            whole.ShouldAllBe(a => a.Content.Zip(a.Content.Skip(1)).All(pair => pair.First.Tokens.End <= pair.Second.Tokens.Start));
            whole.SelectMany(a => a.Content).Where(c => HasUnread(tokenized, c)).ShouldBeEmpty();
        });

    [Fact]
    public void Who_begins_outside_the_marks_never_stops_inside_them_unless_another_speaks_there() =>
        Drawn.Attributions.Sample((tokenized, found) =>
        {
            var whole = WholeQuotations.Of(tokenized, found);
            var taken = found.Concat(whole).SelectMany(a => a.Content.Append(a.Source).Append(a.Cue)).OfType<TaggedSpan>().SelectMany(Tokens).ToHashSet();
            foreach (var content in whole.SelectMany(a => a.Content).Where(c => tokenized.Quotation[c.Tokens.Start] is QuotationState.Outside or QuotationState.Opening))
            {
                var next = content.Tokens.End;
                var isCut = next < tokenized.Tokens.Length && tokenized.Quotation[next - 1] == QuotationState.Inside && tokenized.Quotation[next] == QuotationState.Closing;
                (isCut && !taken.Contains(next) && !IsParted(tokenized, next) && !IsParted(tokenized, content.Tokens.Start)).ShouldBeFalse(tokenized.Text);
            }
        });

    /// <summary>The laws above say little where nothing changes.</summary>
    [Fact]
    public void There_are_contents_to_look_at_that_grow_shrink_join_and_part()
    {
        var (grown, shrunk, joined, parted) = (0, 0, 0, 0);
        Drawn.Attributions.Sample((tokenized, found) =>
        {
            var (before, after) = (found.SelectMany(a => a.Content).ToList(), WholeQuotations.Of(tokenized, found).SelectMany(a => a.Content).ToList());
            Interlocked.Add(ref grown, after.Sum(c => c.Tokens.Length) > before.Sum(c => c.Tokens.Length) ? 1 : 0);
            Interlocked.Add(ref shrunk, after.Sum(c => c.Tokens.Length) < before.Sum(c => c.Tokens.Length) ? 1 : 0);
            Interlocked.Add(ref joined, after.Count < before.Count ? 1 : 0);
            Interlocked.Add(ref parted, after.Count > before.Count ? 1 : 0);
        }, iter: 2_000);
        new[] { grown, shrunk, joined, parted }.ShouldAllBe(count => count > 5);
    }

    private static IEnumerable<int> Words(Tokenized tokenized, ImmutableArray<AttributionSpans> attributions) =>
        attributions.SelectMany(a => a.Content).SelectMany(Tokens).Where(i => char.IsLetterOrDigit(tokenized[i][0]));

    private static IEnumerable<int> Tokens(TaggedSpan span) => Enumerable.Range(span.Tokens.Start, span.Tokens.Length);

    // Before this token stands text that is not read: a quotation does not go on across it.
    private static bool IsParted(Tokenized tokenized, int token) => token > 0 && HasUnread(tokenized, new TaggedSpan(Role.Content, new(token - 1, token + 1)));

    private static bool HasUnread(Tokenized tokenized, TaggedSpan content) =>
        tokenized.Span(content.Tokens).In(tokenized.Text).Count(char.IsLetterOrDigit) > Tokens(content).Sum(i => tokenized.Tokens[i].In(tokenized.Text).Count(char.IsLetterOrDigit));
}
