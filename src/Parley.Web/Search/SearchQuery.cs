using Microsoft.AspNetCore.Mvc;
using Parley.Attribution;
using Parley.Store;
using Parley.Store.Search;

namespace Parley.Web.Search;

/// <summary>What somebody looks for, as the address says it.</summary>
/// <param name="Q">Words, "phrases", prefix*, NEAR(two words, 5), AND, OR, NOT, brackets.</param>
/// <param name="Speaker">A name, or words of it.</param>
/// <param name="Concept">A concept of the codebook.</param>
/// <param name="Type">direct, indirect or mixed.</param>
/// <param name="Outlet">Its name, or words of it.</param>
/// <param name="Since">2025-02-13, 2025-02 or 2025.</param>
/// <param name="Until">The same.</param>
/// <param name="Uncoded">true for statements that nobody has coded.</param>
/// <param name="Disputed">true for statements that people have coded differently.</param>
/// <param name="Sort">date or relevance.</param>
/// <param name="After">The key behind which to go on.</param>
/// <param name="Like">A sentence: statements that say much the same, the most alike first.</param>
/// <param name="Limit">How many results at most, from 1 to 200.</param>
public sealed record SearchQuery(
    [FromQuery] string? Q, [FromQuery] string? Speaker, [FromQuery] string? Concept, [FromQuery] string? Type, [FromQuery] string? Outlet, [FromQuery] string? Since, [FromQuery] string? Until,
    [FromQuery] bool? Uncoded, [FromQuery] bool? Disputed, [FromQuery] string? Sort, [FromQuery] long? After, [FromQuery] string? Like, [FromQuery] int? Limit)
{
    private const int MostResults = 200;

    /// <summary>The same for the store.</summary>
    /// <exception cref="CorpusException">A value that there is not.</exception>
    public SearchRequest Request => new(Q ?? "")
    {
        Speaker = Said(Speaker),
        Concept = Said(Concept),
        Type = OneOf<StatementType>(Type, "type"),
        Outlet = Said(Outlet),
        Since = Day(Since, SearchDays.First),
        Until = Day(Until, SearchDays.Last),
        Uncoded = Uncoded == true,
        Disputed = Disputed == true,
        Order = OneOf<SearchOrder>(Sort, "sort") ?? SearchOrder.Date,
        After = After,
        Limit = Math.Clamp(Limit ?? 20, 1, MostResults),
        WithFacets = true,
    };

    /// <summary>The sentence that results are to be like; null where there is none.</summary>
    public string? Sentence => Said(Like);

    /// <summary>Whether anything is asked for at all.</summary>
    public bool IsEmpty => new[] { Q, Like, Speaker, Concept, Type, Outlet, Since, Until }.All(string.IsNullOrWhiteSpace) && Uncoded != true && Disputed != true;

    // A field of a form that was left empty asks for nothing.
    private static string? Said(string? written) => string.IsNullOrWhiteSpace(written) ? null : written;

    private static DateOnly? Day(string? written, Func<string?, DateOnly?> meant) =>
        Said(written) is not { } said ? null : meant(said.Trim()) ?? throw new CorpusException(CorpusException.BadQuery, $"“{said}” is no day: write 2025-02-13, 2025-02 or 2025");

    private static T? OneOf<T>(string? written, string name)
        where T : struct, Enum =>
        Said(written) is not { } said ? null
        : Enum.TryParse<T>(said, ignoreCase: true, out var value) && Enum.IsDefined(value) && !int.TryParse(said, out _) ? value
        : throw new CorpusException(CorpusException.BadQuery, $"{name} takes {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}, not “{said}”");
}
