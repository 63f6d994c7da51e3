using Parley.Evaluation;
using Parley.Text;

namespace Parley.Training.Augmentation;

/// <summary>Marks that get lost.</summary>
internal static class MarkChanges
{
    private const string Openers = "“\"";
    private const string Closers = "”\"";

    /// <summary>Loses the closing mark of one quotation that its tag follows.</summary>
    public static GoldArticle DropClosing(GoldArticle article, Random random)
    {
        var ends = Quotations(article).Where(q => IsClosedBeforeTag(article.Text, q)).Select(q => q.Content.End - 1).Distinct().ToList();
        return ends.Count == 0 ? article : Without(article, ends[random.Next(ends.Count)]);
    }

    /// <summary>Loses the opening mark of one quotation that its tag follows.</summary>
    public static GoldArticle DropOpening(GoldArticle article, Random random)
    {
        var starts = Quotations(article).Where(q => IsClosedBeforeTag(article.Text, q)).Select(q => q.Content.Start).Distinct().ToList();
        return starts.Count == 0 ? article : Without(article, starts[random.Next(starts.Count)]);
    }

    /// <summary>The first annotator's contents that begin with a mark, each with its attribution.</summary>
    public static IEnumerable<(TextSpan Content, GoldAttribution Attribution)> Quotations(GoldArticle article) =>
        from attribution in article.Annotations.Take(1).SelectMany(a => a.Attributions)
        from content in attribution.Content
        where content.Length > 4 && Openers.Contains(article.Text[content.Start])
        select (content, attribution);

    /// <summary>Whether a content ends with a mark.</summary>
    public static bool IsClosed(string text, TextSpan content) => Closers.Contains(text[content.End - 1]);

    private static bool IsClosedBeforeTag(string text, (TextSpan Content, GoldAttribution Attribution) quotation) =>
        IsClosed(text, quotation.Content)
        && text[quotation.Content.End - 2] is ',' or '?' or '!'
        && quotation.Attribution.Cue.Concat(quotation.Attribution.Source).Any(s => s.Start == quotation.Content.End + 1);

    private static GoldArticle Without(GoldArticle article, int mark) => Rewriting.Edit(article, [new Piece(mark, mark + 1, "")]);
}
