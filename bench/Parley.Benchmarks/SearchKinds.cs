using Parley.Attribution;
using Parley.Store;
using Parley.Store.Search;

namespace Parley.Benchmarks;

/// <summary>What people look for, kind by kind.</summary>
internal sealed class SearchKinds(VariedReadings varied, Database database)
{
    private readonly List<string> _byFrequency = [.. varied.AllWords.Select(word => word.ToLowerInvariant()).CountBy(word => word).OrderByDescending(count => count.Value).Select(count => count.Key)];
    private readonly Random _chance = new(1);

    private static readonly bool[] Facetted = [false, true];
    private static readonly char[] Separators = [' ', '\n', ',', '.', '"', ';', ':'];

    /// <summary>So many of each kind, with facets as the reading room asks for them.</summary>
    public IEnumerable<(string Kind, List<SearchRequest> Requests)> All(int count)
    {
        var speakers = database.Query("SELECT name FROM speakers ORDER BY id LIMIT 400", row => row.GetString(0));
        SearchRequest Day(SearchRequest request, int i) => request with { Since = new DateOnly(2005 + (i % 19), 3, 1), Until = new DateOnly(2005 + (i % 19), 3 + (i % 9), 20) };
        (string Kind, Func<int, SearchRequest> Request)[] kinds =
        [
            ("the most common words", i => new(_byFrequency[i])),
            ("two of the most common words", i => new($"{_byFrequency[i]} {_byFrequency[(i * 7) + 1]}")),
            ("words of middling frequency", i => new(_byFrequency[500 + (i * 20)])),
            ("rare words", i => new(_byFrequency[^(1 + (i * 50))])),
            ("phrases of common words", _ => new($"\"{Phrase(2)}\"")),
            ("longer phrases", _ => new($"\"{Phrase(4)}\"")),
            ("prefixes of four letters", i => new($"{_byFrequency[i * 12][..3]}{_byFrequency[i * 12][3..Math.Min(4, _byFrequency[i * 12].Length)]}*")),
            ("prefixes of three letters", i => new($"{_byFrequency[i * 12][..3]}*")),
            ("prefixes of one or two letters and a word", i => new($"{(char)('a' + (i % 20))}{(i % 2 == 0 ? "" : "e")}* {_byFrequency[100 + i]}")),
            ("prefixes of one or two letters", i => new($"{(char)('a' + (i % 20))}{(i % 2 == 0 ? "" : "e")}*")),
            ("near", i => new($"NEAR({_byFrequency[i]} {_byFrequency[i + 40]}, 5)")),
            ("either, and not", i => new($"({_byFrequency[i]} OR {_byFrequency[i + 100]}) NOT {_byFrequency[i + 5]}")),
            ("a speaker", i => new("") { Speaker = speakers[i * speakers.Count / count] }),
            ("a common word of a speaker", i => new(_byFrequency[i]) { Speaker = speakers[i * speakers.Count / count] }),
            ("an outlet", i => new("") { Outlet = $"Outlet {i * 5}" }),
            ("a common word in an outlet", i => new(_byFrequency[i]) { Outlet = $"Outlet {i * 5}" }),
            ("a type", i => new(_byFrequency[i]) { Type = (StatementType)(i % 3) }),
            ("dates", i => Day(new(""), i)),
            ("a common word between dates", i => Day(new(_byFrequency[i]), i)),
            ("not coded", i => new(_byFrequency[i]) { Uncoded = true }),
            ("everything", _ => new("")),
            ("by relevance", i => new(_byFrequency[200 + i]) { Order = SearchOrder.Relevance }),
        ];
        return kinds.SelectMany(kind => Facetted.Select(facets =>
            ($"{kind.Kind}{(facets ? ", with facets" : "")}", Enumerable.Range(0, count).Select(i => kind.Request(i) with { WithFacets = facets }).ToList())));
    }

    private string Phrase(int words)
    {
        var text = varied.Text(_chance.Next(100_000)).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', text.Skip(_chance.Next(Math.Max(1, text.Length - words))).Take(words));
    }
}
