using System.CommandLine;

namespace Parley.Cli.Commands;

/// <summary>The options of <c>parley evaluate</c> that concern speakers alone.</summary>
internal static class SpeakerOptions
{
    /// <summary>Score whom sources mean.</summary>
    public static Option<bool> Speakers { get; } = new("--speakers") { Description = "Score whom the sources mean, against a gold of speakers." };

    /// <summary>Where the texts are.</summary>
    public static Option<string?> Texts { get; } = new("--texts")
    {
        Description = "With --speakers: the articles that GOLD points into, JSON Lines with id and text, where they are not in it.",
        HelpName = "FILE",
    };

    /// <summary>Resolve the gold's own sources.</summary>
    public static Option<bool> GivenSources { get; } = new("--given-sources")
    {
        Description = "With --speakers: find no statements, take sources and contents as the gold has them, and find out only whom they mean.",
    };
}
