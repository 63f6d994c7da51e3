using CsCheck;
using Parley.Text;

namespace Parley.Tests;

/// <summary>What a reading may depend on, and what it may not: notices around the text, the article's id, what other articles say.</summary>
public sealed class ReaderNeighbourTests
{
    [Theory]
    [InlineData("<s>Mette Lorne</s>, mayor of Tarn, <c>said</c> <k>the ferry was late</k>.")]
    [InlineData("<k>“The ferry was late,”</k> <c>said</c> <s>Mette Lorne</s>, who waited.\n<k>“Nobody came,”</k> <s>Lorne</s> <c>said</c>.")]
    public void Notices_and_links_around_a_text_change_nothing_of_its_statements(string marked)
    {
        var alone = Scripted.Read(marked);
        var kinds = Enumerable.Repeat(BlockKind.Paragraph, marked.Split('\n').Length);
        var among = Scripted.Read($"{marked}\nTove Aldous tells our readers: she was there\nAll rights are kept by the Tarn Courier", [.. kinds, BlockKind.Related, BlockKind.Boilerplate]);
        among.Statements.Select(s => (s.Id, s.Source, s.Cue, s.Content[0], s.Speaker?.Name)).ShouldBe(alone.Statements.Select(s => (s.Id, s.Source, s.Cue, s.Content[0], s.Speaker?.Name)));
        alone.Statements.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("<s>Mette Lorne</s> <c>said</c> <k>no</k>. <s>Lorne</s> <c>added</c> <k>that it was late</k>.", "Mette Lorne;Mette Lorne")]
    [InlineData("<s>Mette Lorne</s> <c>said</c> <k>no</k>. <s>Tove Aldous</s> <c>said</c> <k>yes</k>. <s>Lorne</s> <c>insisted</c> <k>it was late</k>.", "Mette Lorne;Tove Aldous;Mette Lorne")]
    [InlineData("<s>Mette Lorne</s> <c>said</c> <k>no</k>. <s>She</s> <c>added</c> <k>that it was late</k>.", "Mette Lorne;Mette Lorne")]
    public void A_speaker_has_the_fullest_name_of_the_article(string marked, string names) =>
        string.Join(';', Scripted.Read(marked).Statements.Select(s => s.Speaker?.Name ?? "-")).ShouldBe(names);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\r\n\t")]
    [InlineData("\u00A0")]
    public void An_empty_article_gives_no_statement_and_no_complaint(string text)
    {
        var reading = Scripted.Read(text);
        reading.Statements.ShouldBeEmpty();
        reading.Diagnostics.ShouldBeEmpty();
        reading.Article.Text.ShouldBe(text);
    }

    [Fact]
    public void What_is_known_beside_the_text_does_not_change_where_statements_are() =>
        Gen.Select(Given.AnyText, Gen.OneOf("b", "press/2031-05-01/7", "é"), Gen.Date).Sample((text, id, day) =>
        {
            var (reader, article) = (ReaderLawTests.ErraticReader(seed: 11), Given.Article(text));
            var other = article with { Id = id, Published = DateOnly.FromDateTime(day), Outlet = "Tarn Courier", Url = "https://courier.example/7", Input = "a.txt" };
            var (plain, told) = (reader.Read(article).Statements, reader.Read(other).Statements);
            told.Select(s => (s.Source, s.Cue, string.Join(' ', s.Content), s.Type, s.Confidence)).ShouldBe(plain.Select(s => (s.Source, s.Cue, string.Join(' ', s.Content), s.Type, s.Confidence)));
            told.ShouldAllBe(s => s.Id.StartsWith(id + "#", StringComparison.Ordinal));
        });
}
