using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Parley.Review;
using Parley.Text;

namespace Parley.Web.Articles;

/// <summary>The text of a row with its marks, one inside the other. Its text is the article's, character by character: modules count in it.</summary>
public sealed class RowText : ComponentBase
{
    /// <summary>The article's text.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>The row.</summary>
    [Parameter, EditorRequired]
    public ArticleRow Row { get; set; } = default!;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        Add(builder, Row.Pieces);
    }

    private void Add(RenderTreeBuilder builder, ImmutableArray<MarkedPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece.Mark is { } place)
            {
                Add(builder, piece, Row.Marks[place]);
            }
            else
            {
                builder.AddContent(0, piece.Span.In(Text));
            }
        }
    }

    private void Add(RenderTreeBuilder builder, MarkedPiece piece, StatementMark mark)
    {
        builder.OpenElement(1, "span");
        builder.AddAttribute(2, "class", Stances.MarkClasses(mark));
        builder.AddAttribute(3, "data-s", mark.Reviewed.Number);
        if (Row.Anchors.GetValueOrDefault(piece) is { } anchor)
        {
            builder.AddAttribute(4, "id", anchor);
        }

        if (mark.Role == StatementRole.Content && piece.Span.End == mark.Span.End && mark.Span == mark.Reviewed.Statement.Content[^1])
        {
            builder.AddAttribute(5, "data-note", mark.Ordinal);
        }

        Add(builder, piece.Inner);
        builder.CloseElement();
    }
}
