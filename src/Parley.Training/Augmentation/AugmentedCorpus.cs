using Parley.Evaluation;

namespace Parley.Training.Augmentation;

/// <summary>A gold corpus of which every epoch sees another variation: some articles restyled, and some invented ones beside them.</summary>
/// <param name="gold">The corpus as it is.</param>
/// <param name="share">The share of articles that an epoch sees restyled; of short invented articles there are four times as many.</param>
/// <param name="seed">Draws everything, with the epoch's number.</param>
public sealed class AugmentedCorpus(IReadOnlyList<GoldArticle> gold, double share, int seed)
{
    private const int InventedForEachRestyled = 4;
    private readonly Lazy<Invention> invention = new(() => Invention.From(gold));

    /// <summary>The share of articles that an epoch sees restyled.</summary>
    public double Share => share;

    /// <summary>How many articles an epoch invents.</summary>
    public int Invented => (int)Math.Round(gold.Count * share * InventedForEachRestyled);

    /// <summary>The epoch's articles, made as they are asked for: each gold article once, as it is or restyled, then the invented ones.</summary>
    public IEnumerable<GoldArticle> Of(int epoch) =>
        gold.Select((article, i) => Restyled(article, Seed(epoch, i))).Concat(Enumerable.Range(0, Invented).Select(i => Invent(epoch, i)));

    /// <summary>The epoch's invented article of that number.</summary>
    public GoldArticle Invent(int epoch, int number) => invention.Value.Article(Seed(epoch, gold.Count + number));

    private GoldArticle Restyled(GoldArticle article, int drawn) => new Random(drawn ^ 0x5bd1e995).NextDouble() < share ? Restyle.Of(article, drawn) : article;

    /// <summary>Scattered, since generators with neighbouring seeds begin alike.</summary>
    private int Seed(int epoch, int number)
    {
        var mixed = unchecked((ulong)((((seed * 7919L) + epoch) * 1_000_003) + number) * 0x9E3779B97F4A7C15);
        return (int)((mixed ^ (mixed >> 29)) >> 24) & int.MaxValue;
    }
}
