using System.Collections.Frozen;

namespace Parley.Evaluation.Breakdowns;

/// <summary>How often each word heads a cue of the gold.</summary>
internal sealed class CueHeads
{
    // Words that stand before the one that attributes: "has not yet said".
    private static readonly FrozenSet<string> Auxiliaries = """
        be is are was were been being am have has had having do does did done can could may might must shall should will would ought
        not n't cannot no never also yet still even just only once again already ever now then later earlier soon often sometimes to and or
        's 're 've 'll 'd ’s ’re ’ve ’ll ’d wo ca ai
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private readonly Dictionary<string, int> _times;

    private CueHeads(Dictionary<string, int> times) => _times = times;

    public static CueHeads Count(IEnumerable<Pairing> articles) => new(articles
        .SelectMany(article => article.Gold.Select(gold => HeadOf(article.Grid, gold))).OfType<string>()
        .CountBy(head => head).ToDictionary());

    /// <summary>0 without a cue, then: never in the gold, once, 2 to 9 times, 10 to 99 times, more.</summary>
    public int BucketOf(Pairing article, Laid attribution) => HeadOf(article.Grid, attribution) is not { } head ? 0 : _times.GetValueOrDefault(head) switch
    {
        0 => 1,
        1 => 2,
        < 10 => 3,
        < 100 => 4,
        _ => 5,
    };

    /// <summary>The first word of the cue that is no auxiliary, negation or adverb; else its first word; in lower case. Null without a word.</summary>
    internal static string? HeadOf(Grid grid, Laid attribution)
    {
        var words = attribution.Cue.SelectMany(r => Enumerable.Range(r.Start, r.Length))
            .Where(grid.IsWord).Select(i => grid.Tokens[i].In(grid.Text).ToLowerInvariant()).ToList();
        return words.Find(word => !Auxiliaries.Contains(word) && !IsAdverb(word)) ?? words.FirstOrDefault();
    }

    private static bool IsAdverb(string word) => word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("reply" or "imply" or "rally");
}
