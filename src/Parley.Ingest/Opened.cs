using System.Text;
using Parley.Ingest.Html;
using Parley.Text;

namespace Parley.Ingest;

/// <summary>Tells what an opened input is and reads its articles, one or many.</summary>
internal sealed class Opened(string input, InputKind? from, CancellationToken cancel)
{
    private const int LongestLine = Bytes.Limit;

    /// <exception cref="InvalidDataException">The input is compressed and broken.</exception>
    /// <exception cref="IOException">The input ends or fails while it is read.</exception>
    public IEnumerable<Intake> Articles(Source source)
    {
        using var raw = source.Stream;
        var (head, stream) = Bytes.Open(raw);
        var start = Decoding.Decode(Bytes.WithoutCutCharacter(head), Declared(source, head)).Text;
        if (Refusal(head, start) is { } failure)
        {
            yield return Intake.Failed(input, failure);
            yield break;
        }

        var kind = from ?? KindGuess.Of(start, input);
        var intakes = kind == InputKind.JsonLines ? ByLine(stream, head) : [Whole(stream, kind, source)];
        foreach (var intake in intakes)
        {
            cancel.ThrowIfCancellationRequested();
            yield return intake;
        }
    }

    private static string? Declared(Source source, byte[] head) => source.Charset ?? Labels.InPage(head);

    private Diagnostic? Refusal(byte[] head, string start)
    {
        if (KindGuess.Foreign(head) is { } foreign)
        {
            return foreign.Readable ? Failures.KindNotYet(input, foreign.Name) : Failures.Binary(input);
        }

        return from is null && KindGuess.ForeignText(start) is { } name ? Failures.KindNotYet(input, name) : null;
    }

    private Intake Whole(Stream stream, InputKind kind, Source source)
    {
        if (Bytes.All(stream, cancel) is not { } bytes)
        {
            return Intake.Failed(input, Failures.TooLong(input, Bytes.Limit));
        }

        var decoded = Decoding.Decode(bytes, Declared(source, bytes));
        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            return Intake.Failed(input, Failures.Empty(input));
        }

        return KindGuess.IsBinary(decoded.Text) ? Intake.Failed(input, Failures.Binary(input)) : Article(decoded, kind, source.Address);
    }

    private Intake Article(Decoded decoded, InputKind kind, string? address)
    {
        var article = kind switch
        {
            InputKind.Html => HtmlArticle.Read(decoded.Text, address),
            InputKind.Markdown => MarkdownArticle.Read(decoded.Text),
            _ => TextArticle.Read(decoded.Text),
        };
        if (article.Blocks.IsEmpty)
        {
            return Intake.Failed(input, Failures.Empty(input));
        }

        return Intake.Read(input, decoded.Damaged ? article with { Diagnostics = [Failures.BadBytes(decoded.Encoding), .. article.Diagnostics] } : article);
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
