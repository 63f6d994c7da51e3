using System.Collections.Immutable;
using System.Globalization;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Evaluation.Speakers;

/// <summary>
/// A pronoun and two names that it may mean, one or none of them rightly: an example of GAP (Webster and others, <i>Mind the GAP: A Balanced Corpus of
/// Gendered Ambiguous Pronouns</i>, TACL 2018).
/// </summary>
/// <param name="Id">As in the corpus.</param>
/// <param name="Text">A paragraph or so.</param>
/// <param name="Pronoun">Where the pronoun stands, in UTF-16 units.</param>
/// <param name="A">The first name, and whether it is meant.</param>
/// <param name="B">The second.</param>
public sealed record GapExample(string Id, string Text, TextSpan Pronoun, (string Name, bool IsMeant) A, (string Name, bool IsMeant) B)
{
    /// <summary>Whether the pronoun is of a woman: she, her, hers.</summary>
    public bool IsFeminine => char.ToLowerInvariant(Text[Pronoun.Start]) == 's' || Text.AsSpan(Pronoun.Start).StartsWith("her", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file that begins with this line holds such examples.</summary>
    public static bool BeginsFile(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.StartsWith("ID\tText\tPronoun\tPronoun-offset\tA\t", StringComparison.Ordinal);
    }

    /// <summary>The text with nothing marked in it.</summary>
    public GoldArticle AsArticle() => new(Id, Text, [], []);

    /// <summary>The pronoun as the source of a statement without words, whose speaker is then whom the pronoun means.</summary>
    /// <param name="article">The same text, taken in as an article.</param>
    public Statement Resolve(Article article) => GivenSources.Resolve(article, [new Statement(Id, Pronoun, null, [])])[0];

    /// <summary>Reads tab-separated values, offsets in code points; PAR202 for each line that cannot be used.</summary>
    public static (ImmutableArray<GapExample> Examples, ImmutableArray<Diagnostic> Failures) Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var examples = ImmutableArray.CreateBuilder<GapExample>();
        var failures = ImmutableArray.CreateBuilder<Diagnostic>();
        reader.ReadLine();
        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            if (Parse(line.Split('\t')) is { } example)
            {
                examples.Add(example);
            }
            else
            {
                failures.Add(new Diagnostic("PAR202", $"line {number} of the gold is no example with a pronoun and two names; correct or remove the line"));
            }
        }

        return (examples.ToImmutable(), failures.ToImmutable());
    }

    private static GapExample? Parse(string[] cells)
    {
        if (cells.Length < 10 || cells[2].Length == 0 || !int.TryParse(cells[3], NumberStyles.None, CultureInfo.InvariantCulture, out var start))
        {
            return null;
        }

        return new CodePoints(cells[1]).Span(start, start + cells[2].Length) is { } pronoun && cells[1][pronoun.Start..pronoun.End] == cells[2]
            ? new GapExample(cells[0], cells[1], pronoun, (cells[4], cells[6] == "TRUE"), (cells[7], cells[9] == "TRUE"))
            : null;
    }
}
