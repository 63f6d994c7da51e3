using Parley.Attribution;
using Parley.Language;
using Parley.Similarity;
using Parley.Store;
using Parley.Store.Articles;
using Parley.Store.Search;
using Parley.Store.Vectors;
using Parley.Text;

namespace Parley.FunctionalTests.Store;

/// <summary>Finding what says the same, with a model that knows a few words: its vector of a text says which of them stand in it.</summary>
public sealed class LikeSearchTests(PostgresServer server)
{
    private static readonly string[] Known = ["fares", "boats", "tax", "school", "road", "bridge", "harbour", "summer"];

    private static readonly SentenceEncoder Encoder = new(new WordEncoder(), new WordPiece(["[UNK]", "[CLS]", "[SEP]", .. Known]));

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void What_is_most_alike_comes_first_and_filters_hold(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = Filled(place, ["the fares of boats", "boats in summer", "a new school road", "fares"]);
        Like(corpus, "fares for boats").ShouldBe(["s0", "s3", "s1"]);
        Like(corpus, "fares for boats", new("summer")).ShouldBe(["s1"]);
        Like(corpus, "fares for boats", new("") { Speaker = "Speaker 3" }).ShouldBe(["s3"]);
        Like(corpus, "fares for boats", new("") { Since = Day(1), Until = Day(2) }).ShouldBe(["s1"]);
        Like(corpus, "fares for boats", new("") { Limit = 1 }).ShouldBe(["s0"]);
        Like(corpus, "nothing that it knows").ShouldBeEmpty();
        new LikeSearch(corpus, Encoder, "words").Find("boats fares", new("")).Results[0].Likeness.ShouldBe(1);
    }

