using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Parley.Text;

namespace Parley.Tests.Guidelines;

/// <summary>A marked stretch of an example.</summary>
/// <param name="Role"><c>[</c> for a source, <c>{</c> for a cue, <c>&lt;</c> for a content.</param>
/// <param name="Number">The statement that it belongs to.</param>
/// <param name="Span">In the text without marks.</param>
internal sealed record ExampleMark(char Role, int Number, TextSpan Span);

/// <summary>
/// The mark-up of examples: <c>[source] {cue} &lt;content&gt;</c>, with <c>[2: …]</c> or <c>[1,2: …]</c> where there are several statements.
/// Marks nest. A bracket after a backslash is itself.
/// </summary>
internal sealed partial class ExampleMarkup
{
    private readonly StringBuilder _text = new();
    private readonly Stack<(char Role, int[] Numbers, int Start)> _open = [];
    private readonly ImmutableArray<ExampleMark>.Builder _marks = ImmutableArray.CreateBuilder<ExampleMark>();

    /// <summary>The text without marks, and the marks in the order in which they end.</summary>
    /// <exception cref="FormatException">A mark is not closed, or closed by another.</exception>
    public static (string Text, ImmutableArray<ExampleMark> Marks) Read(string marked)
    {
        var reader = new ExampleMarkup();
        for (var at = 0; at < marked.Length;)
        {
            at = reader.Take(marked, at);
        }

        return reader._open.Count == 0
            ? (reader._text.ToString(), reader._marks.ToImmutable())
            : throw new FormatException($"A {reader._open.Peek().Role} is never closed: {marked}");
    }

    private int Take(string marked, int at)
    {
        switch (marked[at])
        {
            case '[' or '{' or '<':
                return Open(marked, at);
            case ']' or '}' or '>':
                Close(marked, at);
                return at + 1;
            case '\\' when at + 1 < marked.Length:
                _text.Append(marked[at + 1]);
                return at + 2;
            default:
                _text.Append(marked[at]);
                return at + 1;
        }
    }

    private int Open(string marked, int at)
    {
        var numbers = Numbers().Match(marked, at + 1);
        int[] of = numbers.Success ? [.. numbers.Groups[1].Value.Split(',').Select(int.Parse)] : [1];
        _open.Push((marked[at], of, _text.Length));
        return at + 1 + numbers.Length;
    }

    private void Close(string marked, int at)
    {
        if (!_open.TryPop(out var open) || "]}>"["[{<".IndexOf(open.Role)] != marked[at])
        {
            throw new FormatException($"A {marked[at]} closes what was not opened: {marked}");
        }

        _marks.AddRange(open.Numbers.Select(number => new ExampleMark(open.Role, number, new TextSpan(open.Start, _text.Length))));
    }

    [GeneratedRegex(@"\G(\d+(?:,\d+)*): ")]
    private static partial Regex Numbers();
}
