using System.Collections.Immutable;
using CsCheck;
using Parley.Attribution;
using Parley.Authors;
using Parley.Language;

namespace Parley.Tests;

/// <summary>What holds of texts that look signed, whatever they are made of and whatever a model finds in them.</summary>
public sealed class SignedLawTests
{
    private static readonly Gen<string> Lines = Gen.OneOf(
   
        "By Ann Hale", "By", "By:", "From: Ann", "Ann Hale", "BY", "Dear Jean,", "Dear", "Mum,", "To the editor:", "Sincerely,", "Sincerely, [Ann Hale]", "Love,", "Bill", "P.S. I am well.", "P", "—", "[", "References", "#river",
        "I saw it there, and we told you so at once.", "“We saw it,” he said, and I did not.", "Ann Hale said that my river was brown. I think so too.", "Why did you go?", "HALE: I saw it.", "Remarks by Ann Hale", "Remarks of", "\"", "1.");

    private static readonly Gen<string> Any = Gen.OneOf(Gen.OneOf(Lines, Lines, Lines, Lines, Given.AnyText).Array[0, 25].Select(lines => string.Join("\n", lines)), Given.AnyText);

    private static readonly Gen<string> Texts = Gen.OneOf(Any, Any.Select(text => $"Dear Jean,\nI saw it there.\n{text}\nSincerely,\nBill"), Any.Select(text => $"By Ann Hale\n{text}"));

    [Fact]
    public void It_never_throws_and_its_spans_lie_in_the_text() =>
        Texts.Sample(text => Signed.Of(Given.Article(text)).ShouldAllBe(s => s.Content.Append(s.Source!.Value).All(span => span.Length > 0 && span.End <= text.Length)));

    [Fact]
    public void No_two_statements_of_authors_overlap() =>
        Texts.Sample(text =>
        {
            var contents = Signed.Of(Given.Article(text)).SelectMany(s => s.Content).Order().ToList();
            contents.Zip(contents.Skip(1)).ShouldAllBe(pair => pair.First.End <= pair.Second.Start);
        });

    [Fact]
    public void Whatever_a_model_finds_authors_and_others_do_not_share_a_word() =>
        Gen.Select(Texts, Gen.Int[0, 60], Gen.Int[1, 30]).Sample((text, start, length) =>
        {
            var tokenized = Given.Tokenized(text);
            var end = Math.Min(tokenized.Tokens.Length, start + length);
            if (start + 1 >= end)
            {
                return;
            }

            var content = new TaggedSpan(Role.Content, new TokenRange(start + 1, end));
            var found = new AttributionSpans(new TaggedSpan(Role.Source, new TokenRange(start, start + 1)), null, [content], 0.5);
            var authors = SignedText.Of(Given.Article(text), tokenized, [found], 1).SelectMany(part => part.Said).ToImmutableArray();
            var all = SignedText.Around(StatementWriter.Write(Given.Article(text), tokenized, [found], "a#"), authors);
            var spans = all.SelectMany(s => s.Content).Order().ToList();
            spans.Zip(spans.Skip(1)).ShouldAllBe(pair => pair.First.End <= pair.Second.Start);
            all.Select(s => s.Id).Distinct().Count().ShouldBe(all.Length);
        });

    /// <summary>The laws above say nothing where nobody signs.</summary>
    [Fact]
    public void There_are_such_texts_to_look_at()
    {
        var count = 0;
        Texts.Sample(text => Interlocked.Add(ref count, Signed.Of(Given.Article(text)).Length));
        count.ShouldBeGreaterThan(10);
    }
}
