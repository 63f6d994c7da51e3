using CsCheck;
using Parley.Attribution;
using Parley.Text;

namespace Parley.FunctionalTests;

/// <summary>Readings of any kind: half surrogate pairs, control characters, spans that overlap and repeat.</summary>
internal static class AnyReading
{
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Char.Array[0, 12].Select(units => new string(units)),
        Gen.OneOf('a', ' ', '"', '\\', '<', '&', '“', '\n', '\0', '\uD83D', '\uDE00', '=', ',').Array[0, 40].Select(units => new string(units)));

    private static readonly Gen<string?> Maybe = Gen.Null(Words)!;

    /// <summary>The generator.</summary>
    public static Gen<Reading> Any { get; } =
        from article in Article()
        from statements in Statement(article.Text.Length).Array[0, 5]
        from diagnostics in Gen.Select(Words, Span(article.Text.Length).Select(s => (TextSpan?)s), (message, span) => new Diagnostic("PAR110", message, span)).Array[0, 2]
        select new Reading(article, [.. statements], [.. diagnostics]);

    /// <summary>A span inside a text of that length.</summary>
    public static Gen<TextSpan> Span(int length) =>
        from a in Gen.Int[0, length]
        from b in Gen.Int[0, length]
        select new TextSpan(Math.Min(a, b), Math.Max(a, b));

    private static Gen<Article> Article() =>
        from id in Words
        from text in Words
        from more in Gen.Select(Maybe, Maybe, Maybe, Maybe, Maybe)
        from day in Gen.DateOnly.Select(d => (DateOnly?)d)
        from byline in Words.Array[0, 3]
        from cuts in Gen.Int[0, text.Length].Array[0, 3]
        from kind in Gen.Enum<BlockKind>()
        select new Article(id, text, [.. Blocks(text.Length, cuts, kind)])
        {
            Title = more.Item1, Outlet = more.Item2, Dateline = more.Item3, Url = more.Item4, Language = more.Item5, Published = day, Byline = [.. byline], Input = more.Item1,
        };

    private static IEnumerable<Block> Blocks(int length, int[] cuts, BlockKind kind)
    {
        var ends = cuts.Append(0).Append(length).Order().Distinct().ToList();
        return ends.Zip(ends.Skip(1), (start, end) => new Block(new TextSpan(start, end), start == 0 ? kind : BlockKind.Paragraph));
    }

    private static Gen<Statement> Statement(int length) =>
        from id in Words
        from source in Span(length)
        from cue in Span(length)
        from content in Span(length).Array[1, 3]
        from enums in Gen.Select(Gen.Enum<StatementType>(), Gen.Enum<StatementAct>(), Gen.Enum<StatementPlace>())
        from stance in Gen.Select(Gen.Enum<StatementPolarity>(), Gen.Enum<StatementModality>(), Maybe)
        from speakers in Speaker().Array[0, 4]
        from candidates in Gen.Select(Words, Gen.Int[0, 1000], (name, score) => new SpeakerCandidate(name, score / 1000.0)).Array[0, 2]
        from thousandths in Gen.Int[0, 1000]
        select new Statement(id, source.Length % 2 == 0 ? source : null, cue.Length % 3 == 0 ? cue : null, [.. content])
        {
            Type = enums.Item1, Act = enums.Item2, Where = enums.Item3, Confidence = thousandths / 1000.0, Polarity = stance.Item1, Modality = stance.Item2, Within = stance.Item3,
            Speaker = speakers.FirstOrDefault(), Addressee = speakers.ElementAtOrDefault(1), Jointly = [.. speakers.Skip(2)], Candidates = [.. candidates],
        };

    private static Gen<Speaker> Speaker() =>
        from name in Words
        from via in Gen.Enum<SpeakerVia>()
        from kind in Gen.Enum<SpeakerKind>()
        from known in Gen.Select(Maybe, Maybe, Maybe)
        select new Speaker(name, via) { Kind = kind, Role = known.Item1, Affiliation = known.Item2, Id = known.Item3 };
}
