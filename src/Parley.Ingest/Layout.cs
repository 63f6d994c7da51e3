using System.Text;
using Parley.Text;

namespace Parley.Ingest;

/// <summary>Lays blocks out as an article's text, a blank line between two.</summary>
internal static class Layout
{
    /// <summary>The article with that text, and what its blocks say about it.</summary>
    public static Article Write(Article head, IEnumerable<(BlockKind Kind, string Text)> pieces)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>();
        foreach (var (kind, line) in pieces)
        {
            text.Append(text.Length > 0 ? "\n\n" : "");
            blocks.Add(new Block(new TextSpan(text.Length, text.Length + line.Length), kind));
            text.Append(line);
        }

        var whole = text.ToString();
        return TextArticle.Complete(head with { Id = ArticleId.Of(head.Url, whole), Text = whole, Blocks = [.. Datelines.Cut(whole, blocks)] });
    }
}
