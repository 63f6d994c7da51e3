using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Evaluation.Speakers;

/// <summary>Which statement answers for a source.</summary>
public enum SpeakerMeasure
{
    /// <summary>The one whose content overlaps the gold's most; none below 0.3 (Jaccard, in tokens).</summary>
    Overlap,

    /// <summary>The one whose content covers most of the gold's; none that covers less than half. Fair where the gold marks only the first clause of a quotation.</summary>
    Covered,
}

/// <summary>What became of a source.</summary>
public enum SpeakerVerdict
{
    /// <summary>The statement has the name of one who is meant.</summary>
    Right,

    /// <summary>The statement has another name; or one where the article gives none.</summary>
    Wrong,

    /// <summary>The statement has no name.</summary>
    Unresolved,

    /// <summary>There is no such statement.</summary>
    Missed,
}

/// <summary>A source, what became of it, and the statement that answers for it.</summary>
public sealed record JudgedSource(MeantSource Meant, SpeakerVerdict Verdict, Statement? Statement);

/// <summary>Holds the statements of an article against what people said of its sources.</summary>
internal sealed class SpeakerJudge
{
    private readonly SpeakerArticle _article;
    private readonly Grid _grid;
    private readonly ImmutableArray<(Statement Statement, HashSet<int> Tokens)> _statements;

    public SpeakerJudge(SpeakerArticle article, ImmutableArray<Statement> statements)
    {
        _article = article;
        _grid = new Grid(article.Text, []);
        _statements = [.. statements.Where(s => s.Content.Length > 0).Select(s => (s, Tokens(s.Content)))];
    }

    public JudgedSource Judge(MeantSource source, SpeakerMeasure measure)
    {
        var gold = Tokens(source.Content);
        double Share(HashSet<int> tokens) => (double)tokens.Count(gold.Contains) / gold.Count;
        double Likeness(HashSet<int> tokens) => tokens.Count(gold.Contains) is var both ? (double)both / (tokens.Count + gold.Count - both) : 0;
        if (gold.Count == 0 || _statements.IsEmpty)
        {
            return new JudgedSource(source, SpeakerVerdict.Missed, null);
        }

        var best = measure == SpeakerMeasure.Covered
            ? _statements.MaxBy(s => (Share(s.Tokens), Likeness(s.Tokens)))
            : _statements.MaxBy(s => Likeness(s.Tokens));
        var found = measure == SpeakerMeasure.Covered ? Share(best.Tokens) >= 0.5 : Likeness(best.Tokens) >= 0.3;
        return found ? new JudgedSource(source, Verdict(source, best.Statement.Speaker), best.Statement) : new JudgedSource(source, SpeakerVerdict.Missed, null);
    }

    // A name that is more like another actor's is the other's.
    private SpeakerVerdict Verdict(MeantSource source, Speaker? speaker)
    {
        if (speaker is not { Name.Length: > 0, Kind: not SpeakerKind.Unnamed })
        {
            return SpeakerVerdict.Unresolved;
        }

        var likeness = _article.Actors.Select(actor => actor.Names.Select(name => NameMatch.Likeness(speaker.Name, name)).DefaultIfEmpty().Max()).ToList();
        var mine = source.Actors.Select(number => likeness[number]).DefaultIfEmpty().Max();
        var others = likeness.Where((_, number) => !source.Actors.Contains(number)).DefaultIfEmpty().Max();
        return mine > 0 && mine >= others ? SpeakerVerdict.Right : SpeakerVerdict.Wrong;
    }

    private HashSet<int> Tokens(IEnumerable<TextSpan> spans) => [.. _grid.Ranges(spans).SelectMany(range => Enumerable.Range(range.Start, range.Length))];
}
