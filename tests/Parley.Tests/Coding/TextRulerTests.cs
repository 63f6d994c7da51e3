using CsCheck;
using Parley.Coding.Projects;
using Parley.Text;

namespace Parley.Tests.Coding;

public sealed class TextRulerTests
{
    private static readonly Gen<string> Texts = Gen.OneOf("a", "word ", "é", "\n", "\r\n", "\r", "😀", "𝒳", "\uD83D", "\uDE00", ". ").Array[0, 30].Select(string.Concat);

    [Fact]
    public void Characters_and_units_part_behind_an_emoji_and_behind_a_carriage_return()
    {
        var ruler = TextRuler.Of("a😀\r\nb");
        ruler.Text.ShouldBe("a😀\nb");
        (ruler.Characters, ruler.Units).ShouldBe((5, 5));
        Enumerable.Range(0, 6).Select(at => ruler.Unit(at, OffsetUnit.Characters)).ShouldBe([0, 1, 3, 3, 4, 5]);
        Enumerable.Range(0, 6).Select(at => ruler.Unit(at, OffsetUnit.Screen)).ShouldBe([0, 1, 2, 3, 4, 5]);
        Enumerable.Range(0, 7).Select(at => ruler.Offset(at, OffsetUnit.Characters)).ShouldBe([0, 1, 1, 2, 2, 3, 4]);
        Enumerable.Range(0, 7).Select(at => ruler.Offset(at, OffsetUnit.Screen)).ShouldBe([0, 1, 1, 3, 3, 4, 5]);
    }

    [Fact]
    public void A_text_without_either_is_plain_and_measured_alike() => Gen.Char['\n', '\uD7FF'].Array[0, 20].Where(units => !units.Contains('\r')).Sample(units =>
    {
        var ruler = TextRuler.Of(new string(units));
        ruler.IsPlain.ShouldBeTrue();
        Enumerable.Range(0, units.Length + 1).ShouldAllBe(at => ruler.Unit(at, OffsetUnit.Characters) == at && ruler.Offset(at, OffsetUnit.Characters) == at);
    });

    /// <summary>What a database calls the characters from one offset to another are the same letters, line ends aside, at the places that the ruler gives.</summary>
    [Fact]
    public void The_letters_between_two_offsets_stay_the_same() => Gen.Select(Texts, Gen.Int[0, 99], Gen.Int[0, 99]).Sample((text, a, b) =>
    {
        var (ruler, characters) = (TextRuler.Of(text), Characters(text));
        ruler.Characters.ShouldBe(characters.Count);
        var (start, end) = (Math.Min(a, b) % (characters.Count + 1), Math.Max(a, b) % (characters.Count + 1));
        (start, end) = (Math.Min(start, end), Math.Max(start, end));
        var expected = string.Concat(characters[start..end]);
        var found = ruler.Text[ruler.Unit(start, OffsetUnit.Characters)..ruler.Unit(end, OffsetUnit.Characters)];
        // A line end that is cut in two belongs to whatever begins with its line feed.
        var isCut = expected.EndsWith('\r') && end < characters.Count && characters[end] == "\n";
        Lines(expected).ShouldBe(isCut ? $"{found}\n" : found);
    });

    /// <summary>On text with plain line feeds a span goes out and comes back, whichever way the database counts.</summary>
    [Fact]
    public void What_goes_out_comes_back() => Gen.Select(Texts, Gen.Int[0, 99], Gen.Int[0, 99], Gen.Enum<OffsetUnit>()).Sample((stored, a, b, unit) =>
    {
        var ruler = TextRuler.Of(TextRuler.Of(stored).Text);
        var (start, end) = (Math.Min(a, b) % (ruler.Units + 1), Math.Max(a, b) % (ruler.Units + 1));
        var span = Whole(ruler.Text, Math.Min(start, end), Math.Max(start, end));
        var (first, last) = ruler.Offsets(span, unit);
        (ruler.Unit(first, unit), ruler.Unit(last, unit)).ShouldBe((span.Start, span.End));
    });

    [Fact]
    public void A_span_that_cuts_a_pair_covers_it()
    {
        var ruler = TextRuler.Of("x😀y");
        ruler.Offsets(new TextSpan(2, 4), OffsetUnit.Characters).ShouldBe((1, 3));
        ruler.Offsets(new TextSpan(0, 2), OffsetUnit.Characters).ShouldBe((0, 2));
    }

    [Fact]
    public void A_ruler_without_its_text_measures_the_same() => Gen.Select(Texts, Gen.Int[0, 99]).Sample((text, at) =>
    {
        var (ruler, lean) = (TextRuler.Of(text), TextRuler.Of(text).Lean());
        (lean.Units, lean.Characters, lean.Unit(at, OffsetUnit.Characters), lean.Unit(at, OffsetUnit.Screen)).ShouldBe((ruler.Units, ruler.Characters, ruler.Unit(at, OffsetUnit.Characters), ruler.Unit(at, OffsetUnit.Screen)));
    });

    [Theory]
    [InlineData("😀😀 The bay", 5, 12, OffsetUnit.Screen)] // there are only ten characters
    [InlineData("😀😀 The bay", 5, 99, OffsetUnit.Characters)] // fits neither
    [InlineData("The bay", 4, 7, OffsetUnit.Characters)] // all the same
    [InlineData("😀😀 The bay is full", 3, 10, null)] // either
    public void A_document_may_tell_how_it_was_counted(string text, int start, int end, OffsetUnit? expected) =>
        new OffsetEvidence().Add(TextRuler.Of(text), [(start, end)]).ShouldBe(expected);

    [Theory]
    [InlineData(0, OffsetUnit.Characters)]
    [InlineData(3, OffsetUnit.Screen)]
    public void Whole_words_tell_how_a_database_was_counted(int shift, OffsetUnit expected)
    {
        var evidence = new OffsetEvidence();
        var ruler = TextRuler.Of("😀😀😀 The harbour is full of boats, she said, and nobody knows why.");
        foreach (var words in new[] { "harbour", "full", "boats", "said", "nobody", "knows" })
        {
            var start = ruler.Text.IndexOf(words, StringComparison.Ordinal) - 3 + shift;
            evidence.Add(ruler, [(start, start + words.Length)]).ShouldBeNull();
        }

        evidence.Common.ShouldBe(expected);
    }

    private static TextSpan Whole(string text, int start, int end)
    {
        bool Cuts(int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
        return new TextSpan(Cuts(start) ? start - 1 : start, Cuts(end) ? end + 1 : end);
    }

    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static List<string> Characters(string text)
    {
        var characters = new List<string>();
        for (var at = 0; at < text.Length; at += characters[^1].Length)
        {
            characters.Add(char.IsSurrogatePair(text, at) ? text.Substring(at, 2) : text.Substring(at, 1));
        }

        return characters;
    }
}
