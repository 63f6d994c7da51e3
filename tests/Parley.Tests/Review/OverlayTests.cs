using CsCheck;
using Parley.Attribution;
using Parley.Review;
using Parley.Text;

namespace Parley.Tests.Review;

/// <summary>Decisions lie over a proposal: each aspect has its last one, aspects know nothing of each other, and the proposal is never gone.</summary>
public sealed class OverlayTests
{
    private static readonly Statement Proposal = new("a-1", new TextSpan(0, 4), new TextSpan(5, 9), [new TextSpan(10, 30)]) { Confidence = 0.4, Candidates = [new SpeakerCandidate("Ines Maro", 0.6)] };

    private static readonly Gen<StatementChange> AnyChange = Gen.OneOf<StatementChange>(
        Gen.Bool.Select(accepts => (StatementChange)new Judged(accepts)),
        Gen.Select(Gen.Enum<StatementRole>(), Gen.Int[0, 20], Gen.Int[1, 9], (role, start, length) => (StatementChange)new Moved(role, [new TextSpan(start, start + length)])),
        Gen.Enum<StatementType>().Select(type => (StatementChange)new Typed(type)),
        Gen.Enum<StatementAct>().Select(act => (StatementChange)new Acted(act)),
        Gen.Enum<StatementPolarity>().Select(polarity => (StatementChange)new Polarized(polarity)),
        Gen.Enum<StatementModality>().Select(modality => (StatementChange)new Moded(modality)),
        Gen.OneOf("Ines Maro", "Tomas Havel", "").Select(name => (StatementChange)new Spoken(name.Length == 0 ? null : new Speaker(name, SpeakerVia.Name))),
        Gen.Int[1, 3].Select(other => (StatementChange)new Merged(other)),
        Gen.Select(Gen.Int[1, 3], Gen.OneOf("anna", "ben"), Gen.Bool, (concept, coder, agrees) => (StatementChange)new Positioned(new Position(concept, coder, agrees))),
        Gen.OneOf("anna", "ben").Select(author => (StatementChange)new Noted(new Memo(author, "look again"))));

    private static readonly Gen<Decided[]> AnyDecisions = AnyChange.Array[0, 12].Select(changes => changes.Select((change, i) => new Decided(i + 1, "anna", "2026-03-03", change)).ToArray());

    [Fact]
    public void Without_decisions_the_proposal_is_there_as_it_was()
    {
        var reviewed = Overlay.Of(Proposal, [])!;
        (reviewed.Statement, reviewed.Standing, reviewed.Proposal).ShouldBe((Proposal, Standing.Proposed, Proposal));
        Overlay.Of(null, []).ShouldBeNull();
    }

    [Fact]
    public void It_does_not_matter_in_which_order_decisions_come() =>
        Gen.Select(AnyDecisions, Gen.Int.Array[12]).Sample((decisions, order) => Same(Overlay.Of(Proposal, decisions.Zip(order).OrderBy(d => d.Second).Select(d => d.First)), Overlay.Of(Proposal, decisions)));

    [Fact]
    public void Taking_the_last_decision_away_brings_back_what_was_before_and_making_it_again_what_it_made() =>
        AnyDecisions.Where(d => d.Length > 0).Sample(decisions =>
        {
            var (before, after) = (Overlay.Of(Proposal, decisions[..^1]), Overlay.Of(Proposal, decisions));
            Same(Overlay.Of(Proposal, decisions.Take(decisions.Length - 1)), before);
            Same(Overlay.Of(Proposal, [.. decisions[..^1], decisions[^1]]), after);
            after!.Latest[decisions[^1].Change.Aspect].ShouldBe(decisions[^1]);
        });

    [Fact]
    public void Decisions_of_different_aspects_change_different_things() =>
        Gen.Select(AnyChange, AnyChange).Where(pair => pair.Item1.Aspect != pair.Item2.Aspect).Sample((one, other) =>
            Overlay.With(Overlay.With(Proposal, one), other).ShouldBe(Overlay.With(Overlay.With(Proposal, other), one)));

    [Fact]
    public void The_proposal_is_kept_whatever_is_decided() => AnyDecisions.Sample(decisions => Overlay.Of(Proposal, decisions)!.Proposal.ShouldBe(Proposal));

    [Fact]
    public void Whoever_corrects_or_codes_a_statement_accepts_it_and_a_memo_alone_does_not()
    {
        StandingAfter(new Typed(StatementType.Mixed)).ShouldBe(Standing.Accepted);
        StandingAfter(new Positioned(new Position(3, "anna", true))).ShouldBe(Standing.Accepted);
        StandingAfter(new Noted(new Memo("anna", "odd"))).ShouldBe(Parley.Review.Standing.Proposed);
        StandingAfter(new Judged(false), new Positioned(new Position(3, "anna", true))).ShouldBe(Parley.Review.Standing.Rejected);
        StandingAfter(new Merged(7)).ShouldBe(Parley.Review.Standing.Merged);
        StandingAfter(new BlindChange("anna", new Judged(false))).ShouldBe(Parley.Review.Standing.Proposed);
    }

    [Fact]
    public void Two_coders_stand_side_by_side_until_somebody_settles_it()
    {
        var anna = new Decided(1, "anna", "", new Positioned(new Position(3, "anna", true)));
        var ben = new Decided(2, "ben", "", new Positioned(new Position(3, "ben", false)));
        var settled = new Decided(3, "carla", "", new Settled([new Position(3, "carla", true) { IsFinal = true }]));
        var both = Overlay.Of(Proposal, [anna, ben])!;
        (both.Positions.Length, both.IsDisputed, both.Counted.Single().Coder).ShouldBe((2, true, "ben"));
        var after = Overlay.Of(Proposal, [anna, ben, settled])!;
        (after.Positions.Length, after.IsDisputed, after.Counted.Single().Coder).ShouldBe((3, false, "carla"));
        Overlay.Of(Proposal, [anna, ben with { Change = new Positioned(new Position(3, "ben", true)) }])!.IsDisputed.ShouldBeFalse();
    }

    [Fact]
    public void A_drawn_statement_has_an_author_and_no_proposal()
    {
        var drawn = Overlay.Of(null, [new Decided(1, "ben", "", new Parley.Review.Drawn(Proposal)), new Decided(2, "anna", "", new Typed(StatementType.Direct))])!;
        (drawn.Author, drawn.Proposal, drawn.Statement.Type, drawn.Standing).ShouldBe(("ben", null, StatementType.Direct, Standing.Accepted));
    }

    private static Standing StandingAfter(params StatementChange[] changes) => Overlay.Of(Proposal, changes.Select((change, i) => new Decided(i, "anna", "", change)))!.Standing;

    private static void Same(ReviewedStatement? one, ReviewedStatement? other)
    {
        (one!.Statement, one.Standing, one.MergedInto).ShouldBe((other!.Statement, other.Standing, other.MergedInto));
        one.Latest.Values.ShouldBe(other.Latest.Values);
        one.Positions.ShouldBe(other.Positions);
    }
}
