using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Parley.Text;

namespace Parley.Formats;

/// <summary>
/// Text with marks as HTML. Marks may nest, overlap and repeat: the text is cut wherever one begins or ends, and each piece has the classes of all marks over it.
/// </summary>
internal sealed class MarkedText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string _text;
    private readonly List<Mark> _marks;

    /// <summary>Takes the marks in any order.</summary>
    public MarkedText(string text, IEnumerable<Mark> marks)
    {
        _text = text;
        _marks = [.. marks.Where(mark => mark.Span.End <= text.Length).OrderBy(mark => mark.Span)];
    }

    /// <summary>The statements whose place has been written.</summary>
    public HashSet<MarkedStatement> Placed { get; } = [];

    /// <summary>Text as HTML, safe in elements and in attributes; half surrogate pairs become �.</summary>
    public static string Encode(string? text) => string.IsNullOrEmpty(text) ? "" : Encoder.Encode(text);

    /// <summary>The HTML of <paramref name="span"/>.</summary>
    public string Html(TextSpan span)
    {
        var marks = _marks.Where(mark => mark.Span.Overlaps(span)).ToList();
        int[] cuts =
        [
            .. marks.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End })
                .Where(cut => span.Start < cut && cut < span.End)
                .Append(span.Start).Append(span.End).Order().Distinct(),
        ];
        var html = new StringBuilder();
        for (var index = 0; index + 1 < cuts.Length; index++)
        {
            AppendPiece(html, new TextSpan(cuts[index], cuts[index + 1]), marks);
        }

        return html.ToString();
    }

    private void AppendPiece(StringBuilder html, TextSpan piece, List<Mark> marks)
    {
        var over = marks.FindAll(mark => mark.Span.Contains(piece));
        foreach (var begins in over.Select(mark => mark.Begins).OfType<MarkedStatement>().Where(Placed.Add))
        {
            html.Append($"<a id=\"{begins.Place}\"></a>");
        }

        var classes = string.Join(' ', over.SelectMany(mark => mark.Classes.Split(' ')).Distinct());
        var words = Encode(piece.In(_text));
        html.Append(classes.Length == 0 ? words : $"<span class=\"{classes}\">{words}</span>");
        foreach (var ends in over.Where(mark => mark.Span.End == piece.End).Select(mark => mark.Ends).OfType<MarkedStatement>().Where(ends => !ends.Folded))
        {
            html.Append($"<a class=\"note\" href=\"#{ends.Entry}\" aria-label=\"Statement {ends.Number}\">{ends.Number}</a>");
        }
    }
}
