using Parley.Coding;

namespace Parley.Tests.Networks;

/// <summary>One coded statement, written shortly: a day, and who says what of what.</summary>
public sealed record Said(string Day, string Organization, string Concept, int Agreement = 1, int Document = 0, string Author = "");

/// <summary>Coded statements for tests, each in a document of its own where no document is named.</summary>
public static class Coded
{
    public static CodedStatements Of(params IReadOnlyList<Said> said) => By(VariableKind.Boolean, said);

    /// <summary>The qualifier, named <c>agreement</c>, of any kind: texts are the numbers written out, with a <c>q</c> before.</summary>
    public static CodedStatements By(VariableKind qualifier, params IReadOnlyList<Said> said)
    {
        var ids = said.Select((one, place) => one.Document > 0 ? one.Document : 1000 + place).ToArray();
        var documents = said.Zip(ids).DistinctBy(pair => pair.Second).ToArray();
        var places = documents.Select((pair, place) => (pair.Second, place)).ToDictionary(pair => pair.Second, pair => pair.place);
        var spans = new CodedSpans([.. said.Select((_, place) => place + 1)], [.. ids.Select(id => places[id])], [.. said.Select((_, place) => place * 10)], [.. said.Select((_, place) => (place * 10) + 5)], [.. said.Select(_ => 1)]);
        return CodedStatements.Of(
            "DNA Statement",
            new([.. documents.Select(pair => pair.Second)], [.. documents.Select(pair => Seconds(pair.First.Day))], [.. documents.Select(pair => $"Title {pair.Second}")], [CodedColumn.OfTexts("author", documents.Select(pair => pair.First.Author))]),
            spans,
            [
                CodedColumn.OfTexts("organization", said.Select(one => one.Organization)),
                CodedColumn.OfTexts("concept", said.Select(one => one.Concept)),
                qualifier == VariableKind.ShortText
                    ? CodedColumn.OfTexts("agreement", said.Select(one => $"q{one.Agreement}"))
                    : CodedColumn.OfNumbers("agreement", said.Select(one => one.Agreement), qualifier),
            ]);
    }

    public static long Seconds(string day) => DateTimeOffset.Parse(day + (day.Length > 10 ? "Z" : "T00:00:00Z")).ToUnixTimeSeconds();
}
