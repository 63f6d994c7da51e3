namespace Parley.Mentions;

/// <summary>What pronoun a person goes by, as far as the text tells.</summary>
internal enum Gender
{
    /// <summary>The text does not tell.</summary>
    Unknown,

    /// <summary>She.</summary>
    Female,

    /// <summary>He.</summary>
    Male,
}

/// <summary>What may be concluded from two genders.</summary>
internal static class Genders
{
    /// <summary>Whether the two can be those of one person.</summary>
    public static bool Agree(this Gender one, Gender other) => one == Gender.Unknown || other == Gender.Unknown || one == other;

    /// <summary>The first that is known.</summary>
    public static Gender Or(this Gender one, Gender other) => one == Gender.Unknown ? other : one;
}
