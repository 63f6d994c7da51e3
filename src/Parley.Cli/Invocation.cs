using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Text;
using Parley.Text;

namespace Parley.Cli;

/// <summary>From the words of a command line to an exit code.</summary>
public static class Invocation
{
    // "@name" is a file's name like any other, and "-abc" no bundle of options.
    internal static readonly ParserConfiguration Plain = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    /// <summary>Runs the command that <paramref name="args"/> name.</summary>
    public static int Run(CommandHost host, IReadOnlyList<string> args, params IEnumerable<Command> commands)
    {
        ArgumentNullException.ThrowIfNull(host);
        // Not RootCommand, which takes its name from the program's file and brings directives that nobody asked for.
        var help = new HelpOption { Recursive = true };
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        var root = new Command("parley", "Reads the news and shows who said what.") { help, new VersionOption() };
        foreach (var command in commands)
        {
            root.Add(command);
        }

        return Run(host, root.Parse(args.Count > 0 ? args : ["--help"], Plain));
    }

    private static int Run(CommandHost host, ParseResult words)
    {
        if (words.Action is not HelpWithExamples && Fault(words) is { } fault)
        {
            var name = words.CommandResult.Command is Verb verb ? $"parley {verb.Name}" : "parley";
            host.Report(new Diagnostic("PAR080", $"{fault.TrimEnd('.')}; see {name} --help"));
            return ExitCode.WrongUsage;
        }

        using var output = new StreamWriter(host.Output, new UTF8Encoding(false), leaveOpen: true);
        return words.Invoke(new InvocationConfiguration { Output = output, Error = host.Error, EnableDefaultExceptionHandler = false });
    }

    // A command that takes any number of inputs would take a mistyped option for one of them. What begins with "--" is an input after "--" only.
    private static string? Fault(ParseResult words)
    {
        var mistyped = words.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token is { Type: TokenType.Argument, Value: ['-', _, ..] });
        return (words.UnmatchedTokens, words.Errors) switch
        {
            ([var unknown, ..], _) => $"there is no command or option {unknown}",
            (_, [var first, ..]) => first.Message,
            _ => mistyped is null ? null : $"there is no option {mistyped.Value}",
        };
    }

    private sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var output = parseResult.InvocationConfiguration.Output;
            help.Invoke(parseResult);
            if (parseResult.CommandResult.Command is Verb { Examples: { Count: > 0 } examples })
            {
                output.Write($"Examples:\n{string.Concat(examples.Select(line => $"  {line}\n"))}\n");
            }

            return ExitCode.Done;
        }
    }
}
