using System.Collections.Immutable;
using System.Text;
using Parley.Attribution;
using Parley.Formats;
using Parley.Text;

namespace Parley.Benchmarks;

/// <summary>As many articles as one likes, made of some that were read: other words of the same length, other days, outlets and speakers. A number always gives the same article.</summary>
internal sealed class VariedReadings
{
    private const double Changed = 0.25;
    private const double Invented = 0.02;
    private const int Days = 7300;
    private const int Outlets = 200;
    private const int Speakers = 5000;
    private const int InventedWords = 400_000;

    private readonly List<Reading> _bases;
    private readonly string[][] _words;

    private VariedReadings(List<Reading> bases)
    {
        _bases = bases;
        var words = bases.SelectMany(reading => Words(reading.Article.Text).Select(span => span.In(reading.Article.Text))).ToLookup(word => word.Length);
        _words = [.. Enumerable.Range(0, words.Max(group => group.Key) + 1).Select(length => words[length].ToArray())];
    }

    /// <summary>How many statements an article has at most.</summary>
    public int MostStatements { get; init; } = 6;

    /// <summary>Made of what <c>parley read --with-text --format jsonl</c> printed.</summary>
    public static VariedReadings Of(string path) => new([.. File.ReadLines(path).Select(line => ArticleJsonReader.Read(Encoding.UTF8.GetBytes(line)).Reading).OfType<Reading>().Where(r => r.Statements.Length > 0)]);

    /// <summary>The words of all articles that it is made of, as often as they stand there.</summary>
    public IEnumerable<string> AllWords => _words.SelectMany(words => words);

    /// <summary>A text that it is made of.</summary>
    public string Text(int number) => _bases[number % _bases.Count].Article.Text;

    /// <summary>One of them.</summary>
    public Reading this[int number]
    {
        get
        {
            var chance = new Random(number);
            var original = _bases[chance.Next(_bases.Count)];
            var id = $"varied-{number}";
            var text = Varied(original.Article.Text, chance);
            var article = original.Article with
            {
                Id = id, Text = text, Title = null, Url = null, Published = new DateOnly(2005, 1, 1).AddDays(chance.Next(Days)), Outlet = $"Outlet {Rare(chance, Outlets)}", Diagnostics = [],
            };
            return new Reading(article, Statements(original.Statements, id, chance), []);
        }
    }

    private ImmutableArray<Statement> Statements(ImmutableArray<Statement> originals, string id, Random chance) =>
        [.. originals.Where(s => s.Within is null).Take(MostStatements).Select((statement, i) => statement with
        {
            Id = $"{id}#{i}", Speaker = statement.Speaker is null ? null : Speaker(Rare(chance, Speakers)), Addressee = null, Jointly = [], Candidates = [],
        })];

    private static Speaker Speaker(int number) => new($"{Word(number, 6)} {Word(number * 7919, 8)}", SpeakerVia.Name) { Id = $"person-{number}", Role = number % 3 == 0 ? "Senator" : null };

    private string Varied(string text, Random chance)
    {
        var varied = new StringBuilder(text);
        foreach (var span in Words(text))
        {
            var draw = chance.NextDouble();
            var other = draw < Invented ? Word(Rare(chance, InventedWords), span.Length) : draw < Changed ? _words[span.Length][chance.Next(_words[span.Length].Length)] : null;
            for (var i = 0; other is not null && i < span.Length; i++)
            {
                varied[span.Start + i] = other[i];
            }
        }

        return varied.ToString();
    }

    // Few are frequent and many are rare, as in the press.
    private static int Rare(Random chance, int count) => (int)(count * Math.Pow(chance.NextDouble(), 3));

    private static string Word(int number, int length)
    {
        var letters = new Random(number);
        return string.Create(length, letters, (word, chance) =>
        {
            for (var i = 0; i < word.Length; i++)
            {
                word[i] = i % 2 == 0 ? "bcdfglmnprstvz"[chance.Next(14)] : "aeiou"[chance.Next(5)];
            }
        });
    }

    private static IEnumerable<TextSpan> Words(string text)
    {
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            for (end = start; end < text.Length && char.IsAsciiLetter(text[end]);)
            {
                end++;
            }

            if (end - start >= 3)
            {
                yield return new TextSpan(start, end);
            }
        }
    }
}
