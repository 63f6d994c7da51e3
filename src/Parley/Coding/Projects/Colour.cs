using System.Globalization;

namespace Parley.Coding.Projects;

/// <summary>A colour that people gave a coder, a type, an entity or a pattern.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>The colour of whatever nobody gave one.</summary>
    public static Colour Black { get; }

    /// <summary>The colour of three numbers, each brought between 0 and 255.</summary>
    public static Colour Of(long red, long green, long blue) => new(Part(red), Part(green), Part(blue));

    /// <summary>The colour of six hexadecimal digits with or without a number sign, as <c>#00CC66</c>; null where it is none.</summary>
    public static Colour? Parse(string? digits) =>
        digits?.TrimStart('#') is { Length: 6 } six && int.TryParse(six, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var all)
            ? Of(all >> 16, (all >> 8) & 255, all & 255)
            : null;

    /// <summary>As style sheets write it: <c>#00CC66</c>.</summary>
    public override string ToString() => $"#{Red:X2}{Green:X2}{Blue:X2}";

    private static byte Part(long number) => (byte)Math.Clamp(number, 0, 255);
}
