using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Cli;
using Parley.Cli.Commands;
using Parley.Evaluation;
using Parley.Text;

namespace Parley.FunctionalTests;

/// <summary>How the texts of a gold corpus are read when no predictions are given.</summary>
public sealed class EvaluationReadingTests
{
    [Fact]
    public void An_article_is_taken_in_with_its_text_unchanged_and_what_is_known_of_it()
    {
        var gold = new GoldArticle("a\"1", "A headline\n\n  😀 Ann said “yes”.\r\n", [], []) { Title = "A headline", Published = "2016-09-12" };
        var article = GoldReading.ArticleOf(gold).ShouldNotBeNull();
        (article.Id, article.Text, article.Title, article.Published).ShouldBe((gold.Id, gold.Text, gold.Title, new DateOnly(2016, 9, 12)));
        article.KindAt(0).ShouldBe(BlockKind.Headline);
    }

    [Fact]
    public void Statements_belong_to_their_article_whatever_the_threads()
    {
        ImmutableArray<GoldArticle> gold = [.. Enumerable.Range(1, 50).Select(i => new GoldArticle($"a{i}", $"{new string('x', i)} said yes.", [], []))];
        using var host = new CommandHost { Output = Stream.Null, Error = TextWriter.Null };
        var read = GoldReading.Read(gold, host, 4, article => new Reading(article, [Whole(article)], []));
        read.Count.ShouldBe(50);
        read.ShouldAllBe(pair => pair.Value.Single().Content.Single().End == gold.Single(a => a.Id == pair.Key).Text.Length);
    }

    private static Statement Whole(Article article) => new("s", null, null, [new TextSpan(0, article.Text.Length)]);
}
