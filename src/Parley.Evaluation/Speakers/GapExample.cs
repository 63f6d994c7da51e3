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
/// <param name="A">The first name.</param>
/// <param name="B">The second.</param>
public sealed record GapExample(string Id, string Text, TextSpan Pronoun, GapName A, GapName B)
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
    /// <param name="reader">Knows whom sources mean.</param>
    public Statement Resolve(Article article, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.Name(article, [new Statement(Id, Pronoun, null, [])])[0];
    }

    /// <summary>Which of the two names a model holds for likeliest, 0 or 1, with nothing but the two and "neither" to choose from; null for neither.</summary>
    /// <param name="article">The same text, taken in as an article.</param>
    /// <param name="reader">The model.</param>
    public int? Choose(Article article, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var chances = reader.Chances(article, Pronoun, [A.Span, B.Span]);
        return chances is not [var a, var b] || Math.Max(a, b) < 1 - a - b ? null : a > b ? 0 : 1;
    }

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
        if (cells.Length < 10 || cells[2].Length == 0)
        {
            return null;
        }

        return Place(cells, 2) is { } pronoun && Name(cells, 4) is { } a && Name(cells, 7) is { } b ? new GapExample(cells[0], cells[1], pronoun, a, b) : null;
    }

    private static GapName? Name(string[] cells, int column) => Place(cells, column) is { } span ? new(cells[column], span, cells[column + 2] == "TRUE") : null;

    /// <summary>Where the words of a column stand by the offset in the next; null where they do not.</summary>
    private static TextSpan? Place(string[] cells, int column) =>
        int.TryParse(cells[column + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && new CodePoints(cells[1]).Span(start, start + new CodePoints(cells[column]).Count) is { } span && cells[1][span.Start..span.End] == cells[column]
            ? span
            : null;
}

/// <summary>One of the names that a pronoun may mean.</summary>
/// <param name="Name">Its words.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="IsMeant">Whether the pronoun means them.</param>
public sealed record GapName(string Name, TextSpan Span, bool IsMeant);
