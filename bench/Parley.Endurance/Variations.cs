using System.Collections.Immutable;
using System.Text.Json;
using Parley.Attribution;
using Parley.Formats;
using Parley.Ingest;
using Parley.Text;

namespace Parley.Endurance;

/// <summary>
/// Articles made of press releases: paragraphs of three, every seventh word another of the vocabulary's, so that words are as common as in the press and no two texts are
/// alike; five sentences of each are statements of invented people. The same seed gives the same file.
/// </summary>
internal sealed class Variations
{
    private const int StatementsEach = 5;
    private const int People = 20_000;
    private static readonly DateOnly FirstDay = new(2000, 1, 1);

    private readonly Random _random;
    private readonly string[][] _paragraphs;
    private readonly string[] _words;

    private Variations(int seed, string from)
    {
        _random = new Random(seed);
        var texts = new Inputs(() => Stream.Null).Read([from], InputKind.JsonLines, CancellationToken.None).Select(intake => intake.Article).OfType<Article>().Select(article => article.Text).ToList();
        _paragraphs = [.. texts.Select(text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
        _words = [.. texts.Take(500).SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(word => word.All(char.IsAsciiLetterLower))];
    }

    /// <summary>Writes so many articles as JSON Lines.</summary>
    public static void Write(string path, int articles, int seed, string from)
    {
        var variations = new Variations(seed, from);
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 20);
        using var json = new Utf8JsonWriter(file, ArticleJson.WriterOptions);
        for (var number = 0; number < articles; number++)
        {
            ArticleJson.Write(json, variations.Next(number), withText: true);
            json.Flush();
            json.Reset();
            file.WriteByte((byte)'\n');
        }
    }

    private Reading Next(int number)
    {
        var (text, blocks) = Joined([.. Enumerable.Range(0, 3).SelectMany(_ => Half(_paragraphs[_random.Next(_paragraphs.Length)])).Select(Varied)]);
        var article = new Article($"v{number}", text, blocks)
        {
            Title = text[..Math.Min(60, text.Length)].Trim(),
            Published = FirstDay.AddDays(_random.Next(9000)),
            Outlet = $"Office {_random.Next(300)}",
            Url = $"https://news.example/{number}",
            Language = "en",
        };
        return new Reading(article, [.. Enumerable.Range(0, StatementsEach).Select(i => Statement(article, i))], []);
    }

    private IEnumerable<string> Half(string[] paragraphs) => paragraphs.Where((_, i) => (i + _random.Next(2)) % 2 == 0);

    private string Varied(string paragraph) =>
        string.Join(' ', paragraph.Split(' ').Select(word => _random.Next(7) == 0 ? _words[_random.Next(_words.Length)] : word));

    private static (string Text, ImmutableArray<Block> Blocks) Joined(string[] paragraphs)
    {
        var kept = paragraphs.Length > 0 ? paragraphs : ["Nothing was said."];
        var (blocks, at) = (ImmutableArray.CreateBuilder<Block>(), 0);
        foreach (var paragraph in kept)
        {
            blocks.Add(new Block(new TextSpan(at, at + paragraph.Length), BlockKind.Paragraph));
            at += paragraph.Length + 1;
        }

        return (string.Join('\n', kept), blocks.ToImmutable());
    }

    private Statement Statement(Article article, int number)
    {
        var block = article.Blocks[_random.Next(article.Blocks.Length)].Span;
        var middle = block.Start + Math.Max(0, Math.Min(block.Length - 1, 12 + _random.Next(10)));
        var person = _random.Next(People);
        return new Statement($"{article.Id}#{number + 1}", new TextSpan(block.Start, middle), null, [new TextSpan(middle, Math.Min(block.End, middle + 60 + _random.Next(150)))])
        {
            Type = (StatementType)_random.Next(3),
            Confidence = Math.Round(0.3 + (0.7 * _random.NextDouble()), 3),
            Speaker = new Speaker($"{FirstName(person)} {LastName(person)}", SpeakerVia.Name) { Kind = SpeakerKind.Person, Id = $"person/{FirstName(person)}-{LastName(person)}" },
        };
    }

    private static string FirstName(int person) => $"Na{(char)('a' + (person % 26))}{(char)('a' + (person / 26 % 26))}";

    private static string LastName(int person) => $"Qu{(char)('a' + (person / 676 % 26))}{(char)('a' + (person / 17576 % 26))}{(char)('a' + (person * 7 % 26))}";
}
