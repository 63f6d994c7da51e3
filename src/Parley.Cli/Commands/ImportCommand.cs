using System.CommandLine;
using Parley.Store;
using Parley.Store.Folders;

namespace Parley.Cli.Commands;

/// <summary><c>parley import</c>: what people coded in other programs, into a corpus.</summary>
internal static class ImportCommand
{
    private static Argument<string> CorpusArgument { get; } = new("CORPUS") { Description = "The corpus: a *.parley file, made where there is none, or postgres://user:password@host/database." };

    private static Argument<string> FileArgument { get; } = new("FILE") { Description = "A .dna of Discourse Network Analyzer 2 or 3, a table of statements (CSV, XLSX), a .qdpx of REFI-QDA, or a folder with articles.jsonl, codebook.jsonl and decisions.jsonl." };

    private static Option<string[]> MapOption { get; } = new("--map")
    {
        Description = "Of a table: read COLUMN as MEANING, which is document, title, date, author, source, section, type, notes, text, document_text, start, end, coder, id, the name of a variable, or - to leave it out.",
        HelpName = "COLUMN=MEANING",
    };

    private static Option<string?> TypeOption { get; } = new("--statement-type") { Description = "Of a table: the type of its statements. Default: DNA Statement.", HelpName = "NAME" };

    /// <summary>The command with its options and examples.</summary>
    public static Command Create(CommandHost host)
    {
        var command = new Verb(
            "import",
            "Bring what people coded in another program into a corpus; what is there already is passed over.",
            "parley import news.parley debate.dna",
            "parley import news.parley codings.xlsx --map Speaker=person --map Quote=text",
            "parley import news.parley project.qdpx",
            "parley import debate.parley samples/debate") { CorpusArgument, FileArgument, MapOption, TypeOption };
        MapOption.Validators.Add(words =>
        {
            if (words.Tokens.FirstOrDefault(token => token.Value.IndexOf('=', StringComparison.Ordinal) <= 0) is { } odd)
            {
                words.AddError($"--map takes COLUMN=MEANING, not {odd.Value}");
            }
        });
        command.SetAction(words =>
        {
            var mapping = (words.GetValue(MapOption) ?? []).Select(pair => pair.Split('=', 2)).ToLookup(pair => pair[0], pair => pair[1]);
            var file = words.GetValue(FileArgument)!;
            var run = new ImportRun(host, file) { Mapping = mapping, Type = words.GetValue(TypeOption) };
            return CorpusCall.Run(host, words.GetValue(CorpusArgument)!, Missing.Make, CodedFolder.Is(file) ? new FolderRun(host, file).Into : run.Into);
        });
        return command;
    }
}