    [Fact]
    public void One_that_is_stopped_goes_on_where_it_was_and_new_statements_are_noticed()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        using var corpus = Filled(place, [.. Enumerable.Range(0, 30).Select(i => Known[i % 3])], fill: false);
        var filling = new VectorFilling(corpus, Encoder, "words");
        filling.Missing.ShouldBe(30);
        filling.Run(12, _ => { }, CancellationToken.None);
        filling.Missing.ShouldBe(18);
        Should.Throw<OperationCanceledException>(() => filling.Run(long.MaxValue, _ => { }, new CancellationToken(canceled: true)));
        var made = 0;
        filling.Run(long.MaxValue, more => made += more, CancellationToken.None);
        (made, filling.Missing).ShouldBe((18, 0));
        Keep(corpus, ["bridge"], first: 100);
        filling.Missing.ShouldBe(1);
        filling.Run(long.MaxValue, _ => { }, CancellationToken.None);
        Like(corpus, "the bridge").ShouldBe(["s100"]);
        corpus.Database.Number("SELECT count(*) FROM vector_places").ShouldBe(31);
    }

    [Fact]
    public void Another_model_begins_anew()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        using var corpus = Filled(place, ["fares", "boats"]);
        var other = new VectorFilling(corpus, Encoder, "other words");
        other.Missing.ShouldBe(2);
        other.Run(long.MaxValue, _ => { }, CancellationToken.None);
        new LikeSearch(corpus, Encoder, "other words").Find("boats", new("")).Results.Length.ShouldBe(1);
    }

    /// <summary>Whether they are in one list or in many, the same is found, also under filters that leave little.</summary>
    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Spread_over_lists_the_same_is_found(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = Filled(place, [.. Enumerable.Range(0, 300).Select(i => $"{Known[i % 8]} {Known[i / 8 % 8]}")]);
        string[] asked = ["fares tax", "bridge", "school summer road"];
        var before = asked.Select(sentence => Found(corpus, sentence)).ToList();
        var table = new VectorTable(corpus.Database, "words", Encoder.Width) { Many = 200, Lists = 6 };
        table.Spread();
        new VectorTable(corpus.Database, "words", Encoder.Width).Clusters!.Count.ShouldBe(6);
        asked.Select(sentence => Found(corpus, sentence)).ShouldBe(before);
        Keep(corpus, ["harbour bridge"], first: 900);
        new VectorFilling(corpus, Encoder, "words").Run(long.MaxValue, _ => { }, CancellationToken.None);
        Found(corpus, "harbour bridge")[0].ShouldBe(1);
        Like(corpus, "harbour bridge", new("") { Since = Day(900), Limit = 3 }).ShouldBe(["s900"]);
    }

    /// <summary>Days that hold more than is worth listing are told by their numbers alone: what lies outside is not found all the same.</summary>
    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Of_years_of_statements_only_those_between_the_days_are_found(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = Filled(place, [.. Enumerable.Range(0, 1_300).Select(i => $"{Known[i % 8]} {Known[i / 8 % 8]}")]);
        var request = new SearchRequest("") { Since = Day(40), Until = Day(1_239), Limit = LikeSearch.Most };
        var found = new LikeSearch(corpus, Encoder, "words").Find("fares bridge", request).Results;
        found.ShouldAllBe(result => result.Article.Published >= Day(40) && result.Article.Published <= Day(1_239));
        found.Length.ShouldBe(LikeSearch.Most);
        found.Count(result => result.Likeness == 1).ShouldBe(Enumerable.Range(40, 1_200).Count(i => (i % 8, i / 8 % 8) is (0, 5) or (5, 0)));
    }

    /// <summary>Also under a filter, whether the vectors are in one list or in many.</summary>
    [Fact]
    public void Pages_of_what_is_alike_follow_each_other()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        using var corpus = Filled(place, [.. Enumerable.Range(0, 300).Select(i => $"{Known[i % 8]} {Known[i / 8 % 8]}")]);
        for (var round = 0; round < 2; round++)
        {
            foreach (var request in (SearchRequest[])[new("") { Limit = 7 }, new("") { Limit = 7, Since = Day(100), Until = Day(180) }, new("fares OR bridge") { Limit = 7 }])
            {
                var (search, pages) = (new LikeSearch(corpus, Encoder, "words"), new List<string>());
                for (SearchAnswer? page = search.Find("fares bridge", request); page is not null; page = page.Next is { } next ? search.Find("fares bridge", request with { After = next }) : null)
                {
                    page.IsExact.ShouldBe(page.Next is null);
                    pages.AddRange(page.Results.Select(r => r.Statement!.Id));
                    page.Total.ShouldBe(pages.Count);
                }

                pages.ShouldBe(search.Find("fares bridge", request with { Limit = LikeSearch.Most }).Results.Select(r => r.Statement!.Id));
                pages.Count.ShouldBeGreaterThan(20);
            }

            new VectorTable(corpus.Database, "words", Encoder.Width) { Many = 200, Lists = 6 }.Spread();
        }
    }

    private static List<double> Found(Corpus corpus, string sentence) => [.. new LikeSearch(corpus, Encoder, "words").Find(sentence, new("") { Limit = 12 }).Results.Select(r => r.Likeness!.Value)];

    private static IEnumerable<string> Like(Corpus corpus, string sentence, SearchRequest? request = null) =>
        new LikeSearch(corpus, Encoder, "words").Find(sentence, request ?? new("")).Results.Select(r => r.Statement!.Id);

    private static Corpus Filled(CorpusPlace place, string[] said, bool fill = true)
    {
        var corpus = place.Open();
        Keep(corpus, said, first: 0);
        if (fill)
        {
            new VectorFilling(corpus, Encoder, "words").Run(long.MaxValue, _ => { }, CancellationToken.None);
        }

        return corpus;
    }

    private static DateOnly Day(int number) => new DateOnly(2024, 1, 1).AddDays(number);

    private static void Keep(Corpus corpus, string[] said, int first)
    {
        var readings = said.Select((words, i) =>
        {
            var text = $"Speaker {first + i} spoke of {words}.";
            var content = new TextSpan(text.IndexOf(words, StringComparison.Ordinal), text.Length - 1);
            return new Reading(new Article($"a{first + i}", text, []) { Published = Day(first + i) }, [new Statement($"s{first + i}", null, null, [content]) { Speaker = new Speaker($"Speaker {first + i}", SpeakerVia.Name) }], []);
        }).ToList();
        var store = new BatchStore(corpus, TimeProvider.System);
        store.Keep([.. store.Sift([.. readings.Select(r => r.Article)], keepsCopies: true).Zip(readings, (arrival, reading) => new ReadArrival(arrival, reading, null))], []);
    }

    private sealed class WordEncoder : IEncoder
    {
        public int Width => Known.Length;

        public int MaxPieces => 100;

        public float[] Encode(EncoderInput input) => [.. input.Pieces.SelectMany(piece => Enumerable.Range(0, Width).Select(i => piece == i + 3 ? 1f : 0))];
    }
}
