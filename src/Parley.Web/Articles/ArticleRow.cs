using System.Collections.Immutable;
using Parley.Review;
using Parley.Text;

namespace Parley.Web.Articles;

/// <summary>What a mark over the text stands for.</summary>
/// <param name="Reviewed">The statement.</param>
/// <param name="Role">Which part of it.</param>
/// <param name="Span">Where.</param>
/// <param name="Ordinal">Which statement of those that are shown, counted from 1: the number of its footnote on paper.</param>
public sealed record StatementMark(ReviewedStatement Reviewed, StatementRole Role, TextSpan Span, int Ordinal);

/// <summary>A paragraph, headline or caption with the statements that begin in it.</summary>
/// <param name="Span">Which part of the article's text; a dateline belongs to the paragraph that it opens.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Pieces">Its text under marks, in order, without gaps; marks are counted in <see cref="Marks"/>.</param>
/// <param name="Marks">Those that touch it.</param>
/// <param name="Statements">Those whose content begins in it.</param>
public sealed record ArticleRow(TextSpan Span, BlockKind Kind, ImmutableArray<MarkedPiece> Pieces, ImmutableArray<StatementMark> Marks, ImmutableArray<ReviewedStatement> Statements)
{
    /// <summary>The pieces that carry the address of a statement: one for each statement that begins here.</summary>
    public ImmutableDictionary<MarkedPiece, string> Anchors { get; private init; } = ImmutableDictionary.Create<MarkedPiece, string>(ReferenceEqualityComparer.Instance);

    /// <summary>An article's text in rows.</summary>
    /// <param name="article">Its text and blocks.</param>
    /// <param name="statements">Those that are shown.</param>
    public static ImmutableArray<ArticleRow> Of(Article article, IReadOnlyList<ReviewedStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(statements);
        var marks = statements.SelectMany((reviewed, place) => MarksOf(reviewed, place + 1)).ToList();
        ImmutableArray<Block> given = article.Blocks.IsEmpty && article.Text.Length > 0 ? [new Block(new TextSpan(0, article.Text.Length), BlockKind.Paragraph)] : article.Blocks;
        var blocks = Joined(given).ToList();
        var homes = statements.ToLookup(reviewed => Home(blocks, reviewed.Statement.Content[0].Start));
        return [.. blocks.Select((block, place) => Of(block, [.. marks.Where(mark => mark.Span.Overlaps(block.Span))], [.. homes[place]]))];
    }

    private static ArticleRow Of(Block block, ImmutableArray<StatementMark> marks, ImmutableArray<ReviewedStatement> statements)
    {
        var pieces = NestedMarks.Of(block.Span, [.. marks.Select(mark => mark.Span)]);
        var anchors = ImmutableDictionary.CreateBuilder<MarkedPiece, string>(ReferenceEqualityComparer.Instance);
        foreach (var statement in statements)
        {
            if (First(pieces, piece => marks[piece.Mark!.Value] is { Role: StatementRole.Content } mark && ReferenceEquals(mark.Reviewed, statement)) is { } piece)
            {
                anchors[piece] = statement.Statement.Id;
            }
        }

        return new ArticleRow(block.Span, block.Kind, pieces, marks, statements) { Anchors = anchors.ToImmutable() };
    }

    // Content first: where a cue covers the same words as the content of another statement, it lies inside.
    private static IEnumerable<StatementMark> MarksOf(ReviewedStatement reviewed, int ordinal)
    {
        var statement = reviewed.Statement;
        return statement.Content.Select(span => (StatementRole.Content, (TextSpan?)span)).Append((StatementRole.Source, statement.Source)).Append((StatementRole.Cue, statement.Cue))
            .Where(part => part.Item2 is not null).Select(part => new StatementMark(reviewed, part.Item1, part.Item2!.Value, ordinal));
    }

    private static MarkedPiece? First(IEnumerable<MarkedPiece> pieces, Func<MarkedPiece, bool> fits) =>
        pieces.Where(piece => piece.Mark is not null).Select(piece => fits(piece) ? piece : First(piece.Inner, fits)).FirstOrDefault(found => found is not null);

    // The row that a place lies in, else the last one before it.
    private static int Home(List<Block> blocks, int offset) => Math.Max(0, blocks.FindLastIndex(block => block.Span.Start <= offset));

    private static IEnumerable<Block> Joined(ImmutableArray<Block> blocks)
    {
        Block? dateline = null;
        foreach (var block in blocks)
        {
            if (dateline is not null && block.Kind != BlockKind.Paragraph)
            {
                yield return dateline;
                dateline = null;
            }

            if (block.Kind == BlockKind.Dateline)
            {
                dateline = block;
                continue;
            }

            yield return dateline is null ? block : block with { Span = new TextSpan(dateline.Span.Start, block.Span.End) };
            dateline = null;
        }

        if (dateline is not null)
        {
            yield return dateline;
        }
    }
}
