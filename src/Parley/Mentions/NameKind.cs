namespace Parley.Mentions;

/// <summary>What a proper name is the name of, as far as its words and those around it tell.</summary>
internal enum NameKind
{
    /// <summary>They do not tell.</summary>
    Unknown,

    /// <summary>One person.</summary>
    Person,

    /// <summary>A firm, party, agency, newspaper, court.</summary>
    Organization,

    /// <summary>A state or the seat of its government.</summary>
    State,

    /// <summary>A people, or the members of a party.</summary>
    Group,

    /// <summary>Where something happens; nobody who could speak.</summary>
    Place,
}
