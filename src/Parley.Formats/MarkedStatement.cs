using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Formats;

/// <summary>A statement as a page shows it: with a number and names for its two ends, the place in the text and the entry in the list.</summary>
/// <param name="Statement">What is shown.</param>
/// <param name="Number">Counts from 1 in an article.</param>
/// <param name="Article">Which article of the page, from 1.</param>
/// <param name="Folded">Whether the page hides it until asked: no mark in the text, an entry behind a fold.</param>
internal sealed record MarkedStatement(Statement Statement, int Number, int Article, bool Folded)
{
    /// <summary>The id of the place in the text.</summary>
    public string Place => $"s{Article}-{Number}";

    /// <summary>The id of the entry in the list.</summary>
    public string Entry => $"v{Article}-{Number}";

    /// <summary>Numbers the statements: speech first, so that folding thought away leaves no gaps.</summary>
    public static ImmutableArray<MarkedStatement> Of(Reading reading, int article, bool foldThought) =>
    [
        .. reading.Statements
            .OrderBy(statement => statement.Act)
            .Select((statement, index) => new MarkedStatement(statement, index + 1, article, foldThought && statement.Act == StatementAct.Thought)),
    ];

    /// <summary>What of the text is to look different, and how.</summary>
    public IEnumerable<Mark> Marks(string text)
    {
        var content = Statement.Content.Where(span => span.Length > 0).ToList();
        var type = Folded ? "thought" : $"content {JsonNames.Of(Statement.Type)}{(Statement.Polarity == StatementPolarity.Negative ? " denied" : "")}";
        for (var index = 0; index < content.Count; index++)
        {
            yield return new Mark(content[index], type) { Begins = index == 0 ? this : null, Ends = index == content.Count - 1 ? this : null };
        }

        foreach (var mark in Folded ? [] : Others(text, content))
        {
            yield return mark;
        }
    }

    private IEnumerable<Mark> Others(string text, List<TextSpan> content)
    {
        if (Statement.Source is { Length: > 0 } source)
        {
            yield return new Mark(source, "source") { Begins = content.Count == 0 ? this : null };
        }

        if (Statement.Cue is { Length: > 0 } cue)
        {
            yield return new Mark(cue, "cue");
        }

        foreach (var span in Statement.Type == StatementType.Mixed ? content : [])
        {
            foreach (var quoted in Quotations(text, span))
            {
                yield return new Mark(quoted, "quoted");
            }
        }
    }

    // For the eye alone; what counts as quoted was decided by the reader.
    private static IEnumerable<TextSpan> Quotations(string text, TextSpan span)
    {
        for (var start = span.Start; start < span.End; start++)
        {
            var closing = text[start] switch { '“' => '”', '„' => '“', '«' => '»', '"' => '"', _ => '\0' };
            if (closing != '\0')
            {
                var end = text.IndexOf(closing, start + 1, span.End - start - 1);
                yield return new TextSpan(start, end < 0 ? span.End : end + 1);
                start = end < 0 ? span.End : end;
            }
        }
    }
}

/// <summary>A stretch of text with its style classes.</summary>
/// <param name="Span">Not empty.</param>
/// <param name="Classes">One or more, parted by spaces.</param>
internal sealed record Mark(TextSpan Span, string Classes)
{
    /// <summary>The statement that links from the list lead to here.</summary>
    public MarkedStatement? Begins { get; init; }

    /// <summary>The statement whose number stands after the mark.</summary>
    public MarkedStatement? Ends { get; init; }
}
