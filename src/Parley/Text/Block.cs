namespace Parley.Text;

/// <summary>What a part of an article is for. Only the first five are read for statements.</summary>
public enum BlockKind
{
    /// <summary>The title as printed above the article. Headings inside it are paragraphs: they belong to the running text.</summary>
    Headline,

    /// <summary>Who wrote it, and when: "By Pyotr Kozlov", "February 13, 2025".</summary>
    Byline,

    /// <summary>Where it was written: "BRUSSELS —". A part of the paragraph that it opens.</summary>
    Dateline,

    /// <summary>Body text.</summary>
    Paragraph,

    /// <summary>Words under a picture or a table.</summary>
    Caption,

    /// <summary>A link to another article: its words are that article's, not this one's.</summary>
    Related,

    /// <summary>Navigation, advertisements, addresses, licences.</summary>
    Boilerplate,
}

/// <summary>A part of an article's text and what it is for. The blocks of an article are in order and do not overlap.</summary>
public sealed record Block(TextSpan Span, BlockKind Kind);
