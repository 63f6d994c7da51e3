using System.Globalization;

namespace Parley.Store.Search;

/// <summary>
/// Where an article or a statement stands among all results: by day, and within a day by when it came in. Read backwards, the newest comes first, so the database gives
/// the newest without looking at the others. The lists of the index hold differences of keys, so keys are as dense as days let them be.
/// </summary>
/// <param name="Value">Never negative. The key is also the number of the row in the index of words.</param>
internal readonly record struct SearchKey(long Value)
{
    /// <summary>What a database shifts a key by to get its day.</summary>
    public const int PlaceBits = 24;

    /// <summary>The day of articles that have none: before all others.</summary>
    public const long NoDay = 0;

    /// <summary>The day's number.</summary>
    public static long DayOf(DateOnly? day) => day?.DayNumber ?? NoDay;

    /// <summary>The first key of a day: what is older has a smaller one.</summary>
    public static SearchKey From(DateOnly day) => new(DayOf(day) << PlaceBits);

    /// <summary>The key of a place in a day.</summary>
    /// <exception cref="CorpusException">The day is full.</exception>
    public static SearchKey Of(long day, long place) => place < 1L << PlaceBits
        ? new((day << PlaceBits) | place)
        : throw new CorpusException(CorpusException.NotOpened, $"a corpus holds at most {1 << PlaceBits} articles and statements of one day ({Name(day)}); begin another");

    private static string Name(long day) => day == NoDay ? "undated" : DateOnly.FromDayNumber((int)day).ToString("O", CultureInfo.InvariantCulture);
}
