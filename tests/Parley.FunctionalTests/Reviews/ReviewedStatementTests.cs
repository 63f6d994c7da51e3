using Parley.Attribution;
using Parley.FunctionalTests.Store;
using Parley.Review;
using Parley.Store;
using Parley.Store.Articles;
using Parley.Store.Codings;
using Parley.Store.Reviews;
using Parley.Text;

namespace Parley.FunctionalTests.Reviews;

/// <summary>What people decide is what search, networks and exports see, and what the machine read is kept beside it.</summary>
public sealed class ReviewedStatementTests(PostgresServer server)
{
    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void What_is_rejected_is_found_counted_and_exported_nowhere(PlaceKind kind)
    {
        using var place = new ReviewedCorpus(kind, server);
        place.Find("fares").ShouldBe(["ferry-1", "ferry-2"]);
        place.Decide("anna", "ferry-2", "verdict", "\"rejected\"");
        place.Find("fares").ShouldBe(["ferry-1"]);
        Networked(place).ShouldNotContain("Lise Amand");
        Exported(place, "ferry").ShouldNotContain("ferry-2");
        place.Reviewed("ferry-2").Standing.ShouldBe(Standing.Rejected);
        place.Log.UndoLast("anna")!.Description.ShouldBe("rejected “that fares would rise by a tenth before the summer” (Lise Amand)");
        place.Find("fares").ShouldBe(["ferry-1", "ferry-2"]);
        Networked(place).ShouldContain("Lise Amand");
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void A_corrected_speaker_is_seen_everywhere_and_the_proposal_stays_beside_it(PlaceKind kind)
    {
        using var place = new ReviewedCorpus(kind, server);
        place.Decide("anna", "ferry-4", "speaker", """{"name":"Oda Ritter","kind":"person","role":"Governor"}""");
        place.Find("", r => r with { Speaker = "Oda Ritter" }).ShouldBe(["ferry-4"]);
        Networked(place).ShouldContain("Oda Ritter");
        var reviewed = place.Reviewed("ferry-4");
        (reviewed.Statement.Speaker!.Id, reviewed.Statement.Speaker.Role, reviewed.Proposal!.Speaker!.Name).ShouldBe(("person/oda-ritter", "Governor", "Tomas Havel"));
        reviewed.Latest["speaker"].Who.ShouldBe("anna");
        new StoredReadings(place.Corpus).All().Single(r => r.Reading.Article.Id == "ferry").Reading.Statements.Single(s => s.Id == "ferry-4").Speaker!.Name.ShouldBe("Oda Ritter");
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void A_statement_that_somebody_draws_is_one_like_any_other(PlaceKind kind)
    {
        using var place = new ReviewedCorpus(kind, server);
        var text = new ReviewedArticles(place.Corpus).Of("tide")!.Article.Text;
        var start = text.IndexOf("he boats lay", StringComparison.Ordinal);
        var (step, number) = new StatementSteps(place.Corpus).Draw("anna", "tide", new Statement("", null, null, [new TextSpan(start, start + 12)]) { Speaker = new Speaker("Tomas Havel", SpeakerVia.Name) { Id = "person/tomas-havel" } });
        place.Log.Decide(step);
        var drawn = new ReviewedArticles(place.Corpus).Of("tide")!.Statements.Single();
        (drawn.Number, drawn.Author, drawn.Proposal, drawn.Statement.Content[0].In(text), drawn.Statement.Type).ShouldBe((number, "anna", null, "The boats lay", StatementType.Indirect));
        place.Find("boats", r => r with { Speaker = "Havel" }).ShouldContain(drawn.Statement.Id);
        Exported(place, "tide").ShouldBe([drawn.Statement.Id]);
        Networked(place).Count(name => name == "Tomas Havel").ShouldBe(2);
        place.Log.UndoLast("anna")!.Description.ShouldBe("drew “The boats lay”");
        Exported(place, "tide").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Merging_joins_contents_and_splitting_parts_them_as_one_step_each(PlaceKind kind)
    {
        using var place = new ReviewedCorpus(kind, server);
        place.Log.Decide(new StatementSteps(place.Corpus).Merge("anna", [place.Number("ferry-4"), place.Number("ferry-5")]));
        place.Reviewed("ferry-4").Statement.Content.Length.ShouldBe(2);
        (place.Reviewed("ferry-5").Standing, place.Reviewed("ferry-5").MergedInto).ShouldBe((Standing.Merged, place.Number("ferry-4")));
        Exported(place, "ferry").ShouldNotContain("ferry-5");
        place.Log.UndoLast("anna");
        Exported(place, "ferry").ShouldContain("ferry-5");

        var article = new ReviewedArticles(place.Corpus).Of("ferry")!.Article;
        place.Log.Decide(new StatementSteps(place.Corpus).Split("anna", place.Number("ferry-2"), article.Text.IndexOf("before the summer", StringComparison.Ordinal)));
        var statements = new ReviewedArticles(place.Corpus).Of("ferry")!.Statements;
        var other = statements.Single(s => s.Author is not null);
        (place.Reviewed("ferry-2").Statement.Content[0].In(article.Text), other.Statement.Content[0].In(article.Text)).ShouldBe(("that fares would rise by a tenth", "before the summer"));
        other.Statement.Speaker!.Name.ShouldBe("Lise Amand");
        place.Log.UndoLast("anna");
        new ReviewedArticles(place.Corpus).Of("ferry")!.Statements.ShouldAllBe(s => s.Author == null);
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Networks_take_every_concept_of_the_coder_who_counts(PlaceKind kind)
    {
        using var place = new ReviewedCorpus(kind, server);
        place.Decide("anna", "ferry-2", $"position {place.Fares} of anna", "1");
        place.Decide("anna", "ferry-2", $"position {place.Boats} of anna", "0");
        Coded(place).ShouldBe(["Lise Amand: Empty boats 0", "Lise Amand: Higher fares 1"]);
        place.Decide("ben", "ferry-2", $"position {place.Fares} of ben", "0");
        Coded(place).ShouldBe(["Lise Amand: Higher fares 0"]);
        place.Reviewed("ferry-2").Counted.Select(p => (p.Concept, p.Coder)).ShouldBe([(place.Fares, "ben")]);
        place.Find("", r => r with { Disputed = true }).ShouldBe(["ferry-2"]);
        place.Decide("carla", "ferry-2", "final", $$"""[{"concept":{{place.Boats}},"agreement":1}]""");
        Coded(place).ShouldBe(["Lise Amand: Empty boats 1"]);
        place.Find("", r => r with { Disputed = true }).ShouldBeEmpty();
        place.Reviewed("ferry-2").Positions.Select(p => p.Coder).Order().ShouldBe(["anna", "anna", "ben", "carla"]);
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void A_merged_or_renamed_actor_is_so_for_what_is_read_later_too(PlaceKind kind)
    {
        using var place = new ReviewedCorpus(kind, server);
        place.Log.Decide(ActorSteps.Merge("anna", "person/lise-amand", ["person/tomas-havel"]));
        place.Log.Decide(ActorSteps.Change("anna", "person/lise-amand", "name", "L. Amand"));
        var later = Invented.FerryFares();
        Web.ServedRoom.Keep(place.Corpus,
        [
            later with
            {
                Article = later.Article with { Id = "later", Text = later.Article.Text.Replace("Ferry", "Train", StringComparison.Ordinal), Url = "https://coast.example/later" },
                Statements = [.. later.Statements.Select(s => s.Speaker is { Name: "Tomas Havel" } havel ? s with { Id = s.Id.Replace("ferry", "later", StringComparison.Ordinal), Speaker = havel with { Id = "person/tomas-havel", Role = "fisher" } } : s with { Id = s.Id.Replace("ferry", "later", StringComparison.Ordinal) })],
            },
        ]);
        var names = Networked(place);
        names.ShouldNotContain("Tomas Havel");
        names.Count(name => name == "L. Amand").ShouldBe(3);
        place.Find("", r => r with { Speaker = "Amand" }).ShouldBe(["ferry-2", "ferry-4", "ferry-5", "later-2", "later-4", "later-5"], ignoreOrder: true);
        place.Log.UndoLast("anna")!.Description.ShouldBe("renamed Lise Amand to L. Amand");
        place.Log.UndoLast("anna")!.Description.ShouldBe("merged Tomas Havel into Lise Amand");
        Networked(place).Count(name => name == "Tomas Havel").ShouldBe(2);
        Should.Throw<CorpusException>(() => place.Log.Decide(ActorSteps.Merge("anna", "person/lise-amand", ["person/nobody"]))).Code.ShouldBe("PAR600");
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Networks_know_an_actor_whatever_articles_call_them_and_each_of_those_who_speak_together(PlaceKind kind)
    {
        using var place = new ReviewedCorpus(kind, server);
        var before = Networked(place);
        var read = Invented.FerryFares();
        var together = read.Statements[1] with { Id = "later-1", Speaker = Called("L. Amand", "person/lise-amand"), Jointly = [Called("Tom Havel", "person/tomas-havel")] };
        Web.ServedRoom.Keep(place.Corpus, [read with { Article = read.Article with { Id = "later", Text = read.Article.Text + " Twice.", Url = null }, Statements = [together] }]);
        Networked(place).Order(StringComparer.Ordinal).ShouldBe(before.Append("Lise Amand").Append("Tomas Havel").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("content", "[]")]
    [InlineData("content", """[{"start":5,"end":4}]""")]
    [InlineData("content", """[{"start":0,"end":99999}]""")]
    [InlineData("content", """[{"start":8,"end":12},{"start":0,"end":4}]""")]
    [InlineData("source", """[{"start":0,"end":2},{"start":4,"end":6}]""")]
    [InlineData("type", "\"loud\"")]
    [InlineData("type", "1")]
    [InlineData("speaker", "{}")]
    [InlineData("verdict", "\"perhaps\"")]
    [InlineData("merged", "99999")]
    [InlineData("colour", "\"red\"")]
    [InlineData("verdict", "not JSON")]
    public void What_cannot_be_is_refused_and_nothing_is_kept(string aspect, string value)
    {
        using var place = new ReviewedCorpus(PlaceKind.Sqlite, server);
        Should.Throw<CorpusException>(() => place.Decide("anna", "ferry-2", aspect, value)).Code.ShouldBe("PAR601");
        place.Log.UndoLast("anna").ShouldBeNull();
    }

    [Theory]
    [InlineData(PlaceKind.Sqlite)]
    [InlineData(PlaceKind.Postgres)]
    public void Networks_know_a_state_and_an_organisation_by_one_name_whoever_speaks_for_them(PlaceKind kind)
    {
        using var place = new ReviewedCorpus(kind, server);
        var read = Invented.FerryFares();
        Speaker[] speakers =
        [
            Called("Ida Roos", "person/ida-roos") with { Role = "Secretary of Defense", Affiliation = "U.S." },
            new Speaker("a spokesman", SpeakerVia.Description) { Kind = SpeakerKind.Unnamed, Affiliation = "American" },
            new Speaker("Washington", SpeakerVia.Name) { Kind = SpeakerKind.State, Id = "state/united-states" },
            Called("Lev Orr", "person/lev-orr") with { Affiliation = "The Ferry Union Ltd." },
            new Speaker("Ferry Union", SpeakerVia.Name) { Kind = SpeakerKind.Organization, Id = "organization/ferry-union" },
        ];
        var statements = speakers.Select((speaker, i) => read.Statements[1] with { Id = $"later-{i}", Speaker = speaker });
        Web.ServedRoom.Keep(place.Corpus, [read with { Article = read.Article with { Id = "later", Text = read.Article.Text + " Twice.", Url = null }, Statements = [.. statements] }]);
        Networked(place, "organization").Skip(Networked(place, "organization").Count - speakers.Length).ShouldBe(["United States", "United States", "United States", "Ferry Union", "Ferry Union"]);
    }

    private static Speaker Called(string name, string id) => new(name, SpeakerVia.Name) { Id = id };

    private static List<string> Networked(ReviewedCorpus place, string variable = "actor")
    {
        var source = new CodedInCorpus(place.Corpus);
        var actors = source.Read(source.Kinds.Single(k => k.Name == "Statement"), new Parley.Store.Wanted(), out _)!.Column(variable)!;
        return [.. Enumerable.Range(0, actors.Values.Length).Select(actors.TextAt)];
    }

    private static List<string> Coded(ReviewedCorpus place)
    {
        var source = new CodedInCorpus(place.Corpus);
        var statements = source.Read(source.Kinds.Single(k => k.Name == "Statement"), new Parley.Store.Wanted(), out _)!;
        var (actor, concept, agreement) = (statements.Column("actor")!, statements.Column("concept")!, statements.Column("agreement")!);
        return [.. Enumerable.Range(0, statements.Count).Where(place => concept.TextAt(place).Length > 0).Select(place => $"{actor.TextAt(place)}: {concept.TextAt(place)} {agreement.Values[place]}").Order(StringComparer.Ordinal)];
    }

    private static List<string> Exported(ReviewedCorpus place, string article) =>
        [.. new StoredReadings(place.Corpus).All().Single(r => r.Reading.Article.Id == article).Reading.Statements.Select(s => s.Id)];
}
