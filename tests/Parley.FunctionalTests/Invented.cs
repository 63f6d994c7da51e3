using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Text;

namespace Parley.FunctionalTests;

/// <summary>Invented articles with statements, for tests of what goes out.</summary>
internal static class Invented
{
    private const string Ferry = """
        Ferry fares to rise, council says

        By Lena Moor

        SORREL — Mayor Lise Amand said on Tuesday that fares would rise by a tenth before the summer.

        “Nobody likes it, and nobody has a better idea,” she told the council. “We have looked for one since May.”

        Tomas Havel, who leads the fishers, called the plan “a gift to the shipping lines” and believes that the boats will empty.

        No pupil should pay more, according to the school board & its friends.
        """;

    /// <summary>An article with a statement of every type, one without a name, one of thought, and a diagnostic.</summary>
    public static Reading FerryFares()
    {
        var text = Ferry.ReplaceLineEndings("\n");
        var article = new Article("ferry", text, Blocks(text))
        {
            Title = "Ferry fares to rise, council says",
            Published = new DateOnly(2026, 3, 3),
            Byline = ["Lena Moor"],
            Outlet = "The Coast Chronicle",
            Dateline = "SORREL",
            Url = "https://coast.example/ferry?a=1&b=2",
            Language = "en",
            Input = "articles/ferry.txt",
        };
        ImmutableArray<Statement> statements =
        [
            Say(article, "council", "says", StatementType.Indirect, "Ferry fares to rise") with { Where = StatementPlace.Headline, Confidence = 0.41 },
            Say(article, "Mayor Lise Amand", "said", StatementType.Indirect, "that fares would rise by a tenth before the summer") with
            {
                Speaker = new Speaker("Lise Amand", SpeakerVia.Name) { Role = "Mayor", Affiliation = "SORREL" },
                Confidence = 0.937,
            },
            Say(article, "she", "told", StatementType.Direct, "“Nobody likes it, and nobody has a better idea,”", "“We have looked for one since May.”") with
            {
                Addressee = new Speaker("the council", SpeakerVia.Description) { Kind = SpeakerKind.Unnamed },
                Candidates = [new SpeakerCandidate("Lise Amand", 0.75), new SpeakerCandidate("Lena Moor", 0.25)],
            },
            Say(article, "Tomas Havel", "called", StatementType.Mixed, "the plan “a gift to the shipping lines”") with { Speaker = new Speaker("Tomas Havel", SpeakerVia.Name) },
            Say(article, "Tomas Havel", "believes", StatementType.Indirect, "that the boats will empty") with { Speaker = new Speaker("Tomas Havel", SpeakerVia.Name), Act = StatementAct.Thought },
            Say(article, null, "according to", StatementType.Indirect, "No pupil should pay more") with
            {
                Speaker = new Speaker("school board", SpeakerVia.Name) { Kind = SpeakerKind.Organization },
                Jointly = [new Speaker("its friends", SpeakerVia.Description) { Kind = SpeakerKind.Unnamed }],
            },
        ];
        return new Reading(article, [.. statements.Select((s, i) => s with { Id = $"ferry-{i + 1}" })], [new Diagnostic("PAR111", "A quotation mark closes what was never opened.", new TextSpan(3, 4))]);
    }

    /// <summary>An article with a denial, a question, a plan, an if, and a statement inside another.</summary>
    public static Reading Hearing()
    {
        var text = "Rolf Ebel denied that the gate was open. He asked who had the key. “The guard said the lock was new,” Mina Orth recalled. "
            + "She plans to appeal. If Ebel says so, it is over.";
        var article = new Article("hearing", text, [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)]);
        return new Reading(
            article,
            [
                Say(article, "Rolf Ebel", "denied", StatementType.Indirect, "that the gate was open") with { Id = "hearing#1", Polarity = StatementPolarity.Negative },
                Say(article, "He", "asked", StatementType.Indirect, "who had the key") with { Id = "hearing#2", Modality = StatementModality.Asked },
                Say(article, "Mina Orth", "recalled", StatementType.Direct, "“The guard said the lock was new,”") with { Id = "hearing#3" },
                Say(article, "The guard", "said", StatementType.Indirect, "the lock was new") with { Id = "hearing#3.1", Within = "hearing#3" },
                Say(article, "She", "plans", StatementType.Indirect, "to appeal") with { Id = "hearing#4", Modality = StatementModality.Intended },
                Say(article, "Ebel", "says", StatementType.Indirect, "so") with { Id = "hearing#5", Modality = StatementModality.Hypothetical },
            ],
            []);
    }

    /// <summary>An article in which nobody speaks.</summary>
    public static Reading Silence(string text = "The tide was low. The boats lay on the mud.", string id = "tide") =>
        new(new Article(id, text, [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)]), [], []);

    private static Statement Say(Article article, string? source, string cue, StatementType type, params string[] content) =>
        new("", source is null ? null : Find(article, source), Find(article, cue), [.. content.Select(part => Find(article, part))]) { Type = type };

    private static TextSpan Find(Article article, string words)
    {
        var start = article.Text.IndexOf(words, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, words);
        return new TextSpan(start, start + words.Length);
    }

    private static ImmutableArray<Block> Blocks(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal) is >= 0 and var found ? found : text.Length;
            blocks.Add(new Block(new TextSpan(start, end), blocks.Count switch { 0 => BlockKind.Headline, 1 => BlockKind.Byline, _ => BlockKind.Paragraph }));
            start = end + 2;
        }

        var dash = text.IndexOf('—');
        var opening = blocks.FindIndex(block => block.Span.Start <= dash && dash < block.Span.End);
        blocks[opening] = new Block(new TextSpan(dash + 2, blocks[opening].Span.End), BlockKind.Paragraph);
        blocks.Insert(opening, new Block(new TextSpan(dash - 7, dash + 1), BlockKind.Dateline));
        return blocks.ToImmutable();
    }

    private static int FindIndex(this ImmutableArray<Block>.Builder blocks, Predicate<Block> holds) => blocks.ToList().FindIndex(holds);
}
