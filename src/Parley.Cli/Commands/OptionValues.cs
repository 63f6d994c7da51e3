using System.CommandLine;

namespace Parley.Cli.Commands;

/// <summary>What was typed, with what one case of a batch says instead.</summary>
/// <param name="line">The command line.</param>
/// <param name="own">The case; null where there is none.</param>
internal sealed class OptionValues(ParseResult line, ParseResult? own = null)
{
    /// <summary>The value of an option: the case's own, else the command line's, else the default.</summary>
    public T? Of<T>(Option<T> option) => own is not null && IsGiven(own, option) ? own.GetValue(option) : line.GetValue(option);

    /// <summary>Whether somebody said it.</summary>
    public bool Has(Option option) => (own is not null && IsGiven(own, option)) || IsGiven(line, option);

    private static bool IsGiven(ParseResult words, Option option) => words.GetResult(option) is { Implicit: false };
}
