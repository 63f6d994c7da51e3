using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Parley.Tests.Guidelines;

/// <summary>A rule of the guidelines with its examples.</summary>
/// <param name="Id">The page's letter and a number: <c>D3</c>.</param>
/// <param name="Examples">In the order of the page.</param>
internal sealed record ExampleRule(string Id, ImmutableArray<Example> Examples);

/// <summary>One page of docs/guidelines.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Rules">In the order of the page: what stands under the headings <c>## D3 …</c>.</param>
internal sealed partial record ExamplePage(string Name, ImmutableArray<ExampleRule> Rules)
{
    /// <summary>All pages of the guidelines in a checkout.</summary>
    public static ImmutableArray<ExamplePage> ReadAll(string root) =>
        [.. Directory.EnumerateFiles(Path.Combine(root, "docs", "guidelines"), "*.md").Order(StringComparer.Ordinal)
            .Select(file => Parse(Path.GetFileName(file), File.ReadAllText(file)))];

    /// <summary>All examples of a checkout.</summary>
    public static IEnumerable<Example> Examples(string root) => ReadAll(root).SelectMany(page => page.Rules).SelectMany(rule => rule.Examples);

    /// <summary>Reads a page.</summary>
    /// <exception cref="FormatException">An example is not well-formed, or stands under no rule.</exception>
    public static ExamplePage Parse(string name, string text)
    {
        var parts = Heading().Split(text.ReplaceLineEndings("\n"));
        if (Block().IsMatch(parts[0]))
        {
            throw new FormatException($"{name}: an example stands before the first rule");
        }

        // Split leaves the heading's number and what follows it by turns.
        return new ExamplePage(name, [.. Enumerable.Range(0, parts.Length / 2).Select(i => new ExampleRule(parts[(2 * i) + 1], Blocks(parts[(2 * i) + 2])))]);
    }

    private static ImmutableArray<Example> Blocks(string text) => [.. Block().Matches(text).Select(block => Example.Parse(block.Groups[1].Value))];

    [GeneratedRegex(@"^## ([A-Z]\d+) .*\n", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```example\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
