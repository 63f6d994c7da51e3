using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Parley.Review;
using Parley.Store;
using Parley.Store.History;
using Parley.Store.Reviews;
using Parley.Store.Views;
using Parley.Web.Decisions;
using Parley.Web.Serving;

namespace Parley.Web.Samples;

/// <summary>The samples that several people code without seeing each other.</summary>
/// <param name="Samples">The last first.</param>
public sealed record SamplesModel(ImmutableArray<BlindSample> Samples);

/// <summary>Which sample.</summary>
/// <param name="Id">Its number.</param>
public sealed record SampleQuery([FromRoute] long Id);

/// <summary>A statement of a sample that was opened, with what each coder made of it.</summary>
/// <param name="Statement">Its number.</param>
/// <param name="Quote">In the words of its article.</param>
/// <param name="Said">What each coder says, in words.</param>
/// <param name="Agree">Whether they say the same.</param>
/// <param name="Final">What was settled, in words; null while nothing is.</param>
public sealed record DifferenceShown(long Statement, Quote? Quote, ImmutableArray<CoderSaid> Said, bool Agree, string? Final);

/// <summary>What a coder says of a statement.</summary>
/// <param name="Coder">Who.</param>
/// <param name="Words">Concepts and sides.</param>
public sealed record CoderSaid(string Coder, string Words);

/// <summary>How far coders agree about one variable.</summary>
/// <param name="Variable">statement, concept or agreement.</param>
/// <param name="Alpha">Krippendorff's alpha; absent where there is nothing to compare, or no variation.</param>
/// <param name="Low">The lower end of its interval of 95 %.</param>
/// <param name="High">The upper end.</param>
/// <param name="Judgements">How many judgements are compared.</param>
public sealed record AgreementAnswer(string Variable, double? Alpha, double? Low, double? High, int Judgements);

/// <summary>A sample, how far its coders agree, and, when it is opened, where they do not. The page and <c>/api/samples/ID</c> are made of it.</summary>
/// <param name="Sample">The sample.</param>
/// <param name="Agreement">A variable each.</param>
/// <param name="Differences">Those first in which the coders differ; empty while they must not see each other.</param>
public sealed record SampleModel(BlindSample Sample, ImmutableArray<AgreementAnswer> Agreement, ImmutableArray<DifferenceShown> Differences)
{
    /// <summary>Whether all see what all coded.</summary>
    public bool IsOpen => Sample.OpenedAt is not null;
}

/// <summary>The pages on which coders are compared, and on which is settled what they differ about.</summary>
internal static class AgreementPages
{
    private const int Seed = 1;

    /// <summary>Maps them.</summary>
    public static void Map(PageMap room)
    {
        var clock = room.Service<RoomSettings>().Clock;
        room.Page<SamplesModel, SamplesPage>("/agreement", "Samples that several people code without seeing each other.", visit => new SamplesModel(new BlindSamples(visit.Corpus, clock).All()));
        room.Page<SampleQuery, SampleModel, SamplePage>(
            "/agreement/{id:long}", "A sample, how far its coders agree, and, when it is opened, where they do not.", (query, visit) => Model(new BlindSamples(visit.Corpus, clock), visit.Corpus, query.Id));
        // Plain forms: what they do is rare enough to work without scripts.
        room.Routes.MapPost("/agreement", ([FromForm] string name, [FromForm] string coders, [FromForm] int size, Writing writing, HttpContext context) =>
            writing.DoAsync(context, (corpus, who) => To(new BlindSamples(corpus, clock).Draw(who, name, [.. coders.Split([',', ';', '\n'])], (size, Seed)).Id))).DisableAntiforgery().ExcludeFromDescription();
        room.Routes.MapPost("/agreement/{id:long}/open", (long id, Writing writing, HttpContext context) =>
            writing.DoAsync(context, (corpus, _) => To(new BlindSamples(corpus, clock).Open(id).Id))).DisableAntiforgery().ExcludeFromDescription();
        room.Routes.MapPost("/agreement/{id:long}/settle", (long id, [FromForm] long statement, [FromForm] string coder, Writing writing, HttpContext context) =>
            writing.DoAsync(context, (corpus, who) => Settle(corpus, clock, who, (id, statement, coder)))).DisableAntiforgery().ExcludeFromDescription();
    }

    private static IResult To(long sample) => Results.Redirect($"/agreement/{sample}", permanent: false, preserveMethod: false);

    internal static SampleModel? Model(BlindSamples samples, Corpus corpus, long id) => samples.Of(id) is not { } sample ? null
        : new SampleModel(sample, [.. samples.Agreement(id).Select(a => new AgreementAnswer(a.Variable, a.Alpha.Value, a.Low, a.High, a.Alpha.Pairable))], sample.OpenedAt is null ? [] : Differences(samples.Differences(id), corpus));

    private static ImmutableArray<DifferenceShown> Differences(ImmutableArray<SampleDifference> differences, Corpus corpus)
    {
        var (quotes, names) = (new Parley.Store.Views.Quotes(corpus), ConceptNames.Of(corpus));
        return
        [
            .. differences.Select(one => new DifferenceShown(
                one.Statement, quotes.Of([one.Statement]).FirstOrDefault(), [.. one.Judgements.Select(j => new CoderSaid(j.Coder, Words(j, names)))], one.Agree, one.Final is { } final ? Words(final, names) : null)),
        ];
    }

    // Who settles takes the side of one coder; the statement's final positions are theirs.
    private static IResult Settle(Corpus corpus, TimeProvider clock, string who, (long Sample, long Statement, string Coder) of)
    {
        var judged = new BlindSamples(corpus, clock).Differences(of.Sample).Where(one => one.Statement == of.Statement).SelectMany(one => one.Judgements).FirstOrDefault(j => j.Coder == of.Coder)
            ?? throw new CorpusException(CorpusException.NoSuchThing, $"{of.Coder} said nothing of statement {of.Statement}");
        var settled = new Settled([.. judged.Positions.Select(position => position with { Coder = who, IsFinal = true })]);
        new DecisionLog(corpus, clock).Decide(who, new Verdict(string.Create(CultureInfo.InvariantCulture, $"statement {of.Statement}"), settled.Aspect, StatementAspects.Write(settled)));
        return To(of.Sample);
    }

    private static string Words(CoderJudgement judgement, IReadOnlyDictionary<long, string> names) => judgement.Accepts == false ? "no statement" : Words(judgement.Positions, names);

    private static string Words(ImmutableArray<Position> positions, IReadOnlyDictionary<long, string> names) =>
        positions.IsEmpty ? "about nothing in the codebook"
        : string.Join(", ", positions.Select(p => $"{p.Agreement switch { true => "for ", false => "against ", null => "on " }}{names.GetValueOrDefault(p.Concept, $"concept {p.Concept}")}"));
}
