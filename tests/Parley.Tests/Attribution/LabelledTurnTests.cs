using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Language;

namespace Parley.Tests;

/// <summary>Paragraphs with a name and a colon before what is said.</summary>
public sealed class LabelledTurnTests
{
    private const string Interview = "Partial transcript follows:\n\n“HALE: I saw it leak.\n\n“TATE: Where did you see it?\n\n“HALE: At my door.”";

    [Fact]
    public void Each_turn_is_what_its_name_says() =>
        Read(Interview).ShouldBe([("HALE", "I saw it leak."), ("TATE", "Where did you see it?"), ("HALE", "At my door.”")]);

    [Theory]
    [InlineData("((The Gazette)) Did you see it leak?\n\n((Ann Hale)) I saw it.\n\n((Ann Hale)) You did, too.")]
    [InlineData("((The Gazette)): Did you see it leak?\n\n((Ann Hale)): I saw it.\n\n((Ann Hale)): You did, too.")]
    public void Names_in_two_brackets_are_labels_too(string text) =>
        Read(text).ShouldBe([("The Gazette", "Did you see it leak?"), ("Ann Hale", "I saw it."), ("Ann Hale", "You did, too.")]);

    [Theory]
    [InlineData("((Ann Hale) I saw it.\n\n((Ian Tate) You did.\n\n((Ann Hale) I did.")]
    [InlineData("((see below)) I saw it.\n\n((Ian Tate)) You did.\n\n((see above)) I did.")]
    [InlineData("((Ann Hale))\n\n((Ian Tate))\n\n((Ann Hale))")]
    public void Other_brackets_are_no_labels(string text) => Read(text).ShouldBeEmpty();

    [Fact]
    public void No_statement_runs_from_one_turn_into_the_next()
    {
        var tokenized = Given.Tokenized(Interview);
        var content = new TokenRange(4, tokenized.Tokens.Length);
        var all = new AttributionSpans(new TaggedSpan(Role.Source, new TokenRange(0, 2)), null, [new TaggedSpan(Role.Content, content)], 0.5);
        LabelledTurns.Of(tokenized, [all]).Length.ShouldBe(3);
    }

    [Fact]
    public void What_stands_before_the_turns_stays()
    {
        var tokenized = Given.Tokenized("Tate said it leaked.\n\n" + Interview);
        var before = new AttributionSpans(new TaggedSpan(Role.Source, new TokenRange(0, 1)), new TaggedSpan(Role.Cue, new TokenRange(1, 2)), [new TaggedSpan(Role.Content, new TokenRange(2, 4))], 0.5);
        LabelledTurns.Of(tokenized, [before]).Select(a => (a.Source, a.Cue)).First().ShouldBe((before.Source, before.Cue));
    }

    [Theory]
    [InlineData("Date: Friday.\n\nPlace: Oster.\n\nDate: Monday.\n\nPlace: Weyer.")]
    [InlineData("HALE: I saw it.\n\nHALE: You did not.\n\nHALE: We did.")]
    [InlineData("HALE: I saw it.\n\nTATE: You did not.")]
    [InlineData("Note well: I saw it.\n\nAnd so: you did not.\n\nNote well: we did.")]
    [InlineData("One.\n\nTwo.\n\nThree.")]
    public void Lists_and_lone_voices_are_no_conversation(string text) => Read(text).ShouldBeEmpty();

    private static (string Source, string Content)[] Read(string text)
    {
        var tokenized = Given.Tokenized(text);
        string Words(TaggedSpan span) => tokenized.Span(span.Tokens).In(text);
        return [.. LabelledTurns.Of(tokenized, ImmutableArray<AttributionSpans>.Empty).Select(a => (Words(a.Source!), Words(a.Content[0])))];
    }
}
