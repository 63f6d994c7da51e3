using System.Text.RegularExpressions;
using MimeKit;
using Parley.Ingest.Html;
using Parley.Text;

namespace Parley.Ingest.Mail;

/// <summary>Newsletters: the messages of a mailbox, or one, as articles. Attachments, pictures and links are not looked into.</summary>
internal static partial class MailArticles
{
    private const double MuchShorter = 0.5;
    private static readonly ParserOptions Options = new() { MaxMimeDepth = 32 };

    public static IEnumerable<Intake> Read(string input, Stream stream, Terms terms)
    {
        var any = false;
        foreach (var mailed in new Mailbox(stream, terms.Cancel).Messages())
        {
            var place = mailed.Line == 0 ? input : FormattableString.Invariant($"{input}:{mailed.Line}");
            var intake = mailed.Bytes is { } bytes ? Message(place, bytes, terms) : Intake.Failed(place, Failures.TooLong(place, Bytes.Limit));
            if (intake is not null)
            {
                any = true;
                yield return intake;
            }
        }

        if (!any)
        {
            yield return Intake.Failed(input, Failures.NoMessages(input));
        }
    }

    /// <summary>The article of a message; null where it has no words.</summary>
    private static Intake? Message(string place, byte[] bytes, Terms terms)
    {
        try
        {
            using var message = MimeMessage.Load(Options, new MemoryStream(bytes));
            var article = Article(message);
            return article.Blocks.Any(block => block.Kind != BlockKind.Headline) && !KindGuess.IsBinary(article.Text) ? terms.Originally("eml", () => bytes, [Intake.Read(place, article)]).First() : null;
        }
        catch (FormatException)
        {
            // No head, so no message.
            return null;
        }
    }

    private static Article Article(MimeMessage message)
    {
        var from = message.From.Mailboxes.FirstOrDefault();
        var head = new Article("", "", [])
        {
            Title = Tidy.Line(Forwarded().Replace(message.Subject ?? "", "")),
            Published = message.Date == default ? null : DateOnly.FromDateTime(message.Date.DateTime),
            Outlet = Tidy.Line(from?.Name) ?? from?.Domain,
            Url = Tidy.Line(message.Headers["Archived-At"])?.Trim('<', '>'),
        };
        return message.Headers["Snapshot-Content-Location"] is { } address && message.HtmlBody is { } page ? HtmlArticle.Read(page, address.Trim()) : Best(head, message);
    }

    /// <summary>The HTML part, for its paragraphs and headings; the plain one where that says much more.</summary>
    private static Article Best(Article head, MimeMessage message)
    {
        var plain = message.TextBody is { } text ? PlainParts.Article(head, Flowed(message, text)) : null;
        var html = message.HtmlBody is { } markup ? HtmlFragment.Read(head, markup) : null;
        return html is null || plain is null ? html ?? plain ?? head : html.Text.Length < MuchShorter * WordsOf(plain).Length ? plain : html;
    }

    private static string WordsOf(Article article) => Address().Replace(article.Text, "");

    /// <summary>Text that flows has a space where a line was broken for the way.</summary>
    private static string Flowed(MimeMessage message, string text) =>
        message.BodyParts.OfType<TextPart>().FirstOrDefault(part => part.IsPlain)?.IsFlowed == true ? SoftBreak().Replace(text, " ") : text;

    [GeneratedRegex(@"^\s*(?:fwd?|re|wg|tr|aw)\s*:\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Forwarded();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<!^--) \r?\n(?!\r?\n)", RegexOptions.Multiline)]
    private static partial Regex SoftBreak();
}
