using System.Collections.Immutable;
using CsCheck;
using Parley.Store;
using Parley.Store.Articles;
using Parley.Text;

namespace Parley.FunctionalTests.Store;

/// <summary>What goes into a corpus comes out of it, once.</summary>
public sealed class BatchStoreTests(PostgresServer server)
{
    private const string Wire =
        "The ferry between Sorrel and the islands will run twice a day from March, the council of the coast said on Tuesday after a long debate. Fares stay as they are until the summer. "
        + "Fishers who had asked for a later boat were told to wait for the new pier, which opens in autumn if the money from the state comes in time. "
        + "The mayor called it a fair plan for everybody who lives by the water and thanked those who had written letters.";

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Any_reading_comes_out_as_it_went_in(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = place.Open();
        var kept = new List<Reading>();
        AnyReading.Any.Array[1, 10].Sample(readings =>
        {
            var batch = readings.Select(reading => KeptReading.Named(reading, kept.Count + Array.IndexOf(readings, reading))).ToList();
            Keep(corpus, batch);
            kept.AddRange(batch);
        }, iter: 20, threads: 1);

        new StoredReadings(corpus).All().Select(stored => KeptReading.Json(stored.Reading)).ShouldBe(kept.Select(reading => KeptReading.Json(KeptReading.Plainly(reading))));
        CorpusInfo.Of(corpus).Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void What_is_there_is_known_by_its_page_or_by_its_text_and_name(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = place.Open();
        var first = Plain("first", Wire) with { Url = "https://www.coast.example/ferry/" };
        Keep(corpus, [Read(first), Read(Plain("second", "Another day, other news."))]);

        Kind(corpus, first).ShouldBe(ArrivalKind.Known);
        Kind(corpus, Plain("updated", "A wholly new text.") with { Url = "http://coast.example/ferry?utm_source=mail#top" }).ShouldBe(ArrivalKind.Known);
        Kind(corpus, Plain("second", "Another  day,\nother news. ")).ShouldBe(ArrivalKind.Known);
        Kind(corpus, Plain("third", "A wholly new text.") with { Url = "https://coast.example/ferry?page=2" }).ShouldBe(ArrivalKind.New);
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void A_reprint_with_edits_is_linked_once_and_not_counted(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = place.Open();
        var reprint = Plain("reprint", $"SORREL (CN) — {Wire.Replace("a long debate", "hours of debate", StringComparison.Ordinal)} By our staff.");
        var batch = new[] { Plain("first", Wire), reprint, Plain("other", "The harbour office has hired a new pilot, who knows the reefs since childhood and speaks four languages, the harbour master said on Monday in Sorrel.") };
        var store = new BatchStore(corpus, TimeProvider.System);
        var arrivals = store.Sift(batch);
        arrivals.Select(a => a.Kind).ShouldBe([ArrivalKind.New, ArrivalKind.Copy, ArrivalKind.New]);
        arrivals[1].Original.ShouldBe("first");
        store.Keep([.. arrivals.Where(a => a.Kind == ArrivalKind.New).Select(a => new ReadArrival(a, Read(a.Article), null))], [arrivals[1]]).Copies.ShouldBe(1);

        new StoredReadings(corpus).All().Select(s => s.Reading.Article.Id).ShouldBe(["first", "other"]);
        Kind(corpus, reprint).ShouldBe(ArrivalKind.Known);
        Kind(corpus, reprint with { Id = "reprint of the reprint" }).ShouldBe(ArrivalKind.Copy);
        store.Sift([reprint with { Id = "own" }], keepsCopies: true)[0].Kind.ShouldBe(ArrivalKind.New);
    }

    /// <summary>Whether an article was added before or stands before in the same batch makes no difference.</summary>
    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Articles_of_a_batch_count_as_there_for_those_behind_them(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using var corpus = place.Open();
        Article[] batch =
        [
            Plain("first", Wire) with { Url = "https://coast.example/ferry" },
            Plain("page again", "A wholly new text.") with { Url = "http://www.coast.example/ferry/" },
            Plain("first", $"{Wire} "),
            Plain("elsewhere", Wire),
            Plain("first", "Another text under the same name."),
            Plain("edited", Wire.Replace("a long debate", "hours of debate", StringComparison.Ordinal)),
            Plain("elsewhere", Wire),
        ];
        ArrivalKind[] kinds = [ArrivalKind.New, ArrivalKind.Known, ArrivalKind.Known, ArrivalKind.Copy, ArrivalKind.New, ArrivalKind.Copy, ArrivalKind.Known];
        var store = new BatchStore(corpus, TimeProvider.System);

        var arrivals = store.Sift(batch);
        arrivals.Select(arrival => arrival.Kind).ShouldBe(kinds);
        arrivals[4].Article.Id.ShouldStartWith("first~");
        store.Keep([.. arrivals.Where(a => a.Kind == ArrivalKind.New).Select(a => new ReadArrival(a, Read(a.Article), null))], [.. arrivals.Where(a => a.Kind == ArrivalKind.Copy)]);
        store.Sift(batch).ShouldAllBe(arrival => arrival.Kind == ArrivalKind.Known);
    }

    [Fact]
    public void Two_texts_of_one_id_are_both_kept()
    {
        using var place = new CorpusPlace(PlaceKind.Sqlite, server);
        using var corpus = place.Open();
        Keep(corpus, [Read(Plain("1", "One text of the day.")), Read(Plain("1", "Another text of the night."))]);
        var ids = new StoredReadings(corpus).All().Select(s => s.Reading.Article.Id).ToList();
        ids[0].ShouldBe("1");
        ids[1].ShouldStartWith("1~");
        Kind(corpus, Plain("1", "Another text of the night.")).ShouldBe(ArrivalKind.Known);
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void A_batch_that_fails_leaves_nothing_behind(PlaceKind kind)
    {
        using var place = new CorpusPlace(kind, server);
        using (var corpus = place.Open())
        {
            Keep(corpus, [Read(Plain("first", Wire))]);
            var store = new BatchStore(corpus, TimeProvider.System);
            var twice = store.Sift([Plain("next", "Something else happened today."), Plain("last", "And something more.")]);
            var clash = twice.Select(arrival => new ReadArrival(arrival, Read(arrival.Article with { Id = "next" }), null)).ToList();
            Should.Throw<System.Data.Common.DbException>(() => store.Keep(clash, []));
        }

        using var again = Corpus.Open(place.Address);
        new StoredReadings(again).All().Select(s => s.Reading.Article.Id).ShouldBe(["first"]);
        CorpusInfo.Of(again).Faults.ShouldBeEmpty();
    }

    /// <summary>Edits of one word in thirty are recognised; texts of the same subject in other words are not taken for reprints.</summary>
    [Fact]
    public void Likeness_tells_edited_texts_from_others()
    {
        var words = Enumerable.Range(0, 400).Select(i => $"w{(i * 7919) % 911}").ToArray();
        var text = string.Join(' ', words);
        var edited = string.Join(' ', words.Select((word, i) => i % 30 == 7 ? "changed" : word));
        var other = string.Join(' ', words.Select((word, i) => i % 2 == 0 ? "changed" : word));
        var (one, two, three) = (Likeness.Of(Shingles.Of(text))!, Likeness.Of(Shingles.Of(edited))!, Likeness.Of(Shingles.Of(other))!);
        one.To(two).ShouldBeGreaterThan(0.6);
        one.Bands().Intersect(two.Bands()).ShouldNotBeEmpty();
        one.To(three).ShouldBeLessThan(0.3);
    }

    private static ArrivalKind Kind(Corpus corpus, Article article) => new BatchStore(corpus, TimeProvider.System).Sift([article])[0].Kind;

    private static Article Plain(string id, string text) => new(id, text, [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)]);

    private static Reading Read(Article article) => new(article, [], []);

    private static void Keep(Corpus corpus, IReadOnlyList<Reading> readings)
    {
        var store = new BatchStore(corpus, TimeProvider.System);
        var arrivals = store.Sift([.. readings.Select(reading => reading.Article)]);
        arrivals.ShouldAllBe(arrival => arrival.Kind == ArrivalKind.New);
        store.Keep([.. arrivals.Zip(readings, (arrival, reading) => new ReadArrival(arrival, reading with { Article = arrival.Article }, "en-test"))], ImmutableArray<Arrival>.Empty);
    }
}
