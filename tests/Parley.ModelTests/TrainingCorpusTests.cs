using CsCheck;
using Parley.Attribution;
using Parley.Evaluation;
using Parley.Language;
using Parley.Text;
using Parley.Training.Corpus;

namespace Parley.ModelTests;

/// <summary>What the trainer makes of gold.</summary>
public sealed class TrainingCorpusTests
{
    private static readonly WordPiece Vocabulary = new(["[CLS]", "[SEP]", "[UNK]", "a", "b", "c", "d", "e", "."]);

    [Fact]
    public void A_span_of_gold_takes_every_token_that_it_touches()
    {
        var article = Article("a b c d e .", new TextSpan(2, 5));
        article.Annotators[0][0].Content.ShouldBe([new TokenRange(1, 3)]);
    }

    [Fact]
    public void A_cue_inside_a_content_parts_it_and_the_tags_stay_legal()
    {
        var attribution = new TokenAttribution([], [new TokenRange(2, 3)], [new TokenRange(0, 5)]);
        TrainingArticle.TagsOf([attribution], 6).ShouldBe(
            [Tags.Begin(Role.Content), Tags.Inside(Role.Content), Tags.Begin(Role.Cue), Tags.Begin(Role.Content), Tags.Inside(Role.Content), Tags.Outside]);
    }

    [Fact]
    public void Gold_tags_are_legal_however_its_spans_overlap() =>
        Gen.Select(Ranges, Ranges, Ranges).Sample((source, cue, content) =>
        {
            var tags = TrainingArticle.TagsOf([new TokenAttribution([.. source], [.. cue], [.. content])], 12);
            tags.Prepend(Tags.Outside).Zip(tags).ShouldAllBe(pair => Tags.MayFollow(pair.First, pair.Second));
        });

    [Fact]
    public void The_windows_of_an_article_hold_every_token_once_and_fit()
    {
        var article = Article(string.Join('\n', Enumerable.Repeat("a b c d e . a b c .", 150)), new TextSpan(0, 1));
        foreach (var seed in Enumerable.Range(1, 10))
        {
            var windows = TrainingWindow.Cut(article, Vocabulary, new Random(seed)).ToList();
            windows.Sum(w => w.Tags.Length).ShouldBe(article.Pieces.OfToken.Length);
            windows.ShouldAllBe(w => w.Input.Pieces.Length <= 448 && w.TokenOfPiece.Length == w.Input.Pieces.Length);
            windows.Select(w => w.OpensArticle).ShouldBe(windows.Select((_, i) => i == 0));
        }
    }

    [Fact]
    public void A_link_points_at_the_cue_and_source_of_its_own_attribution()
    {
        TokenRange source = new(0, 1), cue = new(1, 2), first = new(2, 4), second = new(6, 8);
        var links = GoldLinks.Of([new([source], [cue], [first]), new([], [new TokenRange(5, 6)], [second])]);
        links.SourceOfCue.ShouldBe([0, -1]);
        links.CueOfContent.ShouldBe([0, 1]);
    }

    private static Gen<TokenRange[]> Ranges { get; } =
        Gen.Select(Gen.Int[0, 11], Gen.Int[1, 5]).Select((start, length) => new TokenRange(start, Math.Min(12, start + length))).Array[0, 3];

    private static TrainingArticle Article(string text, TextSpan content) =>
        TrainingArticle.From(new GoldArticle("g", text, [], [new GoldAnnotation("", [new GoldAttribution([], [], [content])])]), Vocabulary);
}
