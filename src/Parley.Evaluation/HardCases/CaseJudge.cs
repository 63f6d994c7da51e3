using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Evaluation.HardCases;

/// <summary>What a case says of the statements that were reported.</summary>
/// <param name="Case">The case.</param>
/// <param name="Exact">Every expected statement is there with its spans and type, and nothing else.</param>
/// <param name="Detected">Every expected statement is there by half of its content, with the right speaker or source, and nothing else.</param>
/// <param name="Stances">Of each statement found whose stance the case is about: whether it is right.</param>
public sealed record CaseVerdict(HardCase Case, bool Exact, bool Detected, ImmutableArray<bool> Stances);

/// <summary>Judges one case. docs/reference/evaluation.md says what counts.</summary>
internal sealed class CaseJudge
{
    private readonly HardCase _case;
    private readonly ImmutableArray<Statement> _reported;
    private readonly ImmutableArray<PlacedStatement> _expectedPlaces;
    private readonly ImmutableArray<PlacedStatement> _places;
    private readonly Dictionary<int, int> _near;

    private CaseJudge(HardCase hardCase, ImmutableArray<Statement> reported)
    {
        _case = hardCase;
        _reported = reported;
        _expectedPlaces = [.. hardCase.Statements.Select(s => PlacedStatement.Of(hardCase.Text, s))];
        _places = [.. reported.Select(s => PlacedStatement.Of(hardCase.Text, s))];
        _near = Paired((expected, found) => PlacedStatement.Jaccard(_expectedPlaces[expected].Letters, _places[found].Letters) >= 0.5);
    }

    /// <summary>What the case says of the statements <paramref name="reported"/> in its text.</summary>
    public static CaseVerdict Judge(HardCase hardCase, ImmutableArray<Statement> reported) => new CaseJudge(hardCase, reported).Verdict();

    private CaseVerdict Verdict()
    {
        if (_case.Nothing)
        {
            var clean = _reported.All(s => s.Modality == StatementModality.Hypothetical);
            return new CaseVerdict(_case, clean, clean, []);
        }

        var other = Other().ToList();
        var exact = Paired(SpansRight);
        var optionalRight = _near.All(pair => !_case.Statements[pair.Key].Optional || StanceRight(pair.Key, pair.Value));
        return new CaseVerdict(
            _case,
            optionalRight && other.Count == 0 && Needed().All(exact.ContainsKey),
            optionalRight && other.All(InExpected) && Needed().All(i => _near.TryGetValue(i, out var found) && SpeakerRight(i, found)),
            [.. _near.Where(pair => _case.Statements[pair.Key].Stance.IsTold).OrderBy(pair => pair.Key).Select(pair => StanceRight(pair.Key, pair.Value))]);
    }

    private IEnumerable<int> Needed() => Enumerable.Range(0, _case.Statements.Length).Where(i => !_case.Statements[i].Optional);

    // Beside what is expected. A statement inside an expected one's content is none of the case's business, nor is a thought.
    private IEnumerable<int> Other() => Enumerable.Range(0, _places.Length).Where(found =>
        !_near.ContainsValue(found) && _reported[found].Act != StatementAct.Thought
        && !_expectedPlaces.Any(expected => expected.Letters.IsProperSupersetOf(_places[found].Letters)));

    private bool InExpected(int found) => _expectedPlaces.Any(expected => expected.Letters.Overlaps(_places[found].Letters));

    private bool StanceRight(int expected, int found) => _case.Statements[expected].Stance.Admits(Stance.Of(_reported[found]));

    private bool SpansRight(int expected, int found)
    {
        var (gold, place) = (_expectedPlaces[expected], _places[found]);
        return CueRight(gold.Cue, place.Cue)
            && SourceRight(gold.Source, place.Source)
            && gold.Content.AsSpan().SequenceEqual(place.Content.AsSpan())
            && (_case.Statements[expected].Type ?? _reported[found].Type) == _reported[found].Type;
    }

    // A cue that is only a mark is not compared.
    private static bool CueRight(TextSpan? gold, TextSpan? found) => gold == found || gold is { Length: 0 };

    // Equal, or one of them ends at the comma before an apposition or a relative clause.
    private bool SourceRight(TextSpan? gold, TextSpan? found)
    {
        if (gold == found)
        {
            return true;
        }

        if (gold is not { } one || found is not { } other || one.Start != other.Start)
        {
            return false;
        }

        var (shorter, longer) = (Math.Min(one.End, other.End), Math.Min(Math.Max(one.End, other.End), _case.Text.Length));
        return shorter < longer && _case.Text[shorter..longer].TrimStart().StartsWith(',');
    }

    private bool SpeakerRight(int expected, int found) => _case.Statements[expected].Names switch
    {
        null => SourcesMeet(_expectedPlaces[expected].Source, _places[found].Source),
        { IsEmpty: true } => Unresolved(_reported[found].Speaker, _expectedPlaces[expected].Source),
        { } names => _reported[found].Speaker?.Name is { Length: > 0 } name && names.Any(known => NameMatch.Holds(name, known)),
    };

    // To repeat the source is not to resolve it.
    private bool Unresolved(Speaker? speaker, TextSpan? source) =>
        speaker is not { Name.Length: > 0, Kind: not SpeakerKind.Unnamed } || speaker.Name.Equals(source?.In(_case.Text) ?? "", StringComparison.OrdinalIgnoreCase);

    private bool SourcesMeet(TextSpan? gold, TextSpan? found) => (gold, found) switch
    {
        ({ } one, { } other) => PlacedStatement.Jaccard(PlacedStatement.LettersOf(_case.Text, [one]), PlacedStatement.LettersOf(_case.Text, [other])) >= 0.5,
        _ => gold is null && found is null,
    };

    // One to one, by expected statement; those whose contents share most come first.
    private Dictionary<int, int> Paired(Func<int, int, bool> good)
    {
        var pairs =
            from expected in Enumerable.Range(0, _expectedPlaces.Length)
            from found in Enumerable.Range(0, _places.Length)
            where good(expected, found)
            orderby PlacedStatement.Jaccard(_expectedPlaces[expected].Letters, _places[found].Letters) descending, expected, found
            select (expected, found);
        var paired = new Dictionary<int, int>();
        foreach (var (expected, found) in pairs)
        {
            if (!paired.ContainsKey(expected) && !paired.ContainsValue(found))
            {
                paired.Add(expected, found);
            }
        }

        return paired;
    }
}
