namespace Parley.Linking;

/// <summary>What articles say that an actor is, and when they said it.</summary>
/// <param name="Role">Title or office; null where only the affiliation is known.</param>
/// <param name="Affiliation">For whom; null where no article says.</param>
/// <param name="Evidence">The id of a statement whose article says so: the first that was read.</param>
public sealed record ActorRole(string? Role, string? Affiliation, string Evidence)
{
    /// <summary>The earliest day of an article that says so; null where none is dated.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The latest day of an article that says so.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>How many articles say so.</summary>
    public int Articles { get; init; } = 1;

    /// <summary>Both, of one role and affiliation.</summary>
    internal ActorRole With(ActorRole other) =>
        this with { First = Days.Earlier(First, other.First), Last = Days.Later(Last, other.Last), Articles = Articles + other.Articles };

    /// <summary>Whether the two are the same but for their dates.</summary>
    internal bool Same(ActorRole other) =>
        ActorName.Office(Role ?? "") == ActorName.Office(other.Role ?? "") && ActorName.Affiliation(Affiliation ?? "") == ActorName.Affiliation(other.Affiliation ?? "");
}

/// <summary>Days that may be unknown.</summary>
internal static class Days
{
    /// <summary>The earlier of two days, as far as they are known.</summary>
    public static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;

    /// <summary>The later of two days, as far as they are known.</summary>
    public static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other ?? one : one;
}
