using System.Collections.Immutable;

namespace Parley.Attribution;

/// <summary>What sort of actor speaks.</summary>
public enum SpeakerKind
{
    /// <summary>One person, by name.</summary>
    Person,

    /// <summary>A firm, party, agency, newspaper, court, union of states.</summary>
    Organization,

    /// <summary>A state, or a place that stands for one: Japan, Moscow, Downing Street.</summary>
    State,

    /// <summary>Several people under one name: Ukrainians, Republicans.</summary>
    Group,

    /// <summary>Somebody whom the article describes but does not name: "a senior official". Two of one description are two.</summary>
    Unnamed,
}

/// <summary>How the source names the speaker.</summary>
public enum SpeakerVia
{
    /// <summary>A proper name is in the source.</summary>
    Name,

    /// <summary>The source is a pronoun.</summary>
    Pronoun,

    /// <summary>A noun phrase without a name: "the former prime minister".</summary>
    Description,

    /// <summary>A title with a surname: "Secretary Hegseth".</summary>
    Title,
}

/// <summary>The actor to whom a statement is attributed, or who is told.</summary>
/// <param name="Name">The fullest name that the article gives; of an unnamed one the words that describe them.</param>
/// <param name="Via">How the source names the actor.</param>
public sealed record Speaker(string Name, SpeakerVia Via)
{
    /// <summary>The actor's id across articles; null where articles were not linked.</summary>
    public string? Id { get; init; }

    /// <summary>What else the article calls the actor: "Kallas" beside "Kaja Kallas".</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>What sort of actor.</summary>
    public SpeakerKind Kind { get; init; }

    /// <summary>Title or office, without whose it is: "Secretary of Defense".</summary>
    public string? Role { get; init; }

    /// <summary>For whom the actor works or speaks: the state, firm, party or office: "U.S.", "Germany", "NATO".</summary>
    public string? Affiliation { get; init; }

    /// <summary>Equal where everything is equal, the other names one by one.</summary>
    public bool Equals(Speaker? other) =>
        other is not null && (Name, Via, Id, Kind, Role, Affiliation) == (other.Name, other.Via, other.Id, other.Kind, other.Role, other.Affiliation) && Also.AsSpan().SequenceEqual(other.Also.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Via, Id, Kind);
}

/// <summary>An actor whom a source may mean.</summary>
/// <param name="Name">The fullest name that the article gives.</param>
/// <param name="Score">The share of the candidates' evidence that speaks for this one, from 0 to 1.</param>
public sealed record SpeakerCandidate(string Name, double Score);
