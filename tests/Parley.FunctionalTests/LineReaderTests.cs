using CsCheck;
using Parley.Ingest;

namespace Parley.FunctionalTests;

/// <summary>Long files are read line by line.</summary>
public sealed class LineReaderTests
{
    // Lines shorter and longer than what is read at once, so that some end where a stretch ends.
    private static readonly Gen<string[]> Lines = Gen.OneOf(Gen.Int[0, 12], Gen.Int[8_000, 70_000]).Select(Gen.Int[0, 2], (length, returns) => new string('x', length) + new string('\r', returns)).Array[0, 12];

    [Fact]
    public void Every_line_comes_once_and_without_its_end() => Lines.Sample(lines =>
    {
        using var reader = new LineReader(new StringReader(string.Concat(lines.Select(line => $"{line}\n"))), int.MaxValue);
        Read(reader).ShouldBe(lines.Select(line => line.TrimEnd('\r')));
    }, iter: 50);

    [Fact]
    public void Lines_above_the_limit_are_passed_over_and_the_others_are_not() => Lines.Sample(lines =>
    {
        using var reader = new LineReader(new StringReader(string.Concat(lines.Select(line => $"{line}\n")) + "end"), 10_000);
        Read(reader).ShouldBe(lines.Append("end").Select(line => line.Length > 10_000 ? null : line.TrimEnd('\r')));
    }, iter: 50);

    private static List<string?> Read(LineReader reader)
    {
        var lines = new List<string?>();
        while (reader.Read(out var line))
        {
            lines.Add(line);
        }

        return lines;
    }
}
