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
        Follow = new FollowOptions(words);
    }

    /// <summary>The options that <c>read</c> has too.</summary>
    public ReadOptions Read { get; }

    /// <summary>The feeds that are polled.</summary>
    public FollowOptions Follow { get; }

    /// <summary>The corpus.</summary>
    public string Corpus => _words.GetValue(CorpusArgument)!;

    /// <summary>Whether articles are kept unread.</summary>
    public bool NoRead => _words.GetValue(NoReadOption);

    /// <summary>Whether reprints count as articles.</summary>
    public bool KeepCopies => _words.GetValue(KeepCopiesOption);

    /// <summary>Whether the bytes that articles were made of are left out.</summary>
    public bool NoOriginals => _words.GetValue(NoOriginalsOption);

    /// <summary>Whether articles are read anew that another model read last, or nobody.</summary>
    public bool Again => _words.GetValue(AgainOption);

    /// <summary>Whether the articles added are printed too.</summary>
    public bool Prints => Read.Format is not null || Read.Out is not null;

    private static Argument<string> CorpusArgument { get; } = new("CORPUS") { Description = "The corpus: a *.parley file, made where there is none, or postgres://user:password@host/database." };

    private static Argument<string[]> InputArgument { get; } = new("INPUT")
    {
        Description = "What to add: a file, a folder, a glob, a URL, or - for standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static Option<bool> NoReadOption { get; } = new("--no-read") { Description = "Keep the articles without reading them for statements." };

    private static Option<bool> KeepCopiesOption { get; } = new("--keep-copies") { Description = "Keep near-identical texts as articles of their own instead of linking them to the first." };

    private static Option<bool> NoOriginalsOption { get; } = new("--no-originals") { Description = "Keep the text alone, not the web pages, PDFs, documents and messages that articles were made of." };

    private static Option<bool> AgainOption { get; } = new("--again") { Description = "Also read the corpus's articles anew that another model read last, or that were kept unread. What people decided lies over the new reading." };

    /// <summary>Gives <paramref name="command"/> these arguments and options.</summary>
    public static void AddTo(Command command)
    {
        command.Add(CorpusArgument);
        command.Add(InputArgument);
        command.Add(NoReadOption);
        command.Add(KeepCopiesOption);
        command.Add(NoOriginalsOption);
        command.Add(AgainOption);
        FollowOptions.AddTo(command);
        command.Validators.Add(Needs);
        ReadOptions.AddOptionsTo(command);
    }

    /// <summary>The options in a parsed command line.</summary>
    public static AddOptions Of(ParseResult words) => new(words);

    private static void Needs(System.CommandLine.Parsing.CommandResult words)
    {
        if (words.GetValue(InputArgument) is null or [] && !words.GetValue(AgainOption) && !FollowOptions.IsIn(words))
        {
            words.AddError("give an INPUT to add, a feed with --follow, or --again");
        }
    }
}
