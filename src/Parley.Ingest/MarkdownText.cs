using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Parley.Ingest.Html;
using Parley.Text;

namespace Parley.Ingest;

/// <summary>The text of a Markdown document, paragraph by paragraph: the words of links without their addresses, no marks.</summary>
internal static class MarkdownText
{
    private const int LongestJoined = 5000;

    public static List<Piece> Pieces(MarkdownDocument document)
    {
        var pieces = new List<Piece>();
        Add(document, pieces);
        return pieces;
    }

    private static void Add(ContainerBlock container, List<Piece> pieces)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case YamlFrontMatterBlock or HtmlBlock or LinkReferenceDefinitionGroup:
                    break;
                case TableRow row:
                    Add(pieces, BlockKind.Paragraph, string.Join(' ', row.Descendants<LeafBlock>().Select(Words)), "tr");
                    break;
                case ContainerBlock inner:
                    Add(inner, pieces);
                    break;
                case HeadingBlock heading:
                    Add(pieces, BlockKind.Paragraph, Words(heading), FormattableString.Invariant($"h{heading.Level}"));
                    break;
                case CodeBlock code:
                    Add(pieces, BlockKind.Paragraph, code.Lines.ToString().Trim(), "pre");
                    break;
                case LeafBlock leaf:
                    Add(pieces, IsPicture(leaf) ? BlockKind.Caption : BlockKind.Paragraph, Words(leaf), container is ListItemBlock ? "li" : "p");
                    break;
            }
        }
    }

    private static void Add(List<Piece> pieces, BlockKind kind, string text, string tag)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (pieces is [.., { Tag: "p" } last] && tag == "p" && last.Text.Length < LongestJoined && Sentences.GoesOn(last.Text, text))
        {
            // A paragraph that was cut in two on its way here: pages printed and copied have such breaks.
            pieces[^1] = last with { Text = $"{last.Text} {text}" };
            return;
        }

        pieces.Add(new Piece(kind, text, 0, tag));
    }

    private static bool IsPicture(LeafBlock leaf) => leaf.Inline is { FirstChild: LinkInline { IsImage: true } } inline && inline.FirstChild == inline.LastChild;

    private static string Words(LeafBlock leaf)
    {
        var text = new StringBuilder();
        foreach (var inline in leaf.Inline?.Descendants() ?? [])
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                LineBreakInline => " ",
                CodeInline code => code.Content,
                AutolinkInline link => link.Url,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                _ => "",
            });
        }

        return Tidy.Spaces(text.ToString());
    }
}
