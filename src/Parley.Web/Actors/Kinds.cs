namespace Parley.Web.Actors;

/// <summary>What actors are, in words.</summary>
public static class Kinds
{
    /// <summary>A kind as people say it.</summary>
    public static string Word(string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.ToLowerInvariant() switch { "organization" => "organisation", "unnamed" => "unnamed source", var other => other };
    }
}
