using CsCheck;
using Parley.Cli.Output;

namespace Parley.FunctionalTests;

public sealed class TextReportTests
{
    [Fact]
    public void An_article_in_plain() => Golden.Verify(Text(Invented.FerryFares(), new Ink(false), 72), "text-report");

    [Fact]
    public void An_article_in_colour() => Golden.Verify(Text(Invented.FerryFares(), new Ink(true), 72).Replace('\e', '␛'), "text-report-colour");

    [Fact]
    public void An_article_by_speaker_with_thought() => Golden.Verify(Text(Invented.FerryFares(), new Ink(false), 72, bySpeaker: true, fold: false), "text-report-by-speaker");

    [Fact]
    public void What_was_denied_or_not_simply_said_is_told_beside_it()
    {
        var text = Text(Invented.Hearing(), new Ink(false), 72);
        text.ShouldContain("Rolf Ebel — denied  [denied or not said]\n    ✗ that the gate was open\n");
        text.ShouldContain("He — asked  [question]\n    · who had the key\n");
        text.ShouldContain("The guard — said  [as told by Mina Orth]\n");
        text.ShouldContain("She — plans  [intention]\n");
        text.ShouldContain("Ebel — says  [hypothetical]\n");
    }

    [Fact]
    public void An_article_without_statements_says_so() =>
        Text(Invented.Silence(), new Ink(false), 72).ShouldBe("tide\n\n  Nobody is quoted or reported here.\n");

    [Fact]
    public void No_article_can_steer_the_terminal() => AnyReading.Any.Sample(reading =>
        Text(reading, new Ink(false), 60, fold: false).Where(character => char.IsControl(character) && character != '\n').ShouldBeEmpty());

    [Fact]
    public void Wrapping_loses_no_word() => Gen.Select(Gen.OneOf('a', 'b', ' ').Array[0, 60], Gen.Int[1, 12]).Sample((text, width) =>
    {
        var words = new string(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var lines = Wrapping.Lines(string.Join(' ', words), width).ToList();
        string.Join(' ', lines).ShouldBe(string.Join(' ', words));
        lines.ShouldAllBe(line => line.Length <= width || !line.Contains(' '));
    });

    private static string Text(Reading reading, Ink ink, int width, bool bySpeaker = false, bool fold = true)
    {
        using var writer = new StringWriter();
        new TextReport(writer, ink, width) { BySpeaker = bySpeaker, FoldThought = fold }.Write(reading);
        return writer.ToString();
    }
}
