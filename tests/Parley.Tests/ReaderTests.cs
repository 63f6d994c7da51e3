using Parley.Attribution;
using Parley.Language;
using Parley.Text;

namespace Parley.Tests;

public sealed class ReaderTests
{
    [Fact]
    public void A_statement_has_the_spans_that_the_model_found_and_the_name_of_its_source()
    {
        var reading = Scripted.Read("<k>“We must go,”</k> <c>said</c> <s>Minister Ann Hale</s>, who left.");
        var statement = reading.Statements.ShouldHaveSingleItem();
        Shown(reading, statement).ShouldBe("Minister Ann Hale | said | “We must go,”");
        statement.Id.ShouldBe("a#1");
        statement.Speaker.ShouldBe(new Speaker("Ann Hale", SpeakerVia.Name) { Role = "Minister" });
        statement.Confidence.ShouldBeGreaterThan(0.99);
    }

    [Theory]
    [InlineData("<k>“We must go,”</k> <s>Hale</s> <c>said</c>. <k>“Now.”</k>", "Hale | said | “We must go,” + “Now.”")]
    [InlineData("<s>Hale</s> <c>said</c> <k>no</k> and <c>added</c> <k>it was late</k>.", "Hale | said | no\nHale | added | it was late")]
    [InlineData("<c>It is said</c> <k>that it rains</k>.", "- | It is said | that it rains")]
    [InlineData("<s>Hale</s> left. <k>“Go.”</k>", "- | - | “Go.”")]
    [InlineData("<s>Hale</s> left, <k>that it rains</k>.", "")]
    [InlineData("<s>Hale</s> <c>spoke</c>.", "")]
    [InlineData("Nobody spoke.", "")]
    [InlineData("<s>Hale</s> <c>said</c> <k>no</k>; <s>Ito</s> <c>said</c> <k>yes</k>.", "Hale | said | no\nIto | said | yes")]
    public void Contents_of_one_cue_are_one_statement_and_what_is_missing_is_left_out(string marked, string expected)
    {
        var reading = Scripted.Read(marked);
        string.Join('\n', reading.Statements.Select(s => Shown(reading, s))).ShouldBe(expected);
    }

    [Fact]
    public void A_pronoun_is_left_unresolved() =>
        Scripted.Read("<s>She</s> <c>said</c> <k>no</k>.").Statements.ShouldHaveSingleItem().Speaker.ShouldBeNull();

    [Theory]
    [InlineData(BlockKind.Related)]
    [InlineData(BlockKind.Boilerplate)]
    public void A_link_to_another_article_or_a_notice_gives_no_statement(BlockKind kind)
    {
        var reading = Scripted.Read("<s>Hale</s> <c>said</c> <k>no</k>\n<s>Ito</s> <c>said</c> <k>yes</k>\n<s>Ost</s> <c>said</c> <k>perhaps</k>", BlockKind.Paragraph, kind);
        reading.Statements.Select(s => Shown(reading, s)).ShouldBe(["Hale | said | no", "Ost | said | perhaps"]);
    }

    [Theory]
    [InlineData(BlockKind.Caption)]
    [InlineData(BlockKind.Headline)]
    public void A_headline_and_a_caption_are_linked_within_themselves_only(BlockKind kind)
    {
        var reading = Scripted.Read("<s>Hale</s> <c>said</c> <k>no</k>\n<s>Ito</s> <c>says</c> <k>yes</k>\n<k>“Go on”</k>", BlockKind.Paragraph, kind);
        reading.Statements.Select(s => Shown(reading, s)).ShouldBe(["Hale | said | no + “Go on”", "Ito | says | yes"]);
    }

    [Fact]
    public void What_follows_a_dateline_is_of_its_paragraph()
    {
        var article = Given.Blocks((BlockKind.Headline, "Calm"), (BlockKind.Dateline, "OST —"), (BlockKind.Paragraph, "It was calm."), (BlockKind.Paragraph, "Then not."));
        var tokenized = Tokenized.From(article);
        Enumerable.Range(0, tokenized.Tokens.Length).Where(i => tokenized.OpensParagraph[i]).Select(i => tokenized[i].ToString()).ShouldBe(["Calm", "OST", "Then"]);
    }

