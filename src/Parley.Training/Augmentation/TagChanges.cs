using System.Text.RegularExpressions;
using Parley.Evaluation;
using Parley.Text;

namespace Parley.Training.Augmentation;

/// <summary>Tags that stand elsewhere, and verbs that are rarer.</summary>
internal static partial class TagChanges
{
    private const double ShareOfTags = 0.4;
    private const double ShareOfCues = 0.35;

    private static readonly Dictionary<string, string[]> OfQuotations = new(StringComparer.Ordinal)
    {
        ["said"] = ["explained", "noted", "added", "argued", "insisted", "declared", "remarked", "recalled", "observed", "warned", "stressed", "stated", "wrote", "joked", "lamented", "replied", "countered",
            "complained", "cautioned", "conceded", "continued", "shouted", "boasted", "quipped", "sighed", "urged", "reflected", "maintained", "commented", "reasoned"],
        ["says"] = ["explains", "notes", "adds", "argues", "insists", "declares", "recalls", "warns", "stresses", "writes", "jokes", "laments", "complains", "concedes", "maintains", "continues"],
    };

    private static readonly Dictionary<string, string[]> OfReports = new(StringComparer.Ordinal)
    {
        ["said"] = ["stated", "argued", "claimed", "noted", "insisted", "maintained", "explained", "conceded", "acknowledged", "added", "warned", "asserted", "contended", "stressed", "reported", "alleged",
            "confirmed", "admitted", "announced", "testified", "pointed out", "made clear", "suggested", "complained", "indicated", "estimated"],
        ["says"] = ["states", "argues", "claims", "notes", "insists", "maintains", "explains", "concedes", "acknowledges", "adds", "warns", "asserts", "contends", "stresses", "reports", "confirms", "suggests", "points out"],
    };

    /// <summary>Turns “It rains,” she said. into She said, “It rains.” — at some of the places where a sentence is just that.</summary>
    public static GoldArticle MoveToFront(GoldArticle article, Random random)
    {
        var movable = MarkChanges.Quotations(article).Where(q => IsMovable(article.Text, q)).DistinctBy(q => q.Content).OrderByDescending(q => q.Content).ToList();
        foreach (var (content, attribution) in movable.Where(_ => random.NextDouble() < ShareOfTags))
        {
            article = Rewriting.Of(article, Fronted(article, content, (attribution.Source[0], attribution.Cue[0]), random));
        }

        return article;
    }

    /// <summary>Swaps some of the cues that are "said" or "says" alone for verbs that fit what is said.</summary>
    public static GoldArticle SwapCues(GoldArticle article, Random random)
    {
        var edits = new SortedDictionary<int, Piece>();
        foreach (var attribution in article.Annotations.Take(1).SelectMany(a => a.Attributions).Where(a => a is { Cue.Length: 1, Content.IsEmpty: false }))
        {
            var (cue, isQuoted) = (attribution.Cue[0], "“\"".Contains(article.Text[attribution.Content[0].Start]));
            if ((isQuoted ? OfQuotations : OfReports).TryGetValue(cue.In(article.Text), out var verbs) && random.NextDouble() < ShareOfCues)
            {
                edits[cue.Start] = new Piece(cue.Start, cue.End, Fitting(article.Text, attribution, verbs, random));
            }
        }

        return Rewriting.Edit(article, edits.Values);
    }

    private static string Fitting(string text, GoldAttribution attribution, string[] verbs, Random random)
    {
        var verb = verbs[random.Next(verbs.Length)];
        return char.IsUpper(text[attribution.Cue[0].Start]) ? char.ToUpperInvariant(verb[0]) + verb[1..] : verb;
    }

    private static bool IsMovable(string text, (TextSpan Content, GoldAttribution Attribution) quotation)
    {
        var (content, attribution) = quotation;
        if (attribution is not { Source: [var source], Cue: [var cue], Content.Length: 1 } || !Verb().IsMatch(cue.In(text)))
        {
            return false;
        }

        var (first, second) = source < cue ? (source, cue) : (cue, source);
        return MarkChanges.IsClosed(text, content) && text[content.End - 2] == ','
            && first.Start == content.End + 1 && second.Start == first.End + 1 && second.End < text.Length && text[second.End] == '.'
            && (second.End + 1 == text.Length || char.IsWhiteSpace(text[second.End + 1]))
            && (content.Start == 0 || text[content.Start - 1] == '\n');
    }

    private static List<Piece> Fronted(GoldArticle article, TextSpan content, (TextSpan Source, TextSpan Cue) tag, Random random)
    {
        var (source, cue) = tag;
        var end = Math.Max(source.End, cue.End);
        var hasColon = random.Next(3) == 0;
        return
        [
            new Piece(0, content.Start),
            new Piece(source.Start, source.Start + 1, char.ToUpperInvariant(article.Text[source.Start]).ToString()),
            new Piece(source.Start + 1, source.End),
            Piece.Insert(source.End, " "),
            new Piece(cue.Start, cue.End, cue.In(article.Text) + (hasColon ? ":" : "")),
            Piece.Insert(cue.End, hasColon ? " " : ", "),
            new Piece(content.Start, content.End - 2),
            new Piece(content.End - 2, content.End - 1, "."),
            new Piece(content.End - 1, content.End),
            new Piece(end + 1, article.Text.Length),
        ];
    }

    [GeneratedRegex("^(said|says|wrote|writes|[a-z]+ed)$")]
    private static partial Regex Verb();
}
