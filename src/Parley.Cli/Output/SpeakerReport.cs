using System.Text;
using Parley.Evaluation.Speakers;

namespace Parley.Cli.Output;

/// <summary>The sources of an article that are not right, one by one.</summary>
internal static class SpeakerReport
{
    /// <summary>Three lines for each.</summary>
    public static string Of(SpeakerErrors errors)
    {
        var page = new StringBuilder($"{OneLine.Of(errors.Id)}: {errors.Errors.Length} of {errors.Sources} sources are not right.\n");
        foreach (var error in errors.Errors)
        {
            page.Append($"\n{Verdict(error)}  {OneLine.Of(error.Source)}  ({error.Form.ToString().ToLowerInvariant()}, at {error.At})\n");
            page.Append($"  {OneLine.Of(Told(error))}\n  {OneLine.Of(error.Content)}\n");
        }

        return page.ToString();
    }

    private static string Verdict(SpeakerError error) =>
        error is { Verdict: SpeakerVerdict.Wrong, Means.IsEmpty: true } ? "invented" : error.Verdict.ToString().ToLowerInvariant();

    private static string Told(SpeakerError error)
    {
        var means = error.Means.IsEmpty ? "nobody with a name" : string.Join(" and ", error.Means);
        return error.Verdict switch
        {
            SpeakerVerdict.Wrong => $"{means}, not {error.Speaker}",
            SpeakerVerdict.Unresolved when !error.Candidates.IsEmpty => $"{means}; thought of {string.Join(", ", error.Candidates)}",
            _ => means,
        };
    }
}
