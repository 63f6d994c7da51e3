using System.CommandLine;

namespace Parley.Cli.Commands;

/// <summary>The options of <c>parley add</c>: those of <c>read</c>, and what concerns the corpus.</summary>
internal sealed class AddOptions
{
    private readonly ParseResult _words;

    private AddOptions(ParseResult words)
    {
        _words = words;
        Read = ReadOptions.Of(words, InputArgument);
    }

    /// <summary>The options that <c>read</c> has too.</summary>
    public ReadOptions Read { get; }

    /// <summary>The corpus.</summary>
    public string Corpus => _words.GetValue(CorpusArgument)!;

    /// <summary>Whether articles are kept unread.</summary>
    public bool NoRead => _words.GetValue(NoReadOption);

    /// <summary>Whether reprints count as articles.</summary>
    public bool KeepCopies => _words.GetValue(KeepCopiesOption);

    /// <summary>Whether the articles added are printed too.</summary>
    public bool Prints => Read.Format is not null || Read.Out is not null;

    private static Argument<string> CorpusArgument { get; } = new("CORPUS") { Description = "The corpus: a *.parley file, made where there is none, or postgres://user:password@host/database." };

    private static Argument<string[]> InputArgument { get; } = new("INPUT")
    {
        Description = "What to add: a file, a folder, a glob, a URL, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static Option<bool> NoReadOption { get; } = new("--no-read") { Description = "Keep the articles without reading them for statements." };

    private static Option<bool> KeepCopiesOption { get; } = new("--keep-copies") { Description = "Keep near-identical texts as articles of their own instead of linking them to the first." };

    /// <summary>Gives <paramref name="command"/> these arguments and options.</summary>
    public static void AddTo(Command command)
    {
        command.Add(CorpusArgument);
        command.Add(InputArgument);
        command.Add(NoReadOption);
        command.Add(KeepCopiesOption);
        ReadOptions.AddOptionsTo(command);
    }

    /// <summary>The options in a parsed command line.</summary>
    public static AddOptions Of(ParseResult words) => new(words);
}
