using Parley.Attribution;

namespace Parley.Store.Articles;

/// <summary>Statements as rows, and back.</summary>
internal static class StatementRow
{
    public const string Columns =
        "id, article, reading, number, name, type, act, polarity, modality, place, source_start, source_end, cue_start, cue_end, content, speaker, addressee, candidates, within, confidence";

    public const string JointColumns = "statement, number, speaker";

    public static object?[] Of(Statement statement, int number, string article, SpeakerRows speakers) =>
    [
        null, null, null, number, Short(Plain.Of(statement.Id), article), (int)statement.Type, (int)statement.Act, (int)statement.Polarity, (int)statement.Modality, (int)statement.Where,
        statement.Source?.Start, statement.Source?.End, statement.Cue?.Start, statement.Cue?.End, SpanText.Of(statement.Content), speakers.Of(statement.Speaker), speakers.Of(statement.Addressee),
        StoredJson.Of(statement.Candidates), statement.Within is { } within ? Short(Plain.Of(within), article) : null, statement.Confidence,
    ];

    /// <summary>An id, without the article's id that most begin with.</summary>
    public static string Short(string name, string article) => name.StartsWith(article, StringComparison.Ordinal) ? $"+{name[article.Length..]}" : $"={name}";

    /// <summary>What <see cref="Short"/> was given.</summary>
    public static string Long(string kept, string article) => kept[0] == '+' ? article + kept[1..] : kept[1..];
}
