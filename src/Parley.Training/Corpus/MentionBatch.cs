using System.Collections.Immutable;
using Parley.Attribution;
using static TorchSharp.torch;

namespace Parley.Training.Corpus;

/// <summary>The mentions in all windows of a batch that ask whom they mean, and those that may be the answer.</summary>
/// <param name="Choosers">First and last tokens of each that asks: 2 × choosers.</param>
/// <param name="Candidates">Of every mention: 2 × candidates.</param>
/// <param name="Buckets">Choosers × candidates: buckets of distance.</param>
/// <param name="Barred">Choosers × candidates: 1 where the candidate cannot be the answer.</param>
/// <param name="Answers">Choosers × (candidates + 1): 1 for each right answer; in the last column where there is none.</param>
public sealed record MentionBatch(Tensor Choosers, Tensor Candidates, Tensor Buckets, Tensor Barred, Tensor Answers)
{
    /// <summary>Stacks the mentions of all windows; null where nothing asks.</summary>
    public static MentionBatch? Of(IEnumerable<ImmutableArray<TokenMention>> windows, int tokens)
    {
        var all = windows.SelectMany((window, row) => window.Select(m => (Mention: m, Place: new Placed(row, m.Tokens)))).ToArray();
        var asking = Enumerable.Range(0, all.Length).Where(i => all[i].Mention.Asks).ToArray();
        if (asking.Length == 0)
        {
            return null;
        }

        var buckets = new long[asking.Length * all.Length];
        var barred = Enumerable.Repeat(1f, buckets.Length).ToArray();
        var answers = new float[asking.Length * (all.Length + 1)];
        for (var i = 0; i < asking.Length; i++)
        {
            var (chooser, row) = (all[asking[i]].Mention, all[asking[i]].Place.Row);
            var isKnown = false;
            foreach (var j in OfRow(all, asking[i], row).Where(j => IsOpen(chooser, all[j].Mention)))
            {
                var isRight = chooser.Chain == all[j].Mention.Chain;
                buckets[(i * all.Length) + j] = LinkHead.Bucket(chooser.Tokens, all[j].Mention.Tokens);
                barred[(i * all.Length) + j] = 0;
                answers[(i * (all.Length + 1)) + j] = isRight ? 1 : 0;
                isKnown |= isRight;
            }

            answers[(i * (all.Length + 1)) + all.Length] = isKnown ? 0 : 1;
        }

        return new MentionBatch(
            Placed.Ends([.. asking.Select(i => all[i].Place)], tokens),
            Placed.Ends([.. all.Select(m => m.Place)], tokens),
            tensor(buckets).view(asking.Length, all.Length),
            tensor(barred).view(asking.Length, all.Length),
            tensor(answers).view(asking.Length, all.Length + 1));
    }

    /// <summary>The mentions of the window that the mention <paramref name="one"/> lies in, by number.</summary>
    private static IEnumerable<int> OfRow((TokenMention Mention, Placed Place)[] all, int one, int row)
    {
        var first = one;
        while (first > 0 && all[first - 1].Place.Row == row)
        {
            first--;
        }

        return Enumerable.Range(first, all.Length - first).TakeWhile(j => all[j].Place.Row == row);
    }

    /// <summary>Whether a mention may say whom another means: it stands before it, and neither lies in the other.</summary>
    private static bool IsOpen(TokenMention chooser, TokenMention candidate) =>
        candidate.Tokens.End <= chooser.Tokens.Start || (chooser.LooksAhead && candidate.Tokens.Start >= chooser.Tokens.End);
}
