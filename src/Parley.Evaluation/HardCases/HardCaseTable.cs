using System.Globalization;
using System.Text;

namespace Parley.Evaluation.HardCases;

/// <summary>Renders scores of hard cases for people.</summary>
public static class HardCaseTable
{
    /// <summary>For a terminal: columns aligned, no markup.</summary>
    public static string Text(HardCaseScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var width = scores.Groups.Select(g => g.About.Length).Append("group".Length).Max();
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"{scores.Settings.Predicted} on {scores.Settings.Gold}: {scores.Cases} hard cases in {scores.Groups.Length} groups.\n\n");
        page.Append(Line("fully right", scores.Exact)).Append(Line("detected", scores.Detection)).Append(Line("stance right", scores.Stance));
        page.Append('\n').Append("    ").Append("group".PadRight(width)).Append("  cases  exact  detected\n");
        foreach (var group in scores.Groups)
        {
            page.Append(CultureInfo.InvariantCulture, $"{group.Group,2}  {group.About.PadRight(width)}  {group.Cases,5}  {group.Exact,5}  {group.Detection,8}\n");
        }

        return page.Append(List("detected, not exact", scores.DetectedOnly)).Append(List("wrong", scores.Wrong)).ToString();
    }

    private static string Line(string name, Share share) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-12}  {share.Right,4} of {share.All,-4}  {share.Percent,5:0.0} %\n");

    private static string List(string name, IReadOnlyCollection<string> ids) =>
        ids.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"\n{name} ({ids.Count}): {string.Join(' ', ids)}\n");
}
