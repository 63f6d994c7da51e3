using Parley.Evaluation;

namespace Parley.Training.Augmentation;

/// <summary>Restyled and invented articles for people to look at: <c>[source] {cue} &lt;content&gt;</c>.</summary>
public static class AugmentationReport
{
    private const int Longest = 1500;

    /// <summary>Writes <paramref name="count"/> of each kind.</summary>
    public static void Write(IReadOnlyList<GoldArticle> gold, int count, int seed, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(output);
        var corpus = new AugmentedCorpus(gold, 1, seed);
        foreach (var article in corpus.Of(0).Take(Math.Min(count, gold.Count)).Concat(Enumerable.Range(0, count).Select(i => corpus.Invent(0, i))))
        {
            var text = MarkedText.Show(article);
            output.WriteLine($"== {article.Id}");
            output.WriteLine(text.Length > Longest ? text[..Longest] + " …" : text);
            output.WriteLine();
        }
    }
}
