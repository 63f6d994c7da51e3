using CsCheck;
using MimeKit;
using Parley.Ingest;
using Parley.Text;

namespace Parley.FunctionalTests;

public sealed class IngestMailTests : IDisposable
{
    private static readonly Gen<string[]> Paragraphs =
        Gen.Char["abcdefghijklmnopqrstuvwxyzäéß€“”—,"].Array[1, 10].Select(letters => new string(letters)).Array[4, 30].Select(words => "The " + string.Join(' ', words) + " ended.").Array[1, 5];

    private readonly IngestFixture files = new();

    [Fact]
    public void A_newsletter_is_an_article_with_its_subject_day_and_sender()
    {
        var article = IngestFixture.Read(files.Write("a.eml", Message("Bridge closed", "See it in your browser: https://x.example/1", "<p>The bridge is closed, the board said.</p><p>“We will wait,” said Mara Quist.</p><script>spy()</script>"))).ShouldHaveSingleItem().Article!;
        article.Text.ShouldBe("Bridge closed\n\nThe bridge is closed, the board said.\n\n“We will wait,” said Mara Quist.");
        (article.Title, article.Outlet, article.Published).ShouldBe(("Bridge closed", "The Ansel Herald", new DateOnly(2025, 2, 13)));
    }

    [Fact]
    public void The_plain_part_is_taken_where_the_other_says_next_to_nothing()
    {
        var article = IngestFixture.Read(files.Write("a.eml", Message("Bridge closed", "The bridge is closed, the board said.\r\n\r\nThe ferry runs every twenty minutes.", "<p>Hello.</p>"))).ShouldHaveSingleItem().Article!;
        IngestFixture.Texts(article, BlockKind.Paragraph).ShouldBe(["The bridge is closed, the board said.", "The ferry runs every twenty minutes."]);
    }

    [Fact]
    public void The_text_of_a_message_is_what_was_written() => Paragraphs.Sample(paragraphs =>
        IngestFixture.Read(files.Write("law.eml", Message("S", string.Join("\r\n\r\n", paragraphs), null))).Single().Article!.Text == "S\n\n" + string.Join("\n\n", paragraphs), iter: 60, threads: 1);

    [Fact]
    public void The_messages_of_a_mailbox_are_articles_named_by_their_lines()
    {
        var mailbox = "From a@x.example Thu Feb 13 10:00:00 2025\n" + "From: Desk <a@x.example>\nSubject: One\nDate: Thu, 13 Feb 2025 10:00:00 +0000\n\nThe bridge is closed.\n>From Monday the ferry runs.\n\n"
            + "From a@x.example Fri Feb 14 10:00:00 2025\nFrom: a@x.example\nSubject: =?utf-8?b?VHfDtg==?=\n\nFees rise.\n\nFrom Monday the board meets.\n";
        var intakes = IngestFixture.Read(files.Write("news.mbox", mailbox));
        intakes.Select(intake => intake.Input).ShouldBe([files.At("news.mbox:1"), files.At("news.mbox:9")]);
        intakes[0].Article!.Text.ShouldContain("\nFrom Monday the ferry runs.");
        (intakes[1].Article!.Title, intakes[1].Article!.Outlet).ShouldBe(("Twö", "x.example"));
        intakes[1].Article!.Text.ShouldEndWith("From Monday the board meets.");
    }

    [Fact]
    public void What_holds_no_message_is_one_failure()
    {
        IngestFixture.Read(files.Write("a.mbox", string.Concat(Enumerable.Repeat("From \n", 500))), InputKind.Mail).ShouldHaveSingleItem().Failure!.Code.ShouldBe("PAR122");
        IngestFixture.Read(files.Write("b.dat", new byte[100]), InputKind.Mail).ShouldHaveSingleItem().Failure!.Code.ShouldBe("PAR122");
    }

    [Fact]
    public void Broken_messages_never_throw()
    {
        var whole = Message("Bridge closed", "The bridge is closed.", "<p>The bridge is closed.</p>");
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 60].Sample(changes =>
        {
            var bytes = whole.ToArray();
            foreach (var (at, value) in changes)
            {
                bytes[at] = value;
            }

            IngestFixture.Read(files.Write("broken.eml", bytes), InputKind.Mail).ShouldNotBeEmpty();
        }, iter: 150, threads: 1);
    }

    public void Dispose() => files.Dispose();

    private static byte[] Message(string subject, string text, string? html)
    {
        using var message = new MimeMessage { Subject = subject, Date = new DateTimeOffset(2025, 2, 13, 23, 30, 0, TimeSpan.FromHours(-5)), Body = new BodyBuilder { TextBody = text, HtmlBody = html }.ToMessageBody() };
        message.From.Add(new MailboxAddress("The Ansel Herald", "news@herald.example"));
        using var bytes = new MemoryStream();
        message.WriteTo(bytes);
        return bytes.ToArray();
    }
}
