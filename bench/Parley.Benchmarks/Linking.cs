using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Parley.Attribution;
using Parley.Linking;
using Parley.Text;

namespace Parley.Benchmarks;

/// <summary>What it costs to link the speakers of articles to so many known actors: memory that the list keeps, and processor time an article, which other programs do not lengthen as they do the time by the clock.</summary>
internal sealed class Linking(int actors)
{
    /// <summary>Those who speak in an article: half of them are in the list.</summary>
    private const int Speakers = 12;

    private const int Articles = 5_000;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly string[] Given = ["Ilse", "Otto", "Mara", "Rolf", "Nadja", "Emil", "Signe", "Tariq", "Wanda", "Jory", "Adaeze", "Bela", "Chiara", "Dilan", "Edda", "Faris"];

    private static readonly string[] Syllables = ["ba", "cor", "del", "fen", "gar", "hol", "kal", "lin", "mor", "nus", "pel", "ras", "ste", "tov", "var", "zan"];

    /// <summary>The figures as JSON.</summary>
    public static string Measure(IEnumerable<int> sizes, TextWriter progress)
    {
        var rows = new List<object>();

        // Once for nothing, or the first row pays for the compiler.
        _ = new Linking(1_000).Row();
        foreach (var size in sizes)
        {
            var row = new Linking(size).Row();
            progress.WriteLine($"bench: {row}");
            rows.Add(row);
        }

        return JsonSerializer.Serialize(new { benchmark = "linking", processors = Environment.ProcessorCount, speakersAnArticle = Speakers, articles = Articles, rows }, Indented);
    }

    private object Row()
    {
        var (before, watch) = (GC.GetTotalMemory(true), Stopwatch.StartNew());
        var known = List();
        var (built, kept) = (watch.Elapsed, GC.GetTotalMemory(true) - before);
        var readings = Enumerable.Range(0, Articles).Select(Reading).ToList();
        Link(known, readings.Take(Articles / 10));
        var begun = GC.GetTotalMemory(true);
        var used = Environment.CpuUsage.TotalTime;
        watch.Restart();
        var book = Link(known, readings);
        var (clock, processor) = (watch.Elapsed.TotalMilliseconds / Articles, (Environment.CpuUsage.TotalTime - used).TotalMilliseconds / Articles);
        var grown = GC.GetTotalMemory(true) - begun;
        GC.KeepAlive(readings);
        GC.KeepAlive(book);
        return new { actors, listMegabytes = Megabytes(kept), buildSeconds = Math.Round(built.TotalSeconds, 1), processorMillisecondsAnArticle = Math.Round(processor, 4), clockMillisecondsAnArticle = Math.Round(clock, 4), bookMegabytes = Megabytes(grown) };
    }

    private static double Megabytes(long bytes) => Math.Round(bytes / 1048576.0, 1);

    private KnownActors List()
    {
        var builder = new KnownActors.Builder();
        for (var i = 0; i < actors; i++)
        {
            builder.Add(Known(i));
        }

        return builder.Build();
    }

    // Four of five are people; half have another name, a fifth an office with its years.
    private static KnownActor Known(int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"Q{1000000 + number}");
        if (number % 5 == 4)
        {
            return new KnownActor(id, $"{Surname(number)} Holdings {number % 97}", SpeakerKind.Organization) { Aliases = number % 2 == 0 ? [$"{Surname(number)} Group"] : [] };
        }

        return new KnownActor(id, Name(number), SpeakerKind.Person)
        {
            Aliases = number % 2 == 0 ? [$"{Name(number)[0]}. {Surname(number)}"] : [],
            Roles = number % 5 == 0 ? ["harbour minister"] : [],
            Affiliation = number % 5 == 0 ? Surname(number / 7) : null,
            From = number % 5 == 0 ? new DateOnly(2020 + (number % 9), 1, 1) : null,
        };
    }

    private static string Name(int number) => $"{Given[number % Given.Length]} {Surname(number)}";

    /// <summary>One of 16⁴ surnames with an ending: each is borne by a dozen in a million.</summary>
    private static string Surname(int number)
    {
        var mixed = unchecked((uint)number * 2654435761u) >> 12;
        return string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(Syllables[mixed & 15][0])}{Syllables[mixed & 15][1..]}{Syllables[(mixed >> 4) & 15]}{Syllables[(mixed >> 8) & 15]}{Syllables[(mixed >> 12) & 15]}");
    }

    private Reading Reading(int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"a{number:00000}");
        var statements = Enumerable.Range(0, Speakers).Select(i => new Statement($"{id}#{i}", new TextSpan(i, i + 1), null, [new TextSpan(i, i + 1)]) { Speaker = Speaker(unchecked((number * 7919) + (i * 104729)), i) });
        return new Reading(new Article(id, new string('x', Speakers + 1), []) { Published = new DateOnly(2025, 1, 1).AddDays(number % 365) }, [.. statements], []);
    }

    private Speaker Speaker(int number, int place)
    {
        var known = Known(Math.Abs(number) % actors);
        return (place % 4) switch
        {
            0 or 1 => new Speaker(known.Name, SpeakerVia.Name) { Kind = known.Kind, Also = [known.Name.Split(' ')[^1]] },
            2 => new Speaker($"{known.Name}-Quill", SpeakerVia.Name) { Kind = known.Kind },
            _ => new Speaker("the harbour minister", SpeakerVia.Description) { Kind = SpeakerKind.Unnamed, Role = "harbour minister", Affiliation = Surname(Math.Abs(number) % actors / 7) },
        };
    }

    private static ActorBook Link(KnownActors known, IEnumerable<Reading> readings) =>
        readings.Aggregate(ActorBook.Empty with { Known = known, KeepsActors = false }, (book, reading) => book.Add(reading).Book);
}
