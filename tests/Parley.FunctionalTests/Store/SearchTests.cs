using System.Text.Json;
using CsCheck;
using Parley.Attribution;
using Parley.Cli;
using Parley.Store;
using Parley.Store.Articles;
using Parley.Store.History;
using Parley.Store.Search;
using Parley.Text;

namespace Parley.FunctionalTests.Store;

/// <summary>Searching a corpus: the same answers from both databases.</summary>
public sealed class SearchTests(PostgresServer server)
{
    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Words_phrases_prefixes_and_their_joins_find_what_they_say(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = Filled(place);
        Statements(corpus, "fares").ShouldBe(["ferry-1", "ferry-2"]);
        Statements(corpus, "FARES summer").ShouldBe(["ferry-2"]);
        Statements(corpus, "\"gift to the shipping\"").ShouldBe(["ferry-4"]);
        Statements(corpus, "\"shipping gift\"").ShouldBeEmpty();
        Statements(corpus, "ship*").ShouldBe(["ferry-4"]);
        Statements(corpus, "fares NOT summer").ShouldBe(["ferry-1"]);
        Statements(corpus, "fares -summer").ShouldBe(["ferry-1"]);
        Statements(corpus, "(boats OR pupil) AND NOT fares").ShouldBe(["ferry-5", "ferry-6"]);
        Statements(corpus, "NEAR(fares tenth, 4)").ShouldBe(["ferry-2"]);
        Statements(corpus, "NEAR(tenth fares, 2)").ShouldBeEmpty();
        Statements(corpus, "NEAR(tenth fares, 4)").ShouldBe(["ferry-2"]);
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Filters_leave_only_what_they_name(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = Filled(place);
        Statements(corpus, "", r => r with { Speaker = "havel" }).ShouldBe(["ferry-4", "ferry-5"]);
        Statements(corpus, "boats", r => r with { Speaker = "Tomas Havel" }).ShouldBe(["ferry-5"]);
        Statements(corpus, "", r => r with { Speaker = "Havel Tomas" }).ShouldBeEmpty();
        Statements(corpus, "", r => r with { Type = StatementType.Mixed }).ShouldBe(["ferry-4"]);
        Statements(corpus, "gate", r => r with { Outlet = "coast" }).ShouldBeEmpty();
        Statements(corpus, "fares", r => r with { Outlet = "Coast Chronicle", Since = new DateOnly(2026, 3, 3), Until = new DateOnly(2026, 3, 3) }).ShouldBe(["ferry-1", "ferry-2"]);
        Statements(corpus, "fares", r => r with { Since = new DateOnly(2026, 3, 4) }).ShouldBeEmpty();
        Statements(corpus, "fares", r => r with { Until = new DateOnly(2026, 3, 2) }).ShouldBeEmpty();
        Statements(corpus, "fares", r => r with { Concept = "nothing of the kind" }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Coding_moves_a_statement_from_uncoded_to_its_concept_and_undoing_moves_it_back(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = Filled(place);
        var log = new DecisionLog(corpus, TimeProvider.System);
        var above = corpus.Database.Number("INSERT INTO concepts (name) VALUES ($1) RETURNING id", "Money")!.Value;
        var fares = corpus.Database.Number("INSERT INTO concepts (name, parent) VALUES ($1, $2) RETURNING id", "Higher fares", above)!.Value;
        var statement = corpus.Database.Number("SELECT id FROM statements WHERE name = $1", "=ferry-2") ?? corpus.Database.Number("SELECT id FROM statements WHERE name = $1", "+-2")!.Value;

        var anna = log.Decide("anna", Positions.Verdict(statement, fares, "anna", "1"));
        Statements(corpus, "", r => r with { Concept = "higher fares" }).ShouldBe(["ferry-2"]);
        Statements(corpus, "summer", r => r with { Concept = "Money" }).ShouldBe(["ferry-2"]);
        Statements(corpus, "fares", r => r with { Uncoded = true }).ShouldBe(["ferry-1"]);
        Statements(corpus, "", r => r with { Disputed = true }).ShouldBeEmpty();
        log.Decide("ben", Positions.Verdict(statement, fares, "ben", "0"));
        Statements(corpus, "", r => r with { Disputed = true }).ShouldBe(["ferry-2"]);
        log.Undo(anna.Id, "anna").ShouldBeTrue();
        Statements(corpus, "", r => r with { Disputed = true }).ShouldBeEmpty();
        Statements(corpus, "", r => r with { Concept = "Money" }).ShouldBe(["ferry-2"]);
        CorpusInfo.Of(corpus).Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Pages_follow_each_other_without_gap_or_repetition_while_articles_come_in(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = place.Open();
        Keep(corpus, Enumerable.Range(0, 40).Select(i => Dated(i)));
        var all = Find(corpus, new SearchRequest("boat") { Limit = 100 }).Results.Select(r => r.Article.Id).ToList();
        all.Count.ShouldBe(40);
        var (pages, after) = (new List<string>(), (long?)null);
        do
        {
            var page = Find(corpus, new SearchRequest("boat") { Limit = 7, After = after });
            page.Total.ShouldBeGreaterThanOrEqualTo(40);
            pages.AddRange(page.Results.Select(r => r.Article.Id));
            after = page.Next;
            Keep(corpus, [Dated(100 + pages.Count) with { Article = Dated(100 + pages.Count).Article with { Published = new DateOnly(2030, 1, 1) } }]);
        }
        while (after is not null);

        pages.ShouldBe(all);
        all.ShouldBe(all.OrderByDescending(id => int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture) % 10).ThenByDescending(id => int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>The first page is counted in the pass that finds it, the others beside it.</summary>
    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void A_page_says_how_many_results_there_are_whichever_it_is_and_with_facets_or_without(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = place.Open();
        Keep(corpus, Enumerable.Range(0, 40).Select(i => Dated(i)));
        SearchRequest[] requests = [new("boat"), new("boat") { Order = SearchOrder.Relevance }, new(""), new("\"quay 7\""), new("gulls") { Since = new DateOnly(2020, 1, 5) }, new("seals")];
        foreach (var request in requests)
        {
            var whole = Find(corpus, request with { Limit = 100 });
            whole.Total.ShouldBe(whole.Results.Length, request.Text);
            var first = Find(corpus, request with { Limit = 5 });
            var facetted = Find(corpus, request with { Limit = 5, WithFacets = true });
            (first.Total, facetted.Total).ShouldBe((whole.Total, whole.Total), request.Text);
            facetted.Results.Select(r => r.Key).ShouldBe(first.Results.Select(r => r.Key), request.Text);
            if (first.Next is { } next)
            {
                Find(corpus, request with { Limit = 5, After = next }).Total.ShouldBe(whole.Total, request.Text);
                Find(corpus, request with { Limit = 5, After = next, WithFacets = true }).Results[0].Key.ShouldBe(whole.Results[5].Key, request.Text);
            }
        }
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Facets_count_and_snippets_mark(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = Filled(place);
        var answer = Find(corpus, new SearchRequest("\"more\" OR boats") { Outlet = "coast chronicle", WithFacets = true });
        answer.Facets.Single(f => f.Name == "outlet").Counts.ShouldBe([new Tallied("The Coast Chronicle", answer.Total)]);
        answer.Facets.Single(f => f.Name == "year").Counts.ShouldBe([new Tallied("2026", answer.Total)]);
        answer.Facets.Single(f => f.Name == "speaker").Counts.Sum(c => c.Count).ShouldBe(2);
        answer.Results.ShouldAllBe(result => result.Marks.Length > 0 && result.Marks.All(mark => new[] { "more", "boats" }.Contains(mark.In(result.Snippet).ToLowerInvariant())));
        Find(corpus, new SearchRequest("boats fares") { Order = SearchOrder.Relevance }).Results.Length.ShouldBe(1);
    }

    /// <summary>Whatever is typed, a search answers or says what is wrong with it.</summary>
    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void No_query_is_a_fault_of_the_program(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = Filled(place);
        var pieces = Gen.OneOf(Gen.OneOf("AND", "OR", "NOT", "(", ")", "\"", "NEAR(", "a", "fares", "*", "-", ", 5)", "'", ":", "\\", "“é”", "\0", "😀"), Gen.Char.Select(c => c.ToString()));
        pieces.Array[0, 9].Sample(words =>
        {
            var typed = string.Join(words.Length % 2 == 0 ? " " : "", words);
            try
            {
                Find(corpus, new SearchRequest(typed) { Speaker = words.Length == 3 ? typed : null });
            }
            catch (CorpusException wrong)
            {
                wrong.Code.ShouldBe("PAR410");
            }
        }, iter: 300, threads: 1);
    }

    /// <summary>Short prefixes are looked up in the rows themselves where there are many.</summary>
    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Looking_at_the_rows_finds_what_the_index_finds(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = Filled(place);
        Keep(corpus, Enumerable.Range(0, 40).Select(Dated));
        SearchRequest[] asked =
        [
            new("b*"), new("bo* gulls"), new("s* a* NOT fares"), new("\"of q*\""), new("x*"), new("(boats OR pupil) p*"), new("f*") { Speaker = "Havel" }, new("t*") { Type = StatementType.Mixed },
            new("b*") { Since = new DateOnly(2020, 1, 3), Until = new DateOnly(2020, 1, 5), WithFacets = true }, new("g*") { Limit = 5 }, new("wa* NEAR(fares tenth, 4)"), new("1*") { Limit = 3, WithFacets = true },
        ];
        foreach (var request in asked)
        {
            var (looked, indexed) = (new CorpusSearch(corpus) { Many = 0 }.Find(request), Find(corpus, request));
            (string.Join(' ', looked.Results.Select(r => r.Key)), looked.Total, looked.Next).ShouldBe((string.Join(' ', indexed.Results.Select(r => r.Key)), indexed.Total, indexed.Next), request.Text);
            looked.Facets.Select(f => (f.Name, string.Join(' ', f.Counts))).ShouldBe(indexed.Facets.Select(f => (f.Name, string.Join(' ', f.Counts))), request.Text);
        }
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Of_a_prefix_that_every_row_has_some_are_counted_and_all_are_given_page_by_page(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = place.Open();
        var old = new Article("old", "Zeppelins were built in this hall.", []) { Published = new DateOnly(1999, 1, 1) };
        Keep(corpus, Enumerable.Range(0, 700).Select(i => Dated(i)).Prepend(new Reading(old, [], [])));
        var search = new CorpusSearch(corpus) { Many = 0 };
        var (first, all) = (search.Find(new SearchRequest("b*") { Limit = 200 }), new List<long>());
        (first.IsExact, first.Total >= 200).ShouldBe((false, true));
        for (var page = first; ; page = search.Find(new SearchRequest("b*") { Limit = 200, After = page.Next }))
        {
            all.AddRange(page.Results.Select(r => r.Key));
            if (page.Next is null)
            {
                break;
            }
        }

        // The old article has the word as well.
        (all.Count, all.Distinct().Count()).ShouldBe((701, 701));
        search.Find(new SearchRequest("ze*")).Results.ShouldHaveSingleItem().Article.Id.ShouldBe("old");
    }

    /// <summary>Earlier versions kept an outlet's words with every row.</summary>
    [Fact]
    public void Outlets_are_found_by_words_of_their_names_also_where_the_words_themselves_were_kept()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        using var corpus = place.Open();
        Keep(corpus, new[] { "Coast Chronicle", "The Coast Chronicle of Sorrel", "Chronicle Coast", "Été" }.Select((outlet, i) => new Reading(Dated(i).Article with { Outlet = outlet }, [], [])));
        IEnumerable<string?> Of(string outlet) => Find(corpus, new SearchRequest("boat") { Outlet = outlet }).Results.Select(r => r.Article.Outlet).Order();
        Of("coast chronicle").ShouldBe(["Coast Chronicle", "The Coast Chronicle of Sorrel"]);
        Of("ete").ShouldBe(["Été"]);
        Of("chron").ShouldBeEmpty();
        Of("—").ShouldBeEmpty();
        var key = corpus.Database.Number("SELECT max(key) FROM search_rows")!.Value;
        corpus.Database.Execute("DELETE FROM search WHERE rowid = $1", key);
        corpus.Database.Execute("INSERT INTO search (rowid, words, speaker, outlet, marks) VALUES ($1, 'a boat', '', 'coast chronicle daily', 'article')", key);
        Of("coast chronicle").Count().ShouldBe(3);
    }

    [Fact]
    public void Typed_it_prints_a_result_a_line()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        Filled(place).Dispose();
        var (code, data, errors) = AddCommandTests.Typed(["search", place.Address, "ship*", "--speaker", "havel"]);
        (code, errors).ShouldBe((ExitCode.Done, ""));
        using var result = JsonDocument.Parse(data);
        result.RootElement.GetProperty("statement").GetProperty("speaker").GetProperty("name").GetString().ShouldBe("Tomas Havel");
        AddCommandTests.Typed(["search", place.Address, "ship*", "--format", "text"]).Data.ShouldContain("2026-03-03  Tomas Havel: ");
        AddCommandTests.Typed(["search", place.Address, "nobodysaidthis"]).ShouldBe((ExitCode.Done, "", ""));
        AddCommandTests.Typed(["search", place.Address, "(fares"]).Errors.ShouldStartWith("parley: error PAR410: ");
        AddCommandTests.Typed(["search", place.Address, "fares", "--since", "soon"]).Code.ShouldBe(ExitCode.WrongUsage);
    }

    private static Corpus Filled(CorpusPlace place)
    {
        var corpus = place.Open();
        Keep(corpus, [Invented.FerryFares(), Invented.Hearing(), Invented.Silence()]);
        return corpus;
    }

    private static Reading Dated(int number)
    {
        var text = $"A boat came in {number}, and nobody but the gulls of quay {number} saw it.";
        return new Reading(new Article($"d{number}", text, []) { Published = new DateOnly(2020, 1, 1 + (number % 10)) }, [], []);
    }

    private static void Keep(Corpus corpus, IEnumerable<Reading> readings)
    {
        var all = readings.ToList();
        var store = new BatchStore(corpus, TimeProvider.System);
        store.Keep([.. store.Sift([.. all.Select(r => r.Article)]).Zip(all, (arrival, reading) => new ReadArrival(arrival, reading, null))], []);
    }

    private static SearchAnswer Find(Corpus corpus, SearchRequest request) => new CorpusSearch(corpus).Find(request);

    private static IEnumerable<string> Statements(Corpus corpus, string query, Func<SearchRequest, SearchRequest>? with = null) =>
        Find(corpus, (with ?? (request => request))(new SearchRequest(query))).Results.Select(r => r.Statement?.Id).OfType<string>().Order();
}
