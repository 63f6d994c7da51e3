namespace Parley.Evaluation;

/// <summary>
/// How many gold contents a reader would have been shown: each takes, in turn, the free prediction that covers most of its
/// characters, and is found where that is at least a given share. Of those found: whether source and cue overlap.
/// </summary>
internal static class Found
{
    public static IEnumerable<(Figure Figure, Counts Counts)> Count(Pairing pairing) =>
        [.. Count(pairing, Figure.FoundPart, 0.3), .. Count(pairing, Figure.FoundMost, 0.8)];

    private static IEnumerable<(Figure Figure, Counts Counts)> Count(Pairing pairing, Figure figure, double share)
    {
        var found = Pairs(pairing, share).ToList();
        var withSource = found.Where(pair => pair.Gold.Source.Length > 0).ToList();
        var withCue = found.Where(pair => pair.Gold.Cue.Length > 0).ToList();
        var sources = withSource.Count(pair => Linked.Overlap(pair.Gold.Source, pair.Predicted.Source));
        var cues = withCue.Count(pair => Linked.Overlap(pair.Gold.Cue, pair.Predicted.Cue));
        return
        [
            (figure, new Counts(found.Count, pairing.Predicted.Length, found.Count, pairing.Gold.Length)),
            (figure + 1, new Counts(sources, withSource.Count, sources, withSource.Count)),
            (figure + 2, new Counts(cues, withCue.Count, cues, withCue.Count)),
        ];
    }

    private static IEnumerable<(Laid Gold, Laid Predicted)> Pairs(Pairing pairing, double share)
    {
        var free = pairing.Predicted.ToList();
        foreach (var gold in pairing.Gold)
        {
            var best = free.MaxBy(p => p.SharedLetters(gold, pairing.Grid));
            if (best is not null && gold.Letters > 0 && (double)best.SharedLetters(gold, pairing.Grid) / gold.Letters >= share)
            {
                free.Remove(best);
                yield return (gold, best);
            }
        }
    }
}
