using System.Collections.Immutable;
using Parley.Coding;

namespace Parley.Networks;

/// <summary>The values that a qualifier takes, in order.</summary>
/// <param name="Values">Numbers as they are; of texts, places in the labels of the column.</param>
/// <param name="Labels">What the values are called, one each; none without a qualifier.</param>
/// <param name="Numeric">Whether values are more or less alike, as numbers and booleans are. Texts are the same or not.</param>
public sealed record QualifierLevels(ImmutableArray<int> Values, ImmutableArray<string> Labels, bool Numeric)
{
    /// <summary>Without a qualifier, all statements are of one level.</summary>
    public static QualifierLevels None { get; } = new([0], [], true);

    /// <summary>The number of levels, at least 1.</summary>
    public int Count => Values.Length;

    /// <summary>The greatest value less the least; 0 where there is one level.</summary>
    public double Width => (double)Values[^1] - Values[0];

    /// <summary>The place of a value among the levels; negative where it is none.</summary>
    public int PlaceOf(int value) => Labels.IsEmpty ? 0 : Values.BinarySearch(value);

    /// <summary>How far two levels are apart, from 0 to 1: numbers in parts of the whole width, texts 0 or 1.</summary>
    public double Distance(int level, int other)
    {
        if (level == other || !Numeric)
        {
            return level == other ? 0 : 1;
        }

        return Width == 0 ? 0 : Math.Abs((double)Values[level] - Values[other]) / Width;
    }

    /// <summary>The levels that occur at <paramref name="places"/>; of a boolean always no and yes.</summary>
    internal static QualifierLevels Of(Selection selection, ImmutableArray<int> places)
    {
        if (selection.Qualifier is not { } column)
        {
            return None;
        }

        int[] values = column.Variable.Kind == VariableKind.Boolean
            ? [0, 1]
            : [.. places.Select(place => column.Values[place]).Where(value => !column.IsEmpty(value)).Distinct().Order()];
        return values.Length == 0
            ? new([0], [""], !column.IsText)
            : new([.. values], [.. values.Select(value => column.IsText ? column.Labels[value] : value.ToString())], !column.IsText);
    }
}
