using System.Globalization;
using Parley.Attribution;
using Parley.Formats;
using Parley.Text;

namespace Parley.Cli.Output;

/// <summary>An article's statements as a person likes to read them in a terminal.</summary>
/// <param name="writer">Stays open.</param>
/// <param name="ink">Colours or none.</param>
/// <param name="width">Columns.</param>
internal sealed class TextReport(TextWriter writer, Ink ink, int width)
{
    private bool _begun;

    /// <summary>Whether an article's statements are grouped by who makes them.</summary>
    public bool BySpeaker { get; init; }

    /// <summary>Whether beliefs and plans are only counted.</summary>
    public bool FoldThought { get; init; } = true;

    /// <summary>Writes one article, after a blank line if it is not the first.</summary>
    public void Write(Reading reading)
    {
        if (_begun)
        {
            Line();
        }

        _begun = true;
        WriteHead(reading.Article);
        var shown = reading.Statements.Where(statement => !FoldThought || statement.Act == StatementAct.Speech).ToList();
        if (BySpeaker)
        {
            WriteVoices(reading, shown);
        }
        else
        {
            shown.ForEach(statement => WriteStatement(reading, statement, Who(reading.Article, statement)));
        }

        WriteFoot(reading, shown.Count);
    }

    /// <summary>Writes articles grouped by who speaks: one as it is, several by actor.</summary>
    public void WriteKept(IReadOnlyList<Reading> readings)
    {
        if (readings.Count == 1)
        {
            Write(readings[0]);
            return;
        }

        foreach (var person in ActorVoice.Of(readings, statement => !FoldThought || statement.Act == StatementAct.Speech))
        {
            WriteActor(person);
        }

        var folded = FoldThought ? readings.Sum(r => r.Statements.Count(s => s.Act == StatementAct.Thought)) : 0;
        if (folded > 0)
        {
            Line();
            Line(ink.Dim(folded == 1 ? "1 belief or plan not shown; --acts all shows it." : $"{folded} beliefs and plans not shown; --acts all shows them."));
        }
    }

    private void WriteActor(ActorVoice voice)
    {
        if (_begun)
        {
            Line();
        }

        _begun = true;
        var articles = voice.Articles.Length == 1 ? "1 article" : $"{voice.Articles.Length} articles";
        Line($"{ink.Bold(OneLine.Of(voice.Name))}{ink.Dim(Role(voice.Role))}  {ink.Dim($"{Count(voice.Statements)} in {articles}")}");
        foreach (var (reading, statements) in voice.Articles)
        {
            Line();
            WriteWrapped("  ", "  ", OneLine.Of($"{reading.Article.Title ?? reading.Article.Id}{(reading.Article.Published is { } day ? $" · {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : "")}"), ink.Dim);
            foreach (var statement in statements)
            {
                WriteStatement(reading, statement, null);
            }
        }
    }

    private static string Count(int statements) => statements == 1 ? "1 statement" : $"{statements} statements";

    private void WriteHead(Article article)
    {
        WriteWrapped("", "", OneLine.Of(article.Title ?? article.Id), ink.Bold);
        string?[] facts =
        [
            article.Outlet,
            article.Published?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            article.Byline.IsDefaultOrEmpty ? null : $"by {string.Join(", ", article.Byline)}",
            article.Input,
        ];
        if (facts.Any(fact => !string.IsNullOrWhiteSpace(fact)))
        {
            WriteWrapped("", "", OneLine.Of(string.Join(" · ", facts.Where(fact => !string.IsNullOrWhiteSpace(fact)))), ink.Dim);
        }
    }

    private void WriteVoices(Reading reading, List<Statement> statements)
    {
        foreach (var voice in Voice.Of(reading.Article, statements))
        {
            Line();
            Line($"  {ink.Bold(OneLine.Of(voice.Name))}{ink.Dim(Role(voice.Role))}  {ink.Dim(Count(voice.Statements.Length))}");
            foreach (var statement in voice.Statements)
            {
                WriteStatement(reading, statement, null);
            }
        }
    }

    private void WriteStatement(Reading reading, Statement statement, string? who)
    {
        var cue = statement.Cue is { } span ? OneLine.Of(span.In(reading.Article.Text)) : "";
        var label = string.Concat(Labels(reading, statement).Select(word => ink.Dim($"  [{word}]")));
        if (who is not null)
        {
            Line();
            var verb = cue.Length == 0 ? "" : $"{(who == Voice.Nobody ? " " : " — ")}{ink.Italic(cue)}";
            Line($"  {who}{verb}{label}");
        }
        else
        {
            Line($"    {(cue.Length == 0 ? Voice.Nobody : ink.Italic(cue))}{label}");
        }

        WriteContent(statement, OneLine.Of(Voice.ContentOf(reading.Article, statement)));
    }

    private void WriteContent(Statement statement, string content)
    {
        var (first, other) = statement.Type switch
        {
            _ when statement.Polarity == StatementPolarity.Negative => (ink.Red("    ✗ "), "      "),
            StatementType.Direct => (ink.Gold("    │ "), ink.Gold("    │ ")),
            StatementType.Mixed => (ink.Gold("    ╎ "), ink.Gold("    ╎ ")),
            _ => (ink.Dim("    · "), "      "),
        };
        if (content.Length > 0)
        {
            WriteWrapped(first, other, content, words => words);
        }
    }

    private void WriteFoot(Reading reading, int shown)
    {
        var folded = reading.Statements.Length - shown;
        var words = (shown, folded) switch
        {
            (0, 0) => "Nobody is quoted or reported here.",
            (_, 0) => "",
            (_, 1) => "1 belief or plan not shown; --acts all shows it.",
            _ => $"{folded} beliefs and plans not shown; --acts all shows them.",
        };
        if (words.Length > 0)
        {
            Line();
            Line(ink.Dim($"  {words}"));
        }

        if (reading.Diagnostics.Length > 0)
        {
            Line();
        }

        foreach (var diagnostic in reading.Diagnostics)
        {
            WriteWrapped("  ", "         ", OneLine.Of($"{diagnostic.Code} {diagnostic.Message}"), ink.Dim);
        }
    }

    private string Who(Article article, Statement statement)
    {
        var name = OneLine.Of(Voice.NameOf(article, statement));
        return $"{(name == Voice.Nobody ? name : ink.Bold(name))}{ink.Dim(Role(Voice.RoleOf(statement)))}";
    }

    private static string Role(string? role) => role is null ? "" : $", {OneLine.Of(role)}";

    private static IEnumerable<string> Labels(Reading reading, Statement statement)
    {
        if (statement.Where != StatementPlace.Body)
        {
            yield return statement.Where == StatementPlace.Headline ? "headline" : "caption";
        }

        if (statement.Act == StatementAct.Thought)
        {
            yield return "belief or plan";
        }

        foreach (var word in StanceWords.Of(reading, statement))
        {
            yield return OneLine.Of(word);
        }
    }

    private void WriteWrapped(string first, string other, string words, Func<string, string> paint)
    {
        var indent = first;
        foreach (var line in Wrapping.Lines(words, width - 6))
        {
            Line($"{indent}{paint(line)}");
            indent = other;
        }
    }

    private void Line(string text = "") => writer.Write($"{text}\n");
}