    [Theory]
    [InlineData("The har-\nbour is shut.", false)]
    [InlineData("The harbour\nis shut.", false)]
    [InlineData("The harbour,\nis shut.", false)]
    [InlineData("The harbour.\nis shut.", true)]
    [InlineData("The harbour\nIs shut.", true)]
    public void A_line_that_breaks_off_goes_on_in_the_next(string text, bool opensParagraph)
    {
        var tokenized = Given.Tokenized(text);
        tokenized.OpensParagraph[1..].Contains(true).ShouldBe(opensParagraph);
    }

    [Fact]
    public void Diagnostics_of_the_article_come_before_those_of_the_reading()
    {
        var article = Given.Article("“Never closed") with { Diagnostics = [new Diagnostic("PAR000", "Odd.")] };
        Silent().Read(article).Diagnostics.Select(d => d.Code).ShouldBe(["PAR000", "PAR110"]);
    }

    [Fact]
    public void An_article_of_many_sections_and_windows_gives_every_statement_in_its_place()
    {
        const int paragraphs = 4_000;
        var article = Given.Article(string.Concat(Enumerable.Repeat("Ann said yes.\n", paragraphs)));
        var vocabulary = new WordPiece(["[UNK]", "[CLS]", "[SEP]", "ann", "said", "yes", "."]);
        int[] tags = [0, 0, 0, Tags.Begin(Role.Source), Tags.Begin(Role.Cue), Tags.Begin(Role.Content), 0];
        var reader = new Reader(new ScriptedEncoder(Tags.Count, 128, (input, row) => Scripted.OneHot(tags[input.Pieces[row]])), vocabulary, Scripted.Obedient);
        var statements = reader.Read(article).Statements;
        statements.ShouldAllBe(s => s.Confidence > 0.99 && s.Confidence <= 1);
        statements.Select(s => (s.Source, s.Cue, s.Content[0])).ShouldBe(
            article.Blocks.Select(b => b.Span.Start).Select(at => ((TextSpan?)new TextSpan(at, at + 3), (TextSpan?)new TextSpan(at + 4, at + 8), new TextSpan(at + 9, at + 12))));
    }

    [Fact]
    public void Of_a_book_the_first_words_are_read_and_a_diagnostic_says_where_reading_stopped()
    {
        var text = string.Concat(Enumerable.Repeat("a ", Reader.MaxTokens + 10));
        var diagnostic = Silent().Read(Given.Article(text)).Diagnostics.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe("PAR113");
        diagnostic.Span.ShouldBe(new TextSpan((2 * Reader.MaxTokens) - 1, text.Length));
    }

    [Theory]
    [InlineData("Die Ministerin sagte, dass der Hafen in diesem Jahr nicht schließen wird und dass die Stadt mit den Fischern von der Küste spricht.", "German")]
    [InlineData("La ministre a dit que le port ne va pas fermer cette année et que les pêcheurs de la côte sont dans une situation qui est plus difficile pour les villes.", "French")]
    public void An_article_in_another_language_is_read_and_the_language_named(string text, string language)
    {
        var diagnostic = Silent().Read(Given.Article(text)).Diagnostics.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe("PAR114");
        diagnostic.Message.ShouldContain(language);
    }

    [Theory]
    [InlineData("The minister said that the harbour will not close this year, and that the town is in talks with the fishers of the coast.")]
    [InlineData("Die See. Nicht mit uns!")]
    [InlineData("Harbour fees 2025: Ost 120, Port Hale 95, Ito Bay 80, Lund 75, Sund 70, Vik 65, North Cape 60, Mole End 55, Old Quay 50.")]
    public void English_and_what_is_too_short_to_tell_is_not_remarked_on(string text) => Silent().Read(Given.Article(text)).Diagnostics.ShouldBeEmpty();

    /// <summary>A reader that finds nothing.</summary>
    private static Reader Silent() => new(new ScriptedEncoder(Tags.Count, 512, (_, _) => Scripted.OneHot(Tags.Outside)), Scripted.Vocabulary, Scripted.Obedient);

    private static string Shown(Reading reading, Statement statement) =>
        $"{statement.Source?.In(reading.Article.Text) ?? "-"} | {statement.Cue?.In(reading.Article.Text) ?? "-"} | {string.Join(" + ", statement.Content.Select(c => c.In(reading.Article.Text)))}";
}
