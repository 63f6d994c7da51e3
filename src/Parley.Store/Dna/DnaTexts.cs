using System.Collections.Immutable;
using Parley.Coding;

namespace Parley.Store.Dna;

/// <summary>What statements say, cut out of the texts of their documents.</summary>
internal static class DnaTexts
{
    /// <summary>One text for each statement, in order. Offsets that lie outside the text are moved to its ends.</summary>
    public static ImmutableArray<string> Read(string path, CodedStatements statements)
    {
        var texts = new string[statements.Count];
        var byDocument = Enumerable.Range(0, statements.Count).ToLookup(place => statements.Documents.Ids[statements.Spans.Documents[place]]);
        using var file = SqliteFile.Open(path);
        file.Each("SELECT ID, Text FROM DOCUMENTS", row =>
        {
            var places = byDocument[row.Int(0)];
            var text = places.Any() ? row.Text(1) : "";
            foreach (var place in places)
            {
                var start = Math.Clamp(statements.Spans.Starts[place], 0, text.Length);
                texts[place] = text[start..Math.Clamp(statements.Spans.Stops[place], start, text.Length)];
            }
        });
        return [.. texts];
    }
}
