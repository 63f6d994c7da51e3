using System.CommandLine;
using System.Text.Json;
using Parley.Formats;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>Answers the cases of <c>--batch</c> in order, a JSON object a line: the answer, or an error with its code.</summary>
/// <param name="host">Where errors are said.</param>
/// <param name="command">What a case is parsed as: a command with the options, and nothing that must be given.</param>
/// <param name="positional">A name whose value is typed without its name; null for none.</param>
/// <param name="answer">Writes the answer to a case, or says why there is none.</param>
internal sealed class BatchRun(CommandHost host, Command command, string? positional, Func<ParseResult, Stream, Diagnostic?> answer)
{
    /// <summary>Answers all cases of a file.</summary>
    public int Run(string path, Stream output)
    {
        if (BatchFile.Lines(path, out var failure) is not { } lines)
        {
            host.Report(failure!);
            return ExitCode.NothingDone;
        }

        var failed = false;
        for (var i = 0; i < lines.Length && !host.Stop.IsCancellationRequested; i++)
        {
            if (Answer(lines[i], output) is { } fault)
            {
                failed = true;
                host.Report(fault with { Message = $"case {i + 1}: {fault.Message}" });
            }
        }

        return host.Stop.IsCancellationRequested ? ExitCode.Interrupted : failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    // An answer is written when it is whole: whoever reads a line finds an answer or an error.
    private Diagnostic? Answer(string line, Stream output)
    {
        using var page = new MemoryStream();
        var words = BatchFile.Words(line, positional, out var fault);
        var parsed = fault is null ? BatchFile.Parse(command, words, out fault) : null;
        fault ??= answer(parsed!, page);
        if (fault is not null)
        {
            page.SetLength(0);
            Write(page, fault);
        }

        page.WriteByte((byte)'\n');
        page.WriteTo(output);
        return fault;
    }

    private static void Write(Stream page, Diagnostic fault)
    {
        using var writer = new Utf8JsonWriter(page, ArticleJson.WriterOptions);
        writer.WriteStartObject();
        writer.WriteStartObject("error");
        writer.WriteString("code", fault.Code);
        writer.WriteString("message", fault.Message);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
