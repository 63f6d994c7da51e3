using AngleSharp.Dom;

namespace Parley.Ingest.Html;

/// <summary>How much running text lies below each element of a page: text outside links, in pieces that are longer than a label.</summary>
internal sealed class Prose
{
    private const int ShortestPiece = 25;
    private readonly Dictionary<INode, int> lengths = new(ReferenceEqualityComparer.Instance);

    public Prose(IElement body)
    {
        Whole = Measure(body);
    }

    /// <summary>The prose of the whole page, in characters.</summary>
    public int Whole { get; }

    public int Of(INode node) => lengths.GetValueOrDefault(node);

    /// <summary>The element's part of the page's prose: 0 to 1.</summary>
    public double Share(INode node) => Whole == 0 ? 0 : (double)Of(node) / Whole;

    private int Measure(INode node)
    {
        var sum = 0;
        foreach (var child in node.ChildNodes)
        {
            sum += child switch
            {
                IText text => Piece(text.Data),
                IElement { LocalName: not ("a" or "script" or "style" or "noscript" or "template") } element => Measure(element),
                _ => 0,
            };
        }

        lengths[node] = sum;
        return sum;
    }

    private static int Piece(string text) => text.AsSpan().Trim().Length is var length && length >= ShortestPiece ? length : 0;
}
