using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Parley.Text;

namespace Parley.Ingest.Html;

/// <summary>Walks an element and cuts its text into pieces where a browser would begin a new line.</summary>
internal sealed partial class PieceWriter
{
    private readonly List<Piece> pieces = [];
    private readonly StringBuilder line = new();
    private int linked;
    private int breaks;
    private BlockKind kind = BlockKind.Paragraph;
    private string tag = "p";

    public static List<Piece> Pieces(IElement root)
    {
        var writer = new PieceWriter();
        writer.Children(root, false);
        writer.Flush();
        return writer.pieces;
    }

    private void Children(INode node, bool inLink)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                Append(text.Data, inLink);
            }
            else if (child is IElement element)
            {
                Visit(element, inLink);
            }
        }
    }

    private void Visit(IElement element, bool inLink)
    {
        switch (element.LocalName)
        {
            case "br":
                Break();
                break;
            case "script" or "style" or "noscript" or "template" or "iframe" or "img" or "picture" or "head":
                break;
            case "td" or "th":
                Append(" ", false);
                Children(element, inLink);
                Append(" ", false);
                break;
            case var name when IsBlock(name) || IsCaption(element):
                Block(element, inLink);
                break;
            case var name:
                Children(element, inLink || name == "a");
                break;
        }
    }

    private void Block(IElement element, bool inLink)
    {
        Flush();
        var (outerKind, outerTag) = (kind, tag);
        kind = IsCaption(element) ? BlockKind.Caption : kind;
        tag = element.LocalName is "div" or "section" or "article" or "span" ? outerTag : element.LocalName;
        Children(element, inLink);
        Flush();
        (kind, tag) = (outerKind, outerTag);
    }

    private void Append(string text, bool inLink)
    {
        if (breaks > 0 && !string.IsNullOrWhiteSpace(text))
        {
            EndBreaks(text);
        }

        var space = line.Length == 0 || line[^1] == ' ';
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                line.Append(c);
                linked += inLink ? 1 : 0;
                space = false;
            }
            else if (!space)
            {
                line.Append(' ');
                space = true;
            }
        }
    }

    private void Break()
    {
        breaks++;
        Append(" ", false);
    }

    /// <summary>Two line breaks end a paragraph; so does one after a sentence that fills a line.</summary>
    private void EndBreaks(string next)
    {
        var ended = breaks;
        breaks = 0;
        if (ended > 1 || (line.Length > 80 && SentenceEnd().IsMatch(line.ToString(line.Length - 4, 4)) && !char.IsLower(next.TrimStart()[0])))
        {
            Flush();
        }
    }

    private void Flush()
    {
        breaks = 0;
        var text = line.ToString().Trim();
        if (text.Length > 0)
        {
            pieces.Add(new Piece(kind, text, linked / (double)text.Count(c => c != ' '), tag));
        }

        line.Clear();
        linked = 0;
    }

    private static bool IsCaption(IElement element) =>
        element.LocalName is "figure" or "figcaption" or "caption" || (element.ClassName is { } name && CaptionName().IsMatch(name));

    private static bool IsBlock(string name) => name is "p" or "div" or "section" or "article" or "main" or "header" or "footer" or "aside" or "nav"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "blockquote" or "pre" or "hr" or "address"
        or "table" or "tr" or "tbody" or "thead" or "tfoot" or "form" or "fieldset" or "details" or "summary" or "center" or "body" or "html";

    [GeneratedRegex(@"(?<![a-z])(?:captions?|wp-caption(?:-text)?|(?:photo|image|img|media|picture)-?(?:credits?|captions?|desc\w*|info)|credits?|figcaption)(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex CaptionName();

    [GeneratedRegex(@"[.!?][""”’')\]]?\s*$")]
    private static partial Regex SentenceEnd();
}
