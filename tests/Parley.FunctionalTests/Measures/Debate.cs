using Parley.Coding;
using Parley.Coding.Projects;
using Parley.FunctionalTests.Dna;
using Parley.Text;

namespace Parley.FunctionalTests.Measures;

/// <summary>An invented debate over a harbour toll in a <c>.dna</c>: two camps, a statement a day, one document that two coders coded, and how sure each statement is.</summary>
internal static class Debate
{
    private static readonly string[] Organizations = ["Dockers", "Ferries", "Drivers", "Shops", "Bank", "Press"];
    private static readonly string[] Concepts = ["Bridge", "Toll", "Tunnel", "Weather"];

    // Who says what of what, day by day; the camps are the first three and the others.
    private static readonly (int Organization, int Concept, int Agreement)[] Said =
    [
        (0, 1, 1), (3, 1, 0), (1, 1, 1), (4, 1, 0), (2, 1, 1), (5, 1, 0), (0, 0, 1), (3, 0, 0), (1, 0, 1), (4, 0, 0), (2, 2, 0), (5, 2, 1), (0, 2, 0), (3, 2, 1), (1, 2, 0),
        (4, 3, 1), (5, 3, 1), (0, 1, 1), (1, 0, 1), (2, 0, 1), (3, 0, 0), (4, 2, 1), (5, 1, 0), (2, 3, 0),
    ];

    /// <summary>Writes it.</summary>
    public static void Write(DnaFile file)
    {
        CodedType type = new(1, "Position", new(1, 2, 3),
        [
            new(1, new("organization", VariableKind.ShortText)), new(2, new("concept", VariableKind.ShortText)),
            new(3, new("agreement", VariableKind.Boolean)), new(4, new("confidence", VariableKind.Integer)),
        ]);
        var entities = Organizations.Select((name, i) => new Entity(i + 1, 1, name)).Concat(Concepts.Select((name, i) => new Entity(i + 11, 2, name)));
        var scheme = new CodingScheme
        {
            Coders = [new Coder(1, "Ana"), new Coder(2, "Ben")],
            Types = [type],
            Entities = [.. entities, new Entity(21, 1, ""), new Entity(22, 2, "")],
            Settings = [new("version", "3.0.7")],
        };
        file.Write(new(scheme, Said.Select(Document).ToArray(), [.. Said.Select((_, day) => Statement(day, 1, day + 1)), Statement(0, 2, 100), Statement(1, 2, 101)]));
    }

    private static CodedDocument Document((int, int, int) said, int day) =>
        new(day + 1, $"Day {day}", "They met at the harbour and talked about the toll.") { Date = 1_600_000_000 + (day * 86_400) };

    private static CodedStatement Statement(int day, int coder, int id) =>
        new(id, 1, day + 1, new TextSpan(0, 20), coder, [new(1, Said[day].Organization + 1), new(2, Said[day].Concept + 11), new(3, Said[day].Agreement), new(4, 60 + day)]);
}
