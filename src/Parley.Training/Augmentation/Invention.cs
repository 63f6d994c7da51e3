using System.Collections.Immutable;
using System.Text;
using Parley.Evaluation;
using Parley.Text;

namespace Parley.Training.Augmentation;

/// <summary>A way to say, or only to seem to say, that somebody said something.</summary>
/// <param name="Name">What it is an example of.</param>
/// <param name="IsHeadline">Whether it is the first line of an article.</param>
/// <param name="Marked">In the notations of <see cref="Phrasebook"/> and <see cref="MarkedText"/>.</param>
internal sealed record PassageTemplate(string Name, bool IsHeadline, string Marked)
{
    /// <summary>Reads <c># name</c> lines, each with the templates below it; a template that begins with ! is a headline.</summary>
    public static IEnumerable<PassageTemplate> Read(IEnumerable<string> lines)
    {
        var name = "";
        foreach (var line in lines.Where(l => l.Length > 0))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                name = line[2..];
            }
            else
            {
                yield return new PassageTemplate(name, line[0] == '!', line.TrimStart('!', ' '));
            }
        }
    }
}

/// <summary>
/// Invents short articles: passages drawn from templates among plain sentences, so that what is rare in a corpus (a headline with a bare colon, a dash that
/// speaks, marks that quote nobody) is met often enough to be learnt.
/// </summary>
internal sealed class Invention(Phrasebook book, ImmutableArray<PassageTemplate> templates, GoldFragments fragments)
{
    private readonly ImmutableArray<ImmutableArray<PassageTemplate>> groups = [.. templates.GroupBy(t => t.Name).Select(g => g.ToImmutableArray())];

    /// <summary>The invention whose words and templates lie in this assembly.</summary>
    public static Invention From(IReadOnlyList<GoldArticle> gold) =>
        new(new Phrasebook(Lines("words.txt")), [.. PassageTemplate.Read(Lines("templates.txt"))], new GoldFragments(gold));

    /// <summary>The lines of a resource.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(Invention).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"the trainer lacks its {name}"));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    /// <summary>An article of one to four passages, its marks in some style; the same for the same seed.</summary>
    public GoldArticle Article(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(5) switch { 0 or 1 => 1, 2 => 2, 3 => 3, _ => 4 };
        var drawn = Enumerable.Range(0, count).Select(_ => Drawn(random)).ToList();
        var passages = drawn.Where(t => t.IsHeadline).Take(1).Concat(drawn.Where(t => !t.IsHeadline)).Select(t => (t.IsHeadline, Marked: Text(t.Marked, random)));
        var article = Joined(passages, random) with { Id = $"invented-{seed}" };
        return QuotationStyle.Drawn(random).Set(article);
    }

    /// <summary>One passage by itself.</summary>
    public GoldArticle Passage(PassageTemplate template, Random random) => Joined([(true, Text(template.Marked, random))], random);

    private PassageTemplate Drawn(Random random)
    {
        var group = groups[random.Next(groups.Length)];
        return group[random.Next(group.Length)];
    }

    private string Text(string phrase, Random random) => book.Draw(phrase, random, fragments.Draw);

    private GoldArticle Joined(IEnumerable<(bool IsHeadline, string Marked)> passages, Random random)
    {
        var text = new StringBuilder();
        var attributions = ImmutableArray.CreateBuilder<GoldAttribution>();
        foreach (var (isHeadline, marked) in passages)
        {
            text.Append(text.Length == 0 ? "" : "\n\n").Append(isHeadline ? "" : Plain(random, "\n\n", 0.2)).Append(isHeadline ? "" : Plain(random, " ", 0.15));
            var (passage, own) = MarkedText.Parse(marked);
            attributions.AddRange(own.Select(a => Shifted(a, text.Length)));
            text.Append(passage);
            var more = Plain(random, "", isHeadline ? 0.7 : 0.4);
            text.Append(more.Length == 0 ? "" : isHeadline || passage[^1] is not '.' || random.Next(2) == 0 ? "\n\n" : " ").Append(more);
        }

        return new GoldArticle("invented", text.ToString(), [], [new GoldAnnotation("", attributions.ToImmutable())]);
    }

    private string Plain(Random random, string end, double chance) =>
        random.NextDouble() < chance ? MarkedText.Parse(Text("^$filler", random)).Text + end : "";

    private static GoldAttribution Shifted(GoldAttribution attribution, int by)
    {
        ImmutableArray<TextSpan> Moved(ImmutableArray<TextSpan> spans) => [.. spans.Select(s => new TextSpan(s.Start + by, s.End + by))];
        return new GoldAttribution(Moved(attribution.Source), Moved(attribution.Cue), Moved(attribution.Content));
    }
}
