using System.Collections.Immutable;
using Parley.Evaluation;
using Parley.Evaluation.Speakers;

namespace Parley.FunctionalTests;

/// <summary>Our gold of speakers says what its README promises, held against the articles that it points into.</summary>
public sealed class SpeakerGoldTests
{
    [Fact]
    public void Sources_and_contents_are_those_of_the_first_annotator()
    {
        var (gold, corpus) = Read();
        foreach (var article in gold)
        {
            var marked = corpus[article.Id].Annotations[0].Attributions.Where(a => a.Source.Length > 0).Select(a => (Spans(a.Source), Spans(a.Content)));
            article.Sources.Select(s => (Spans(s.Source), Spans(s.Content))).ShouldBe(marked, article.Id);
        }
    }

    [Fact]
    public void The_form_fits_the_words_and_names_are_whole()
    {
        foreach (var article in Read().Gold)
        {
            string[] Pronouns() => [.. article.Sources.Where(s => s.Form == SourceForm.Pronoun).Select(s => article.Text[s.Source[0].Start..s.Source[0].End])];
            Pronouns().ShouldAllBe(source => source.Length < 7 && !source.Contains(' '), article.Id);
            article.Actors.SelectMany(actor => actor.Names).ShouldAllBe(name => name.Trim() == name && name.Any(char.IsLetter), article.Id);
            article.Sources.Where(s => s.Form == SourceForm.Name && !s.IsOpen).ShouldAllBe(s => s.Actors.Length == 1, article.Id);
        }
    }

    private static (ImmutableArray<SpeakerArticle> Gold, ImmutableDictionary<string, GoldArticle> Corpus) Read()
    {
        var corpus = PythonScorer.Shared("corpora/polnear/dev.jsonl");
        using var texts = new StreamReader(corpus);
        using var marked = new StreamReader(corpus);
        using var reader = new StreamReader(PythonScorer.InRepository("tests/Parley.ModelTests/Speakers/polnear-dev.jsonl"));
        var lines = SpeakerGold.Read(reader, ArticleTexts.Read(texts).ById);
        lines.Select(line => line.Failure?.Message).ShouldAllBe(failure => failure == null);
        return ([.. lines.Select(line => line.Article!)], Gold.Read(marked).Take(lines.Length).Select(line => line.Article!).ToImmutableDictionary(a => a.Id));
    }

    private static string Spans(IEnumerable<Text.TextSpan> spans) => string.Join(' ', spans);
}
