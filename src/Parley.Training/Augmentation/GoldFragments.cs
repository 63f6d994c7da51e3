using System.Text.RegularExpressions;
using Parley.Evaluation;
using Parley.Text;

namespace Parley.Training.Augmentation;

/// <summary>What gold articles lend to invented ones: words that were said, clauses that were reported, paragraphs in which nobody speaks. Read at training time; nothing is kept.</summary>
internal sealed partial class GoldFragments
{
    private const double ShareOfGold = 0.45;
    private readonly Dictionary<string, string[]> lists;

    public GoldFragments(IReadOnlyList<GoldArticle> articles)
    {
        lists = new(StringComparer.Ordinal)
        {
            ["utterance"] = [.. Contents(articles).Select(c => Utterance().Match(c)).Where(m => m.Success).Select(m => m.Groups[1].Value)],
            ["clause"] = [.. Contents(articles).Select(c => Clause().Match(c)).Where(m => m.Success).Select(m => m.Groups[1].Value)],
            ["clause-plain"] = [.. Contents(articles).Select(c => Clause().Match(c)).Where(m => m.Success && m.Length < 90 && !m.Value.Contains(',', StringComparison.Ordinal)).Select(m => m.Groups[1].Value)],
            ["filler"] = [.. articles.SelectMany(Unattributed).Where(p => Plain().IsMatch(p))],
        };
    }

    /// <summary>For some draws of a list a fragment that serves as well; else null.</summary>
    public string? Draw(string list, Random random) =>
        lists.TryGetValue(list, out var fragments) && fragments.Length > 0 && random.NextDouble() < ShareOfGold ? fragments[random.Next(fragments.Length)] : null;

    private static IEnumerable<string> Contents(IReadOnlyList<GoldArticle> articles) =>
        from article in articles
        from attribution in article.Annotations.Take(1).SelectMany(a => a.Attributions)
        from content in attribution.Content
        select content.In(article.Text);

    private static IEnumerable<string> Unattributed(GoldArticle article)
    {
        var marked = article.Annotations.SelectMany(a => a.Attributions).SelectMany(a => a.Source.Concat(a.Cue).Concat(a.Content)).ToList();
        return Paragraphs.ByLine(article.Text).Skip(1).Where(b => !marked.Any(b.Span.Overlaps)).Select(b => b.Span.In(article.Text));
    }

    [GeneratedRegex(@"^[“""]([A-Z][\w ,'’-]{14,140})[,.][”""]$")]
    private static partial Regex Utterance();

    [GeneratedRegex(@"^that ((?:(?:the|an?|he|she|it|they|we|his|her|their|there|this|these|those|if|no|some|many|most|more|both|all) |[A-Z])[\w ,'’%$-]{20,140}[\w%])$")]
    private static partial Regex Clause();

    [GeneratedRegex(@"^[A-Z][\w ,.'’%$;-]{40,260}\.$")]
    private static partial Regex Plain();
}
