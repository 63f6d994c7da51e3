using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Parley.Formats.Pictures;

/// <summary>
/// How wide words are in the shipped typeface, read from its own tables (OpenType: <c>cmap</c> format 4, <c>hmtx</c>), so that a layout needs no drawing library.
/// Letters that it lacks are taken as wide as they commonly are.
/// </summary>
internal sealed class LetterWidths
{
    /// <summary>Other programs show an SVG in a typeface of theirs; few common ones are wider by more.</summary>
    private const double Safety = 1.04;

    private readonly Dictionary<int, double> _widths = [];

    private LetterWidths(ReadOnlySpan<byte> font)
    {
        var (unit, count) = (Word(Table(font, "head"), 18), Word(Table(font, "hhea"), 34));
        var advances = Table(font, "hmtx");
        foreach (var (letter, glyph) in Glyphs(Subtable(Table(font, "cmap"))))
        {
            _widths[letter] = Word(advances, 4 * Math.Min(glyph, count - 1)) / (double)unit;
        }
    }

    /// <summary>Those of the shipped typeface.</summary>
    public static LetterWidths Shipped { get; } = new(Typefaces.Shipped("Inter.otf"));

    /// <summary>The width of a line at a size of letters, a little more than in the shipped typeface.</summary>
    public double Of(string text, double size)
    {
        var ems = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            ems += _widths.TryGetValue(rune.Value, out var width) ? width : Common(rune);
        }

        return ems * size * Safety;
    }

    private static double Common(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
        _ when rune.Value >= 0x1100 && (rune.Value is <= 0x11FF or (>= 0x2600 and <= 0x27BF) or (>= 0x2E80 and <= 0xD7FF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFF60) or >= 0x1F000) => 1.25,
        _ => 0.68,
    };

    private static ReadOnlySpan<byte> Table(ReadOnlySpan<byte> font, string name)
    {
        for (var at = 12; at < 12 + (16 * Word(font, 4)); at += 16)
        {
            if (Encoding.ASCII.GetString(font.Slice(at, 4)) == name)
            {
                return font.Slice(BinaryPrimitives.ReadInt32BigEndian(font[(at + 8)..]), BinaryPrimitives.ReadInt32BigEndian(font[(at + 12)..]));
            }
        }

        throw new InvalidDataException($"the typeface has no table {name}");
    }

    private static ReadOnlySpan<byte> Subtable(ReadOnlySpan<byte> map)
    {
        for (var at = 4; at < 4 + (8 * Word(map, 2)); at += 8)
        {
            var subtable = map[BinaryPrimitives.ReadInt32BigEndian(map[(at + 4)..])..];
            if (Word(subtable, 0) == 4)
            {
                return subtable;
            }
        }

        throw new InvalidDataException("the typeface has no map of format 4");
    }

    private static List<(int Letter, int Glyph)> Glyphs(ReadOnlySpan<byte> map)
    {
        var glyphs = new List<(int, int)>();
        var bytes = Word(map, 6); // twice the number of segments
        for (var segment = 0; segment < bytes; segment += 2)
        {
            var (last, first, delta) = (Word(map, 14 + segment), Word(map, 16 + bytes + segment), Word(map, 16 + (2 * bytes) + segment));
            var (at, offset) = (16 + (3 * bytes) + segment, Word(map, 16 + (3 * bytes) + segment));
            for (var letter = first; letter <= last && letter < 0xFFFF; letter++)
            {
                glyphs.Add((letter, ((offset == 0 ? letter : Word(map, at + offset + (2 * (letter - first)))) + delta) & 0xFFFF));
            }
        }

        return glyphs;
    }

    private static int Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
}
