namespace Parley.Coding.Projects;

/// <summary>How a database of Discourse Network Analyzer counts in a text.</summary>
public enum OffsetUnit
{
    /// <summary>In characters (code points) of the text as it is stored: how its statements are printed and exported.</summary>
    Characters,

    /// <summary>In UTF-16 units of the text with plain line feeds: how its screen marks statements. The two part where an emoji stands before a statement, or a carriage return.</summary>
    Screen,
}

/// <summary>
/// Tells how the statements of a database were counted, which it does not say: in characters, unless they can only have been counted as on the screen. That is so for a document
/// in which a statement would otherwise end behind the text; and for all documents where statements on the screen begin and end between words, while in characters many cut
/// words in two.
/// </summary>
public sealed class OffsetEvidence
{
    private const int FewestEnds = 10;
    private const double NearlyAll = 0.95;
    private const double Many = 0.6;

    private int _ends;
    private int _betweenOnScreen;
    private int _betweenCharacters;

    /// <summary>How statements were counted, wherever nothing of their own document says otherwise.</summary>
    public OffsetUnit Common =>
        _ends >= FewestEnds && _betweenOnScreen >= NearlyAll * _ends && _betweenCharacters < Many * _ends ? OffsetUnit.Screen : OffsetUnit.Characters;

    /// <summary>Looks at the statements of one document.</summary>
    /// <param name="ruler">The document's text as it is stored.</param>
    /// <param name="offsets">Start and end of each statement, as stored.</param>
    /// <returns>How they were counted where their document alone says it; else null.</returns>
    public OffsetUnit? Add(TextRuler ruler, IReadOnlyList<(long Start, long End)> offsets)
    {
        ArgumentNullException.ThrowIfNull(ruler);
        ArgumentNullException.ThrowIfNull(offsets);
        var (areCharacters, areUnits) = (offsets.All(o => Fits(o, ruler.Characters)), offsets.All(o => Fits(o, ruler.Units)));
        if (ruler.IsPlain || !areCharacters || !areUnits)
        {
            return areUnits && !areCharacters ? OffsetUnit.Screen : OffsetUnit.Characters;
        }

        _ends += 2 * offsets.Count;
        _betweenOnScreen += Between(ruler, offsets, OffsetUnit.Screen);
        _betweenCharacters += Between(ruler, offsets, OffsetUnit.Characters);
        return null;
    }

    private static bool Fits((long Start, long End) offsets, int length) => offsets.Start >= 0 && offsets.End <= length;

    private static int Between(TextRuler ruler, IEnumerable<(long Start, long End)> offsets, OffsetUnit unit) =>
        offsets.Sum(o => (IsBetweenWords(ruler.Text, ruler.Unit(o.Start, unit)) ? 1 : 0) + (IsBetweenWords(ruler.Text, ruler.Unit(o.End, unit)) ? 1 : 0));

    private static bool IsBetweenWords(string text, int at) => at <= 0 || at >= text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at]);
}
