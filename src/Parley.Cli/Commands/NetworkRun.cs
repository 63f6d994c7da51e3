using System.CommandLine;
using Parley.Cli.Output;
using Parley.Coding;
using Parley.Formats;
using Parley.Formats.Networks;
using Parley.Networks;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>One run of <c>parley network</c>: one answer, or those to the cases of a batch.</summary>
internal sealed class NetworkRun(CommandHost host, string corpus, string? target)
{
    public int Run(ParseResult words)
    {
        var batch = words.GetValue(BatchFile.Option);
        if (OutputFile.Overwrites(target, [corpus, batch ?? ""]) is { } overwritten)
        {
            host.Report(overwritten);
            return ExitCode.WrongUsage;
        }

        using var opened = CodedCorpus.Open(corpus, whole: batch is not null, out var failure);
        if (opened is null)
        {
            host.Report(failure!);
            return ExitCode.NothingDone;
        }

        return batch is null ? Answer(opened, new(words)) : Batch(opened, words, batch);
    }

    private int Batch(CodedCorpus opened, ParseResult words, string batch)
    {
        var run = new BatchRun(host, NetworkCommand.AddOptions(new("network")), null, (own, page) => Prepare(opened, NetworkWords.Of(new(words, own)), out var fault) is { } answer
            ? Written(answer, page, NetworkFormat.Json)
            : fault);
        return DataOutput.Write(host, target, stream => run.Run(batch, stream));
    }

    private int Answer(CodedCorpus opened, OptionValues values)
    {
        if (Prepare(opened, NetworkWords.Of(values), out var fault) is not { } answer)
        {
            host.Report(fault!);
            return fault!.Code == "PAR500" ? ExitCode.NothingDone : ExitCode.WrongUsage;
        }

        var format = NetworkCommand.FormatOf(values);
        if (format is not (NetworkFormat.Csv or NetworkFormat.Json))
        {
            return new NetworkExport(host, answer.Request, answer.Statements, ExportChoice.Of(values, format, target)).Run(variable => opened.Known(answer.Request, variable));
        }

        return DataOutput.Write(host, target, stream =>
        {
            Written(answer, stream, format);
            return host.Stop.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
        });
    }

    private static Prepared? Prepare(CodedCorpus opened, NetworkRequest request, out Diagnostic? fault)
    {
        var statements = opened.Read(request, out fault);
        fault ??= request.Type == NetworkType.EventList ? OptionCheck.FaultOfEvents(request.Options, statements!) : OptionCheck.Fault(request.Options, statements!);
        return fault is null ? new(request, statements!) : null;
    }

    private Diagnostic? Written(Prepared answer, Stream stream, NetworkFormat format)
    {
        var (request, statements) = answer;
        if (request.Type == NetworkType.EventList)
        {
            Write(Selection.OfEvents(statements, request.Options), stream, format);
            return null;
        }

        var networks = DiscourseNetworks.Each(Selection.Of(statements, request.Options)).TakeWhile(_ => !host.Stop.IsCancellationRequested);
        if (format == NetworkFormat.Json)
        {
            NetworkJson.Write(stream, networks, NetworkSettings.Of(request.Options));
        }
        else
        {
            WriteCsv(stream, networks, request.Options);
        }

        return null;
    }

    private static void Write(Selection events, Stream stream, NetworkFormat format)
    {
        Action<Stream, Selection> write = format == NetworkFormat.Json ? EventList.WriteJson : events.Options.Legacy ? EventList.WriteLegacyCsv : EventList.WriteCsv;
        write(stream, events);
    }

    private static void WriteCsv(Stream stream, IEnumerable<Network> networks, NetworkOptions options)
    {
        if (options.Window != TimeUnit.No)
        {
            NetworkCsv.WriteSeries(stream, networks);
        }
        else if (options.Legacy)
        {
            NetworkCsv.WriteLegacy(stream, networks.Single(), options.Normalize == Normalization.No && options.Qualifier is not null);
        }
        else
        {
            NetworkCsv.Write(stream, networks.Single());
        }
    }

    private sealed record Prepared(NetworkRequest Request, CodedStatements Statements);
}
