using Parley.Coding.Suggestions;
using Parley.Similarity;
using Parley.Text;

namespace Parley.Web;

/// <summary>How the reading room is opened.</summary>
/// <param name="Corpus">A <c>*.parley</c> file or <c>postgres://…</c>.</param>
public sealed record RoomSettings(string Corpus)
{
    /// <summary>Where to listen, several with a semicolon between.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5077";

    /// <summary>Whoever does not bring it is turned away; null where only this machine is listened to.</summary>
    public string? Token { get; init; }

    /// <summary>Whether its pages are being made into files, which nobody answers for: then nothing on them can be written to or looked for.</summary>
    public bool IsPublished { get; init; }

    /// <summary>What somebody is called who has not said so.</summary>
    public string Coder { get; init; } = "somebody";

    /// <summary>For the time of decisions.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Opens the model that reads what is added; null where there is none, and articles are kept unread.</summary>
    public Lazy<RoomReader>? Reader { get; init; }

    /// <summary>Opens what suggestions are made with; null where there is nothing, and nothing is suggested.</summary>
    public Lazy<Understanding>? Understanding { get; init; }
    /// <summary>Opens the model by which statements are found that say the same; null where there is none.</summary>
    public Lazy<RoomSentences>? Sentences { get; init; }
}

/// <summary>A model of sentences.</summary>
/// <param name="Name">What it calls itself.</param>
/// <param name="Encoder">Gives vectors, on any thread.</param>
public sealed record RoomSentences(string Name, SentenceEncoder Encoder);

/// <summary>A reading model.</summary>
/// <param name="Name">What it calls itself.</param>
/// <param name="Read">Reads an article, on any thread.</param>
public sealed record RoomReader(string Name, Func<Article, Reading> Read);
