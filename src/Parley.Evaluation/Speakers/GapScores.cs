using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Attribution;

namespace Parley.Evaluation.Speakers;

/// <summary>How many pronouns of GAP mean whom they should.</summary>
/// <param name="Gold">The examples, by the last parts of their path.</param>
/// <param name="Examples">How many.</param>
/// <param name="Named">Where the pronoun's speaker is one of the two.</param>
/// <param name="OfTwo">The same, and where nobody is named, the one of the two that was thought likelier.</param>
/// <param name="Given">Where there is nothing but the two names to choose from, and a model chooses: the corpus's gold two-mention task.</param>
/// <param name="Wrong">Examples in which someone is named who is not meant, by id.</param>
public sealed record GapScores(string Gold, int Examples, GenderScores Named, GenderScores OfTwo, GenderScores Given, ImmutableArray<string> Wrong)
{
    /// <summary>The score of what each pronoun was said to mean, in the order of the examples.</summary>
    /// <param name="gold">Where the examples are from.</param>
    /// <param name="examples">The examples.</param>
    /// <param name="resolved">Each pronoun as a source.</param>
    /// <param name="chosen">Which of the two names a model chose, 0 or 1.</param>
    public static GapScores Score(string gold, IReadOnlyCollection<GapExample> examples, IReadOnlyCollection<Statement> resolved, IReadOnlyCollection<int?> chosen)
    {
        var named = examples.Zip(resolved, (example, statement) => new GapAnswer(example, GapAnswer.Named(example, statement))).ToList();
        var ofTwo = examples.Zip(resolved, (example, statement) => new GapAnswer(example, GapAnswer.OfTwo(example, statement)));
        return new GapScores(gold, examples.Count, GenderScores.Of(named), GenderScores.Of([.. ofTwo]), GenderScores.Of([.. examples.Zip(chosen, (example, choice) => new GapAnswer(example, choice))]), [.. named.Where(a => a.IsWrong).Select(a => a.Example.Id)]);
    }

    /// <summary>As JSON with a line break at the end.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, GapJson.Default.GapScores) + "\n";

    /// <summary>For a terminal.</summary>
    public string ToText()
    {
        static string Row(string name, Score s) => string.Create(CultureInfo.InvariantCulture, $"  {name,-11}  {s.F,5:0.0}  {s.P,9:0.0}  {s.R,6:0.0}\n");
        static string Rows(string name, GenderScores s) =>
            $"{name}\n{Row("all", s.All)}{Row("masculine", s.Masculine)}{Row("feminine", s.Feminine)}" + string.Create(CultureInfo.InvariantCulture, $"  {"bias",-11}  {s.Bias,5:0.00}\n");
        return string.Create(CultureInfo.InvariantCulture, $"pronouns on {Gold}: {Examples} examples, {Wrong.Length} with a wrong name.\n\n")
            + "                  F1  precision  recall\n" + Rows("named", Named) + Rows("the likelier of the two", OfTwo) + Rows("of the two alone", Given);
    }
}

/// <summary>Precision, recall and F1 over names that are meant, by the gender of the pronoun.</summary>
/// <param name="All">Of all pronouns.</param>
/// <param name="Masculine">Of he, him, his.</param>
/// <param name="Feminine">Of she, her, hers.</param>
/// <param name="Bias">F1 of feminine pronouns by that of masculine ones.</param>
public sealed record GenderScores(Score All, Score Masculine, Score Feminine, double Bias)
{
    internal static GenderScores Of(IReadOnlyCollection<GapAnswer> answers)
    {
        var (masculine, feminine) = (Sum(answers.Where(a => !a.Example.IsFeminine)), Sum(answers.Where(a => a.Example.IsFeminine)));
        var bias = masculine.F1() > 0 ? Math.Round(feminine.F1() / masculine.F1(), 2) : 0;
        return new GenderScores(Score.Of(masculine + feminine), Score.Of(masculine), Score.Of(feminine), bias);
    }

    private static Counts Sum(IEnumerable<GapAnswer> answers) => answers.Aggregate(default(Counts), (sum, answer) => sum + answer.Count());
}

/// <summary>An example, and the name that was chosen: 0 for the first, 1 for the second, null for neither.</summary>
internal sealed record GapAnswer(GapExample Example, int? Choice)
{
    public bool IsWrong => Choice is { } choice && !(choice == 0 ? Example.A : Example.B).IsMeant;

    public Counts Count()
    {
        var right = Choice is not null && !IsWrong ? 1 : 0;
        return new Counts(right, Choice is null ? 0 : 1, right, (Example.A.IsMeant ? 1 : 0) + (Example.B.IsMeant ? 1 : 0));
    }

    public static int? Named(GapExample example, Statement statement) => statement.Speaker is { } speaker ? Which(example, speaker.Name) : null;

    public static int? OfTwo(GapExample example, Statement statement) =>
        Named(example, statement) ?? statement.Candidates.OrderByDescending(c => c.Score).Select(c => Which(example, c.Name)).FirstOrDefault(choice => choice is not null);

    // Which of the two names this one is more like.
    private static int? Which(GapExample example, string name)
    {
        var (a, b) = (NameMatch.Likeness(name, example.A.Name), NameMatch.Likeness(name, example.B.Name));
        return a > b ? 0 : b > a ? 1 : null;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(GapScores))]
internal sealed partial class GapJson : JsonSerializerContext;
