using System.Collections.Immutable;
using Parley.Coding;
using Parley.Coding.Projects;
using Parley.Text;

namespace Parley.FunctionalTests.Pictures;

/// <summary>A small invented debate with names that break careless programs, as a project of Discourse Network Analyzer.</summary>
internal static class HarbourDebate
{
    public const string Markup = "Ministry <of> & \"Finance\"";
    public const string RightToLeft = "حزب الخضر";
    public const string Emoji = "😀 Friends; of, the 'Bay'";

    /// <summary>190 characters, the most that such a database takes.</summary>
    public static string Long { get; } = string.Concat(Enumerable.Repeat("Alliance for a clean harbour ", 7))[..190];

    public static ImmutableArray<string> Organizations { get; } = [Emoji, Long, Markup, "Port Authority", RightToLeft];

    private static readonly ImmutableArray<string> Concepts = ["Dredge the channel", "=Compensate fishers"];

    /// <summary>Who said what: organisation, concept, agreement, and when: from January to April 2025.</summary>
    private static readonly ImmutableArray<(int Who, int What, int Agrees, int Day)> Said =
    [
        (3, 0, 1, 3), (2, 0, 1, 3), (0, 0, 0, 3), (1, 0, 0, 4), (4, 1, 1, 10), (1, 1, 1, 10), (3, 1, 0, 10), (3, 0, 1, 17), (0, 0, 0, 18), (2, 1, 0, 18), (4, 0, 0, 18), (1, 0, 0, 18),
    ];

    /// <summary>The debate; the port authority is a business in orange, nothing is recorded of the others.</summary>
    public static CodingProject Project()
    {
        CodedVariable Text(long id, string name) => new(id, new(name, VariableKind.ShortText)) { Attributes = [new(id, "Type")] };
        var type = new CodedType(1, "DNA Statement", Colour.Black, [Text(1, "organization"), Text(2, "concept"), new(3, new("agreement", VariableKind.Boolean))]);
        var organizations = Organizations.Select((name, i) => new Entity(i + 1, 1, name) { Attributes = [name == "Port Authority" ? "Business" : ""], Colour = name == "Port Authority" ? new Colour(230, 159, 0) : null });
        var concepts = Concepts.Select((name, i) => new Entity(20 + i, 2, name) { Attributes = [""] });
        var documents = Said.Select(s => s.Day).Distinct().Select(day => new CodedDocument(day, $"Harbour news {day}", new string('x', 100)) { Date = Seconds(day) });
        var statements = Said.Select((s, i) => new CodedStatement(i + 1, 1, s.Day, new TextSpan(i, i + 3), 1, [new(1, s.Who + 1), new(2, 20 + s.What), new(3, s.Agrees)]));
        var scheme = new CodingScheme { Coders = [new Coder(1, "Admin")], Types = [type], Entities = [.. organizations, .. concepts], Settings = [new("version", "3.0.7")] };
        return new(scheme, [.. documents], [.. statements]);
    }

    private static long Seconds(int day) => new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(5 * day).ToUnixTimeSeconds();
}
