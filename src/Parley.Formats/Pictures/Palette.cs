using System.Collections.Immutable;

namespace Parley.Formats.Pictures;

/// <summary>
/// The colours of pictures. All common kinds of colour vision tell them apart; where they say yes or no, a dash, a side or a word says it too. Groups: M. Okabe,
/// K. Ito: Color universal design (2008).
/// </summary>
public static class Palette
{
    /// <summary>Words and outlines.</summary>
    public const string Ink = "#1d2126";

    /// <summary>Captions and lesser words.</summary>
    public const string Soft = "#4d5661";

    /// <summary>Hairlines.</summary>
    public const string Line = "#d8d4ca";

    /// <summary>Ties without a sign.</summary>
    public const string Tie = "#8a929b";

    /// <summary>Nodes of no group.</summary>
    public const string Loose = "#c9ccd1";

    /// <summary>The page.</summary>
    public const string Paper = "#ffffff";

    /// <summary>Areas behind something.</summary>
    public const string Panel = "#f4f2ec";

    /// <summary>Agreement, and what is positive.</summary>
    public const string Agree = "#1b66b0";

    /// <summary>Disagreement, and what is negative.</summary>
    public const string Disagree = "#c2570c";

    /// <summary>Agreement on one thing and disagreement on another.</summary>
    public const string Both = "#6a4c93";

    private static readonly ImmutableArray<string> Groups = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#b8a800", "#7a6fbe"];

    /// <summary>Dashes of the lines that mean disagreement.</summary>
    public static ImmutableArray<double> DisagreeDashes { get; } = [4, 3];

    /// <summary>Dashes of the lines that mean both.</summary>
    public static ImmutableArray<double> BothDashes { get; } = [7, 2.5, 1.5, 2.5];

    /// <summary>How many groups have a colour of their own; the rest are grey.</summary>
    public static int GroupColours => Groups.Length;

    /// <summary>The colour of a group, counted from 0; a negative one is none.</summary>
    public static string Group(int group) => group >= 0 && group < Groups.Length ? Groups[group] : "#9aa1a9";

    /// <summary>The colour at a share from 0 to 1 of the way from one to another, both <c>#rrggbb</c>.</summary>
    public static string Between(string from, string to, double share)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return $"#{Part(1):x2}{Part(3):x2}{Part(5):x2}";

        int Part(int at)
        {
            var (a, b) = (Convert.ToInt32(from.Substring(at, 2), 16), Convert.ToInt32(to.Substring(at, 2), 16));
            return (int)Math.Round(a + ((b - a) * Math.Clamp(share, 0, 1)));
        }
    }
}
