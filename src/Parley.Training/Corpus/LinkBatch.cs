using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Language;
using static TorchSharp.torch;

namespace Parley.Training.Corpus;

/// <summary>The choosers and candidates of one kind of link in all windows of a batch. Tokens are counted through the padded batch.</summary>
/// <param name="Choosers">First and last tokens of each chooser: 2 × choosers.</param>
/// <param name="Candidates">2 × candidates.</param>
/// <param name="Buckets">Choosers × candidates: buckets of distance.</param>
/// <param name="Barred">Choosers × candidates: 1 where the candidate stands in another window, or out of reach without being the answer.</param>
/// <param name="Answers">For each chooser its candidate; the number of candidates for none.</param>
public sealed record LinkBatch(Tensor Choosers, Tensor Candidates, Tensor Buckets, Tensor Barred, Tensor Answers)
{
    /// <summary>Each cue picks a source; null where there is no cue.</summary>
    public static LinkBatch? Sources(IReadOnlyList<GoldLinks> links, int tokens) =>
        Of(links.Select(l => (l.Cues, l.Sources, l.SourceOfCue)), tokens);

    /// <summary>Each content picks a cue; null where there is no content.</summary>
    public static LinkBatch? Contents(IReadOnlyList<GoldLinks> links, int tokens) =>
        Of(links.Select(l => (l.Contents, l.Cues, l.CueOfContent)), tokens);

    private static LinkBatch? Of(IEnumerable<(ImmutableArray<TokenRange> Choosers, ImmutableArray<TokenRange> Candidates, int[] Answers)> windows, int tokens)
    {
        List<Placed> choosers = [], candidates = [];
        List<long> answers = [];
        foreach (var (window, row) in windows.Select((w, i) => (w, i)))
        {
            choosers.AddRange(window.Choosers.Select(c => new Placed(row, c)));
            answers.AddRange(window.Answers.Select(a => a < 0 ? -1L : candidates.Count + a));
            candidates.AddRange(window.Candidates.Select(c => new Placed(row, c)));
        }

        if (choosers.Count == 0)
        {
            return null;
        }

        var pairs = choosers.SelectMany((c, i) => candidates.Select((a, j) => (Chooser: c, Candidate: a, IsAnswer: answers[i] == j))).ToArray();
        Tensor Table(Tensor values) => values.view(choosers.Count, candidates.Count);
        return new LinkBatch(
            Placed.Ends(choosers, tokens),
            Placed.Ends(candidates, tokens),
            Table(tensor(pairs.Select(p => (long)LinkHead.Bucket(p.Chooser.Tokens, p.Candidate.Tokens)).ToArray())),
            Table(tensor(pairs.Select(p => !p.IsAnswer && IsBarred(p.Chooser, p.Candidate) ? 1f : 0f).ToArray())),
            tensor(answers.Select(a => a < 0 ? candidates.Count : a).ToArray()));
    }

    private static bool IsBarred(Placed chooser, Placed candidate) =>
        chooser.Row != candidate.Row || !LinkHead.Reaches(chooser.Tokens, candidate.Tokens);
}
