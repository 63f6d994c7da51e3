namespace Parley.Formats;

/// <summary>How enums are spelt in JSON and CSV: in lower case.</summary>
internal static class JsonNames
{
    /// <summary>The word for <paramref name="value"/>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        Names<T>.Words[Array.IndexOf(Names<T>.Values, value)];

    /// <summary>The value that <paramref name="word"/> spells, or <paramref name="otherwise"/> where it spells none.</summary>
    public static T Read<T>(string? word, T otherwise)
        where T : struct, Enum =>
        Array.IndexOf(Names<T>.Words, word) is >= 0 and var index ? Names<T>.Values[index] : otherwise;

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();
        public static readonly string[] Words = Array.ConvertAll(Values, value => value.ToString().ToLowerInvariant());
    }
}
