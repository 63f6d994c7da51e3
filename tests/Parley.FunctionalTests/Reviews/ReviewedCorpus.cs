using System.Globalization;
using Parley.FunctionalTests.Store;
using Parley.FunctionalTests.Web;
using Parley.Store;
using Parley.Store.History;
using Parley.Store.Reviews;
using Parley.Store.Search;

namespace Parley.FunctionalTests.Reviews;

/// <summary>A corpus with the invented articles and two concepts, to decide about.</summary>
internal sealed class ReviewedCorpus : IDisposable
{
    private readonly CorpusPlace _place;

    public ReviewedCorpus(PlaceKind kind, PostgresServer server)
    {
        _place = new CorpusPlace(kind, server);
        Corpus = _place.Open();
        ServedRoom.Keep(Corpus, [Linked(Invented.FerryFares()), Linked(Invented.Hearing()), Invented.Silence()]);
        Fares = Concept("Higher fares");
        Boats = Concept("Empty boats");
    }

    public Corpus Corpus { get; private set; }

    public string Address => _place.Address;

    public DecisionLog Log => new(Corpus, TimeProvider.System);

    public long Fares { get; }

    public long Boats { get; }

    /// <summary>The same corpus after the program ended and began anew.</summary>
    public void Restart()
    {
        Corpus.Dispose();
        Corpus = Corpus.Open(Address);
    }

    /// <summary>The number of a statement.</summary>
    public long Number(string id) => Reviewed(id).Number;

    public Parley.Review.ReviewedStatement Reviewed(string id, string? viewer = null) =>
        new ReviewedArticles(Corpus).Of(id.Split('-', '#')[0], viewer)!.Statements.Single(statement => statement.Statement.Id == id);

    public StepOutcome Decide(string who, string id, string aspect, string? value, long? seen = null) =>
        Log.Decide(new Step(who, [new Verdict($"statement {Number(id)}", aspect, value) { Seen = seen }]));

    public string[] Find(string words, Func<SearchRequest, SearchRequest>? with = null) =>
        [.. new CorpusSearch(Corpus).Find((with ?? (r => r))(new SearchRequest(words))).Results.Where(r => r.Statement is not null).Select(r => r.Statement!.Id).Order(StringComparer.Ordinal)];

    /// <summary>All that pages, networks and exports read, as text.</summary>
    public string Shown()
    {
        string[] queries =
        [
            "SELECT s.id, s.state, s.type, s.act, s.polarity, s.modality, s.source_start, s.source_end, s.cue_start, s.cue_end, s.content, s.candidates, p.name, p.kind, p.role, p.affiliation, a.name, a.title FROM shown_statements s LEFT JOIN speakers p ON p.id = s.speaker LEFT JOIN actors a ON a.id = p.actor ORDER BY s.id",
            "SELECT j.statement, j.number, p.name FROM joint_speakers j JOIN speakers p ON p.id = j.speaker ORDER BY j.statement, j.number",
            "SELECT statement, concept, agreement, coder, final FROM positions ORDER BY statement, concept, coder",
            "SELECT id, name, definition, parent FROM concepts ORDER BY id",
            "SELECT concept, number, example FROM concept_examples ORDER BY concept, number",
            "SELECT subject, author, text FROM memos ORDER BY subject, author",
        ];
        var rows = queries.SelectMany(query => Corpus.Database.Query(query, row => string.Join('|', Enumerable.Range(0, row.FieldCount).Select(i => Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture)))));
        string[] searches = ["fares", "gate", "boats", "havel"];
        var found = searches.Select(word => string.Join(' ', Find(word))).Append(string.Join(' ', Find("", r => r with { Uncoded = true }))).Append(string.Join(' ', Find("", r => r with { Speaker = "Havel" })));
        return string.Join('\n', rows.Concat(found));
    }

    public void Dispose()
    {
        Corpus.Dispose();
        _place.Dispose();
    }

    private long Concept(string name)
    {
        var (step, id) = new ConceptSteps(Corpus).Create("setup", new ConceptChange { Name = name });
        Log.Decide(step);
        return id;
    }

    // As linking would: an id for everybody with a name.
    private static Reading Linked(Reading reading) => reading with
    {
        Statements = [.. reading.Statements.Select(s => s.Speaker is { } speaker ? s with { Speaker = speaker with { Id = Parley.Review.NamedActor.IdOf(speaker.Name, speaker.Kind) } } : s)],
    };
}
