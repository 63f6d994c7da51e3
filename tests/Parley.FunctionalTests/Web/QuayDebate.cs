using Parley.Attribution;
using Parley.Store;
using Parley.Store.History;
using Parley.Text;
using Parley.Web;

namespace Parley.FunctionalTests.Web;

/// <summary>An invented debate that is coded: who is for and against a quay and a toll, in two outlets over three months.</summary>
internal static class QuayDebate
{
    private static readonly (string Outlet, string Day, string Speaker, string Words, string Concept, bool Agrees)[] Said =
    [
        ("Coast Chronicle", "2026-01-10", "Ines Maro", "the quay must be built before the winter", "Build the quay", true),
        ("Coast Chronicle", "2026-01-10", "Tomas Havel", "nobody needs another quay", "Build the quay", false),
        ("Coast Chronicle", "2026-02-03", "Lise Amand", "the quay would bring work", "Build the quay", true),
        ("Coast Chronicle", "2026-02-03", "Ines Maro", "a toll is fair", "Raise the toll", true),
        ("Harbour Post", "2026-03-12", "Tomas Havel", "a toll punishes the small boats", "Raise the toll", false),
        ("Harbour Post", "2026-03-12", "Lise Amand", "a toll would be the end of us", "Raise the toll", false),
        ("Harbour Post", "2026-03-20", "Ines Maro", "the quay is ready on paper", "Build the quay", true),
    ];

    /// <summary>The articles, one for each outlet and day.</summary>
    public static IEnumerable<Reading> Readings() => Said.GroupBy(said => (said.Outlet, said.Day)).Select((article, number) => Read($"quay/{number + 1}", article.Key, [.. article.Select(said => (said.Speaker, said.Words))]));

    /// <summary>A room over them, coded by anna.</summary>
    public static async Task<ServedRoom> OpenAsync(Func<RoomSettings, RoomSettings>? with = null)
    {
        var room = await ServedRoom.OpenAsync(with, Readings());
        using var corpus = Corpus.Open(room.Address);
        Code(corpus);
        return room;
    }

    /// <summary>Puts concepts and positions into a corpus of these articles.</summary>
    public static void Code(Corpus corpus)
    {
        corpus.Database.Execute("INSERT INTO concepts (id, name, definition) VALUES (1, 'Build the quay', 'Whether a second quay is built.')");
        corpus.Database.Execute("INSERT INTO concepts (id, parent, name) VALUES (2, 1, 'Raise the toll')");
        var log = new DecisionLog(corpus, TimeProvider.System);
        var statements = corpus.Database.Query("SELECT id FROM statements ORDER BY id", row => row.GetInt64(0));
        foreach (var (statement, said) in statements.Zip(Said.GroupBy(said => (said.Outlet, said.Day)).SelectMany(article => article)))
        {
            log.Decide("anna", Positions.Verdict(statement, said.Concept == "Build the quay" ? 1 : 2, "anna", said.Agrees ? "1" : "0"));
        }
    }

    private static Reading Read(string id, (string Outlet, string Day) where, IReadOnlyList<(string Speaker, string Words)> said)
    {
        var text = string.Concat(said.Select(s => $"{s.Speaker} said {s.Words}. "));
        var article = new Article(id, text, [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)]) { Title = $"News of {where.Day}", Outlet = where.Outlet, Published = DateOnly.Parse(where.Day) };
        return new Reading(article, [.. said.Select((s, i) => Say(article, s, $"{id}#{i + 1}"))], []);
    }

    private static Statement Say(Article article, (string Speaker, string Words) said, string id)
    {
        var start = article.Text.IndexOf($"{said.Speaker} said {said.Words}", StringComparison.Ordinal);
        var cue = start + said.Speaker.Length + 1;
        return new Statement(id, new TextSpan(start, cue - 1), new TextSpan(cue, cue + 4), [new TextSpan(cue + 5, cue + 5 + said.Words.Length)])
        {
            Speaker = new Speaker(said.Speaker, SpeakerVia.Name) { Id = $"person/{said.Speaker.ToLowerInvariant().Replace(' ', '-')}", Kind = SpeakerKind.Person, Role = said.Speaker == "Ines Maro" ? "Mayor" : null },
        };
    }
}
