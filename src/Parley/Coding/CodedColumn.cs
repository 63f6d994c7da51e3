using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Parley.Coding;

/// <summary>The values of one variable: one for each statement, or one for each document.</summary>
/// <param name="Variable">Which variable it is.</param>
/// <param name="Values">
/// Of texts, places in <paramref name="Labels"/>; of whole numbers and booleans, the number itself; <see cref="Missing"/> where there is none.
/// </param>
/// <param name="Labels">The distinct texts in the order of UTF-16 code units, so that values compare as their texts do; none for numbers.</param>
public sealed record CodedColumn(Variable Variable, ImmutableArray<int> Values, ImmutableArray<string> Labels)
{
    /// <summary>Stands where nothing is recorded. An empty text says the same.</summary>
    public const int Missing = int.MinValue;

    /// <summary>Whether the values are texts, which have labels.</summary>
    public bool IsText => Variable.Kind is VariableKind.ShortText or VariableKind.LongText;

    /// <summary>A column of texts, one each.</summary>
    public static CodedColumn OfTexts(string name, IEnumerable<string> texts, VariableKind kind = VariableKind.ShortText)
    {
        var all = texts.ToArray();
        string[] labels = [.. all.Distinct().Order(StringComparer.Ordinal)];
        var places = labels.Select((label, place) => (label, place)).ToDictionary(pair => pair.label, pair => pair.place);
        return new(new(name, kind), [.. all.Select(text => places[text])], ImmutableCollectionsMarshal.AsImmutableArray(labels));
    }

    /// <summary>A column of whole numbers, or of booleans as 0 and 1.</summary>
    public static CodedColumn OfNumbers(string name, IEnumerable<int> numbers, VariableKind kind = VariableKind.Boolean) =>
        new(new(name, kind), [.. numbers], []);

    /// <summary>The value at <paramref name="place"/> as text: "0" and "1" for booleans, empty where there is none.</summary>
    public string TextAt(int place) => (Values[place], IsText) switch
    {
        (Missing, _) => "",
        (var value, true) => Labels[value],
        var (value, _) => value.ToString(),
    };

    /// <summary>Whether there is nothing at <paramref name="place"/>: no value, or an empty text.</summary>
    public bool IsEmptyAt(int place) => IsEmpty(Values[place]);

    /// <summary>Whether <paramref name="value"/> says nothing: the empty text comes first in the order.</summary>
    public bool IsEmpty(int value) => value == Missing || (value == 0 && IsText && Labels[0].Length == 0);

    /// <summary>The values at <paramref name="places"/>, in that order.</summary>
    public CodedColumn At(ReadOnlySpan<int> places)
    {
        var values = new int[places.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Values[places[i]];
        }

        return this with { Values = ImmutableCollectionsMarshal.AsImmutableArray(values) };
    }
}
