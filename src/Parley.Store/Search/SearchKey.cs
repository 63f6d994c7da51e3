namespace Parley.Store.Search;

/// <summary>
/// Where an article or a statement stands among all results: by day, then by article, the article itself last. Read backwards, the newest comes first, so the
/// database gives the newest without looking at the others. 20 bits for the day, 27 for the article, 16 for the statement.
/// </summary>
/// <param name="Value">Never negative.</param>
internal readonly record struct SearchKey(long Value)
{
    private const int ArticleBits = 27;
    private const int StatementBits = 16;
    private const int Own = (1 << StatementBits) - 1;
    private const int LastDay = (1 << 20) - 1;

    /// <summary>Statements from here on are not found one by one; their article is.</summary>
    public const int MostStatements = Own;

    /// <summary>Of an article.</summary>
    public static SearchKey OfArticle(DateOnly? day, long article) => Of(day, article, Own);

    /// <summary>Of a statement.</summary>
    /// <param name="day">The article's.</param>
    /// <param name="article">The article's id.</param>
    /// <param name="number">From 0, as in the article.</param>
    public static SearchKey OfStatement(DateOnly? day, long article, int number) => Of(day, article, Own - 1 - number);

    /// <summary>The first key of a day: what is older has a smaller one.</summary>
    public static SearchKey From(DateOnly day) => new((long)Math.Min(day.DayNumber, LastDay) << (ArticleBits + StatementBits));

    /// <summary>The article's id.</summary>
    public long Article => (Value >> StatementBits) & ((1L << ArticleBits) - 1);

    /// <summary>The statement's number; null where it is the article.</summary>
    public int? Statement => (int)(Value & Own) is var number && number == Own ? null : Own - 1 - number;

    /// <summary>The same place in another article, where this is one in article 0.</summary>
    public SearchKey In(long article) => new(Value | (Checked(article) << StatementBits));

    private static SearchKey Of(DateOnly? day, long article, int place) =>
        new(((long)Math.Min(day?.DayNumber ?? 0, LastDay) << (ArticleBits + StatementBits)) | (Checked(article) << StatementBits) | (uint)place);

    private static long Checked(long article) =>
        article < 1L << ArticleBits
            ? article
            : throw new CorpusException(CorpusException.NotOpened, $"a corpus holds at most {1 << ArticleBits} articles; begin another");
}
