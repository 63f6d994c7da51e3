namespace Parley.Store.Reviews;

/// <summary>Why a decision is not kept.</summary>
internal static class Refusal
{
    /// <summary>There is nothing of that name or number.</summary>
    public static CorpusException Unknown(string what) => new(CorpusException.NoSuchThing, $"there is no {what} in this corpus");

    /// <summary>The aspect or its value cannot be.</summary>
    public static CorpusException Impossible(string what) => new(CorpusException.Impossible, what);

    /// <summary>Somebody else decided otherwise since.</summary>
    public static CorpusException Conflicting(string what) => new(CorpusException.Conflicting, what);

    /// <summary>Others have built upon it.</summary>
    public static CorpusException InUse(string what) => new(CorpusException.InUse, what);
}
