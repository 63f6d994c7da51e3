using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parley.Text;

namespace Parley.Tests.Guidelines;

/// <summary>One statement that an example expects. What an expectation does not mention is null and is not compared.</summary>
/// <param name="Number">The number that its marks carry; 1 where they carry none.</param>
/// <param name="Source">Who is said to speak; none in "it is said".</param>
/// <param name="Cue">The words that attribute.</param>
/// <param name="Content">In order.</param>
/// <param name="Says">What the expectation line says beside the spans.</param>
internal sealed record ExpectedStatement(int Number, TextSpan? Source, TextSpan? Cue, ImmutableArray<TextSpan> Content, ExampleExpectation Says)
{
    /// <summary>Source and cue, where there are any, and the contents.</summary>
    public IEnumerable<TextSpan> Spans => new[] { Source, Cue }.OfType<TextSpan>().Concat(Content);

    /// <summary>Whether all of <paramref name="other"/> stands in one content of this statement.</summary>
    public bool Holds(ExpectedStatement other) => Number != other.Number && Content.Any(content => other.Spans.All(content.Contains));
}

/// <summary>An example of the guidelines: a short article and the statements that a reader should report of it.</summary>
/// <param name="Id">The page's letter, the rule's number, a small letter: <c>D3b</c>.</param>
/// <param name="Text">The article without the marks.</param>
/// <param name="Headline">Its first line, where that is a headline.</param>
/// <param name="Statements">By number; empty where nothing may be reported.</param>
internal sealed partial record Example(string Id, string Text, string? Headline, ImmutableArray<ExpectedStatement> Statements)
{
    /// <summary>Reads the lines of an example block, as docs/guidelines/README.md explains them.</summary>
    /// <exception cref="FormatException">The block is not well-formed.</exception>
    public static Example Parse(string block)
    {
        var lines = block.Split('\n').Select(line => line.Trim()).ToList();
        var start = Start().Match(lines[0]);
        if (!start.Success)
        {
            throw new FormatException($"An example begins with its number, as in (D3b): {lines[0]}");
        }

        lines[0] = lines[0][start.Length..];
        var expected = ExampleExpectation.ParseAll(lines.Where(IsExpectation));
        var (text, marks) = ExampleMarkup.Read(Unwrapped(lines.Where(line => !IsExpectation(line))));
        var headline = start.Groups["headline"].Success ? text.Split("\n\n")[0] : null;
        return new Example(start.Groups["id"].Value, text, headline, MarkedStatements(start.Groups["id"].Value, marks, expected));
    }

    /// <summary>The innermost statement that holds all of <paramref name="inner"/>, or null.</summary>
    public ExpectedStatement? Around(ExpectedStatement inner) =>
        Statements.Where(outer => outer.Holds(inner)).MinBy(outer => outer.Content.Sum(content => content.Length));

    private static bool IsExpectation(string line) => line.StartsWith("=>", StringComparison.Ordinal);

    /// <summary>A line goes on in the next; a blank line ends a paragraph.</summary>
    private static string Unwrapped(IEnumerable<string> lines) =>
        Regex.Replace(string.Join('\n', lines).Trim(), "\n+", gap => gap.Length == 1 ? " " : "\n\n");

    private static ImmutableArray<ExpectedStatement> MarkedStatements(
        string id, ImmutableArray<ExampleMark> marks, ImmutableSortedDictionary<int, ExampleExpectation> expected)
    {
        if (!marks.Select(mark => mark.Number).ToHashSet().SetEquals(expected.Keys))
        {
            throw new FormatException($"{id}: every marked statement has a line =>, and every line a marked statement");
        }

        return [.. expected.Select(line => Statement(id, line.Key, marks, line.Value))];
    }

    private static ExpectedStatement Statement(string id, int number, ImmutableArray<ExampleMark> marks, ExampleExpectation says)
    {
        var own = marks.Where(mark => mark.Number == number).ToLookup(mark => mark.Role, mark => mark.Span);
        if (own['['].Skip(1).Any() || own['{'].Skip(1).Any() || !own['<'].Any())
        {
            throw new FormatException($"{id}: statement {number} has one source and one cue at most, and one content at least");
        }

        return new ExpectedStatement(number, Only(own['[']), Only(own['{']), [.. own['<'].Order()], says);
    }

    private static TextSpan? Only(IEnumerable<TextSpan> spans) => spans.Select(span => (TextSpan?)span).FirstOrDefault();

    [GeneratedRegex(@"^\((?<id>[A-Z]\d+[a-z])\) (?<headline># )?")]
    private static partial Regex Start();
}
