using System.Text.RegularExpressions;
using Parley.Evaluation;
using Parley.Text;

namespace Parley.Training.Augmentation;

/// <summary>Paragraphs, lines and pages that break elsewhere, and headlines in other letters.</summary>
internal static partial class LayoutChanges
{
    private const int LongestHeadline = 120;
    private const double ShareOfQuotations = 0.4;

    /// <summary>What stands at the head of pages.</summary>
    private static readonly string[] Heads = ["Morning Courier", "The Evening Sentinel", "County Gazette", "Valley Chronicle", "Weekly Review", "The Coast Observer", "Continued from page one", "Final Report", "Minutes", "Northern Star"];

    /// <summary>
    /// Parts long quotations into paragraphs: each begins with an opening mark, only the last has a closing one, and the content stays one; and lets a
    /// quotation that goes on after its tag stand in a paragraph of its own.
    /// </summary>
    public static GoldArticle PartQuotations(GoldArticle article, Random random)
    {
        var edits = new SortedDictionary<int, Piece>();
        foreach (var (content, attribution) in MarkChanges.Quotations(article).Where(_ => random.NextDouble() < ShareOfQuotations))
        {
            if (GoesOnAfterTag(article.Text, content, attribution) && random.Next(2) == 0)
            {
                edits[content.Start - 1] = new Piece(content.Start - 1, content.Start, "\n\n");
            }

            if (MarkChanges.IsClosed(article.Text, content) && content.Length > 90 && SentenceEnd(article.Text, content, random) is { } end)
            {
                edits[end] = new Piece(end, end + 1, $"\n\n{article.Text[content.Start]}");
            }
        }

        return Rewriting.Edit(article, edits.Values);
    }

    /// <summary>Sets the headline in capitals, or in small letters but for the first.</summary>
    public static GoldArticle RecaseHeadline(GoldArticle article, Random random)
    {
        var end = article.Text.IndexOf('\n', StringComparison.Ordinal);
        if (end is <= 0 or > LongestHeadline)
        {
            return article;
        }

        var headline = article.Text[..end];
        var recased = random.Next(2) == 0 ? headline.ToUpperInvariant() : headline[0] + headline[1..].ToLowerInvariant();
        return recased.Length == end ? Rewriting.Edit(article, [new Piece(0, end, recased)]) : article;
    }

    /// <summary>Breaks a long word of a content at the end of a line.</summary>
    public static GoldArticle BreakWord(GoldArticle article, Random random)
    {
        var words = Contents(article).SelectMany(c => LongWord().Matches(c.In(article.Text)).Select(m => c.Start + m.Index + (m.Length / 2))).ToList();
        return words.Count == 0 ? article : Rewriting.Edit(article, [Piece.Insert(words[random.Next(words.Count)], "-\n")]);
    }

    /// <summary>Puts the foot and head of a page into a content, which the page parts in two.</summary>
    public static GoldArticle BreakPage(GoldArticle article, Random random)
    {
        var contents = Contents(article).Where(c => c.Length > 40).ToList();
        if (contents.Count == 0)
        {
            return article;
        }

        var content = contents[random.Next(contents.Count)];
        var space = article.Text.IndexOf(' ', random.Next(content.Start + 10, content.End - 10));
        var gap = new TextSpan(Math.Max(space, 0), space + 1);
        var isFree = content.Contains(gap) && space + 3 < content.End && !Tags(article).Any(s => s.Start <= gap.End && gap.Start <= s.End);
        return isFree ? Rewriting.Edit(Rewriting.CutContents(article, gap), [new Piece(gap.Start, gap.End, Page(random))]) : article;
    }

    /// <summary>Breaks the lines of one paragraph as a narrow column does.</summary>
    public static GoldArticle WrapLines(GoldArticle article, Random random)
    {
        var paragraphs = Paragraphs.ByLine(article.Text).Where(b => b.Span.Length > 100).ToList();
        return paragraphs.Count == 0
            ? article
            : Rewriting.Edit(article, Wraps(article.Text, paragraphs[random.Next(paragraphs.Count)].Span, random.Next(45, 80)));
    }

    private static IEnumerable<Piece> Wraps(string text, TextSpan paragraph, int width)
    {
        for (var line = paragraph.Start; line + width < paragraph.End;)
        {
            var space = text.LastIndexOf(' ', line + width, width);
            if (space < 0)
            {
                yield break;
            }

            yield return new Piece(space, space + 1, "\n");
            line = space + 1;
        }
    }

    private static IEnumerable<TextSpan> Contents(GoldArticle article) =>
        article.Annotations.Take(1).SelectMany(a => a.Attributions).SelectMany(a => a.Content);

    private static IEnumerable<TextSpan> Tags(GoldArticle article) =>
        article.Annotations.SelectMany(a => a.Attributions).SelectMany(a => a.Source.Concat(a.Cue));

    private static string Page(Random random)
    {
        var number = random.Next(2, 80);
        return random.Next(5) switch
        {
            0 => $"\n\n- {number} -\n\n",
            1 => $"\f\n{Heads[random.Next(Heads.Length)].ToUpperInvariant()} – {number}\n",
            2 => $"\n\nPage {number} of {number + random.Next(9)}\n\n",
            3 => $"\n{number}\f\n",
            _ => $"\n\n{Heads[random.Next(Heads.Length)]} | {number}\n\n",
        };
    }

    private static bool GoesOnAfterTag(string text, TextSpan content, GoldAttribution attribution) =>
        content.Start > 1 && text[content.Start - 1] == ' ' && text[content.Start - 2] == '.' && attribution.Content.Any(c => c.Start < content.Start);

    private static int? SentenceEnd(string text, TextSpan content, Random random)
    {
        var ends = SentenceEnds().Matches(content.In(text)).Select(m => content.Start + m.Index + m.Length - 1).ToList();
        return ends.Count == 0 ? null : ends[random.Next(ends.Count)];
    }

    [GeneratedRegex("(?<=[a-z]{4})[.?!] (?=[A-Z])")]
    private static partial Regex SentenceEnds();

    [GeneratedRegex("[a-z]{8,}")]
    private static partial Regex LongWord();
}
