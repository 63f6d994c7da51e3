using System.Text;
using Parley.Ingest.Archives;
using Parley.Ingest.Exports;
using Parley.Ingest.Feeds;
using Parley.Ingest.Html;
using Parley.Ingest.Mail;
using Parley.Ingest.Pdf;
using Parley.Ingest.Tables;
using Parley.Ingest.Word;
using Parley.Text;

namespace Parley.Ingest;

/// <summary>Tells what an opened input is and reads its articles, one or many.</summary>
/// <param name="input">As the user would recognise it; what lies inside is named after it.</param>
/// <param name="terms">How it is to be read.</param>
internal sealed class Opened(string input, Terms terms)
{
    private const int LongestLine = Bytes.TextLimit;

    /// <exception cref="InvalidDataException">The input is compressed and broken.</exception>
    /// <exception cref="IOException">The input ends or fails while it is read.</exception>
    public IEnumerable<Intake> Articles(Source source)
    {
        using var raw = source.Stream;
        var (head, stream) = Bytes.Open(raw, terms.Budget);
        var start = Decoding.Decode(Bytes.WithoutCutCharacter(head), Declared(source, head)).Text;
        var byBytes = KindGuess.ByBytes(head);
        if (Refusal(head, byBytes) is { } failure)
        {
            yield return Intake.Failed(input, failure);
            yield break;
        }

        var kind = byBytes == InputKind.Zip && !IsPackage(terms.From) ? InputKind.Zip : terms.From ?? byBytes ?? KindGuess.Of(start, input);
        foreach (var intake in Read(kind, stream, head, source))
        {
            terms.Cancel.ThrowIfCancellationRequested();
            yield return intake;
        }
    }

    private static string? Declared(Source source, byte[] head) => source.Charset ?? Labels.InPage(head);

    /// <summary>Word documents and workbooks are ZIP archives; of anything else, an archive is only the wrapping.</summary>
    private static bool IsPackage(InputKind? kind) => kind is InputKind.Docx or InputKind.Xlsx;

    private Diagnostic? Refusal(byte[] head, InputKind? byBytes)
    {
        if (KindGuess.IsForeign(head))
        {
            return Failures.Binary(input);
        }

        var isOther = byBytes is InputKind.Pdf or InputKind.Warc or InputKind.Rtf && terms.From is not null && terms.From != byBytes;
        return isOther ? Failures.OtherKind(input, byBytes!.Value, terms.From!.Value) : null;
    }

    private IEnumerable<Intake> Read(InputKind kind, Stream stream, byte[] head, Source source) => kind switch
    {
        InputKind.JsonLines => ByLine(stream, head),
        InputKind.Zip or InputKind.Docx or InputKind.Xlsx => Packed(stream),
        InputKind.Warc => WarcArticles.Read(input, stream, terms),
        InputKind.Mail => MailArticles.Read(input, stream, terms),
        InputKind.Csv => TableArticles.Csv(input, stream, head, terms),
        InputKind.Feed => Whole(stream, Bytes.Limit, source, FeedArticles.Read),
        InputKind.Pdf => Whole(stream, Bytes.Limit, source, content => Originally(kind, content, PdfArticle.Read(content))),
        InputKind.Rtf => Whole(stream, Bytes.Limit, source, content => Originally(kind, content, RichTextArticle(content))),
        InputKind.Text => Whole(stream, Bytes.TextLimit, source, content => Text(content, kind)),
        _ => Whole(stream, Bytes.TextLimit, source, content => Originally(kind, content, Text(content, kind))),
    };

    private IEnumerable<Intake> Whole(Stream stream, int limit, Source source, Func<Content, IEnumerable<Intake>> read) =>
        Bytes.All(stream, limit, terms.Cancel) is { } bytes ? read(new Content(input, bytes, source.Charset, source.Address, terms)) : [Intake.Failed(input, Failures.TooLong(input, limit))];

    // A PDF takes long to read: what came of it is kept, not read twice.
    private IEnumerable<Intake> Originally(InputKind kind, Content content, IEnumerable<Intake> intakes) =>
        terms.WithOriginals ? terms.Originally(kind == InputKind.Markdown ? "md" : InputKinds.Name(kind), () => content.Bytes, [.. intakes]) : intakes;

    /// <summary>An archive is read at any place: one that comes through a pipe, or lies in another, is kept in memory.</summary>
    private IEnumerable<Intake> Packed(Stream stream)
    {
        var whole = stream.CanSeek ? stream : Bytes.All(stream, terms.Cancel) is { } bytes ? new MemoryStream(bytes, writable: false) : null;
        if (whole is null)
        {
            return [Intake.Failed(input, Failures.TooLong(input, Bytes.Limit))];
        }

        terms.Budget.Read(terms.Depth == 0 ? whole.Length : 0);
        return ZipArticles.Read(input, whole, terms);
    }

    private static IEnumerable<Intake> RichTextArticle(Content content)
    {
        var document = RichText.Read(content.Bytes);
        return PressExport.Read(content, document.Paragraphs, document.Article);
    }

    private static IEnumerable<Intake> Text(Content content, InputKind kind)
    {
        var decoded = content.Decoded();
        if (string.IsNullOrWhiteSpace(decoded.Text) || KindGuess.IsBinary(decoded.Text))
        {
            return [content.Failed(string.IsNullOrWhiteSpace(decoded.Text) ? Failures.Empty : Failures.Binary)];
        }

        return PressExport.Read(content, PressExport.Lines(decoded.Text, kind), () => Article(decoded, kind, content.Address));
    }

    private static Article Article(Decoded decoded, InputKind kind, string? address)
    {
        var article = kind switch
        {
            InputKind.Html => HtmlArticle.Read(decoded.Text, address),
            InputKind.Markdown => MarkdownArticle.Read(decoded.Text),
            _ => TextArticle.Read(decoded.Text),
        };
        return decoded.Damaged ? article with { Diagnostics = [Failures.BadBytes(decoded.Encoding), .. article.Diagnostics] } : article;
    }

    private IEnumerable<Intake> ByLine(Stream stream, byte[] head)
    {
        var encoding = Decoding.Marked(head)?.Encoding ?? Decoding.Wide(head) ?? Encoding.UTF8;
        using var lines = new LineReader(new StreamReader(stream, encoding), LongestLine);
        var any = false;
        for (var number = 1; lines.Read(out var line); number++)
        {
            var place = FormattableString.Invariant($"{input}:{number}");
            if (line is null)
            {
                yield return Intake.Failed(place, Failures.TooLong(place, LongestLine));
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                yield return JsonLines.Read(place, line);
            }

            any |= !string.IsNullOrWhiteSpace(line);
        }

        if (!any)
        {
            yield return Intake.Failed(input, Failures.Empty(input));
        }
    }
}
