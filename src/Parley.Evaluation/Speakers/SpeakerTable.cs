using System.Globalization;
using System.Text;

namespace Parley.Evaluation.Speakers;

/// <summary>Renders scores of speakers for a terminal: columns aligned, no markup.</summary>
public static class SpeakerTable
{
    private const string Head = "                    gold  right  wrong  unresolved  missed   right  precision  right of found\n";

    /// <summary>The whole page.</summary>
    public static string Text(SpeakerScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"{scores.Settings.Predicted} on {scores.Settings.Gold}: speakers of {scores.Articles} {(scores.Articles == 1 ? "article" : "articles")}.\n\n");
        page.Append(Head).Append(Row("covered", scores.Covered));
        foreach (var form in scores.Forms)
        {
            page.Append(Row($"  {form.Form.ToString().ToLowerInvariant()}", form.Covered));
        }

        return page.Append(Row("overlap", scores.All)).Append(Rest(scores)).Append(Worst(scores)).ToString();
    }

    private static string Row(string name, SpeakerCounts c) => string.Create(CultureInfo.InvariantCulture,
        $"{name,-18} {c.Gold,5}  {c.Right,5}  {c.Wrong,5}  {c.Unresolved,10}  {c.Missed,6}  {c.Accuracy,5:0.0}%  {c.Precision,8:0.0}%  {c.AccuracyOnFound,13:0.0}%\n");

    private static string Rest(SpeakerScores scores)
    {
        var unnamed = scores.Unnamed;
        var line = string.Create(CultureInfo.InvariantCulture,
            $"\nWithout a name in the article: {unnamed.Gold}; {unnamed.Invented} of the {unnamed.Gold - unnamed.Missed} found got one ({unnamed.Rate:0.0} %).\n");
        var joint = scores.Jointly;
        line += joint.Sources == 0 ? "" : string.Create(CultureInfo.InvariantCulture,
            $"Of several together: {joint.Sources}; of {joint.Whole} all were named, in all {joint.Right} of {joint.Gold} ({joint.Recall:0.0} %; {joint.Precision:0.0} % of the names given are right).\n");
        return line + (scores.Open + scores.WithoutContent > 0
            ? string.Create(CultureInfo.InvariantCulture, $"Not scored: {scores.Open} that mean no actor or leave it open, {scores.WithoutContent} without content.\n")
            : "");
    }

    private static string Worst(SpeakerScores scores)
    {
        if (scores.Worst is not { } articles)
        {
            return "";
        }

        var rows = articles.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Wrong,5}  {a.Unresolved,10}  {a.Missed,6}  {a.Id}\n"));
        return $"\nArticles with the most wrong; --show ID tells them one by one.\n\nwrong  unresolved  missed  id\n{string.Concat(rows)}";
    }
}
