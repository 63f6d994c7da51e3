using System.CommandLine;
using System.Text.Json.Nodes;
using Parley.Cli.Measures;
using Parley.Cli.Output;
using Parley.Formats;
using Parley.Formats.Networks;
using Parley.Formats.Pictures;
using Parley.Networks;
using Parley.Networks.Measures;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>One run of <c>parley measure</c>: one figure, or those of the cases of a batch.</summary>
internal sealed class MeasureRun(CommandHost host, string corpus, string? target)
{
    public int Run(ParseResult words)
    {
        var batch = words.GetValue(BatchFile.Option);
        if (OutputFile.Overwrites(target, [corpus, batch ?? ""]) is { } overwritten)
        {
            return Refused(overwritten, ExitCode.WrongUsage);
        }

        var figure = MeasureCommand.FigureOf(words);
        if (batch is null && Find(figure) is null)
        {
            return Refused(Unknown(figure), ExitCode.WrongUsage);
        }

        using var opened = CodedCorpus.Open(corpus, whole: batch is not null || Find(figure)!.Whole, out var failure);
        return opened is null
            ? Refused(failure!, ExitCode.NothingDone)
            : batch is null ? Answer(opened, Find(figure)!, new(words)) : Batch(opened, words, batch);
    }

    private int Answer(CodedCorpus opened, Figure figure, OptionValues values)
    {
        if (Misfit(figure, MeasureCommand.FormatOf(values)) is { } misfit)
        {
            return Refused(misfit, ExitCode.WrongUsage);
        }

        if (Measured(opened, figure, values, out var fault) is not { } answer)
        {
            return Refused(fault!, fault!.Code is "PAR500" or "PAR533" or "PAR534" or "PAR535" or "PAR536" or "PAR537" or "PAR538" ? ExitCode.NothingDone : ExitCode.WrongUsage);
        }

        return DataOutput.Write(host, target, stream =>
        {
            Write(stream, answer, MeasureCommand.FormatOf(values));
            return ExitCode.Done;
        });
    }

    private static void Write(Stream stream, JsonObject answer, NetworkFormat format)
    {
        switch (format)
        {
            case NetworkFormat.Json: FigureJson.Write(stream, answer); break;
            case NetworkFormat.Html: PictureFile.WritePage(stream, [FigurePicture.Of(answer)!]); break;
            case NetworkFormat.Svg or NetworkFormat.Png: PictureFile.Write(stream, FigurePicture.Of(answer)!.Drawing, format == NetworkFormat.Png); break;
            default: FigureCsv.Write(stream, answer); break;
        }
    }

    /// <summary>What keeps a figure from the format that is asked for; null where nothing does.</summary>
    private Diagnostic? Misfit(Figure figure, NetworkFormat format) => format switch
    {
        NetworkFormat.Csv or NetworkFormat.Json => null,
        NetworkFormat.Png when host.OutputIsTerminal && target is null => new("PAR553", "png is nothing to read in a terminal; give --out FILE"),
        NetworkFormat.Svg or NetworkFormat.Png or NetworkFormat.Html when FigurePicture.Names.Contains(figure.Name) => null,
        _ => new("PAR554", $"{figure.Name} cannot be {format.ToString().ToLowerInvariant()}; figures are csv or json, and {string.Join(", ", FigurePicture.Names)} also svg, png or html"),
    };

    private int Batch(CodedCorpus opened, ParseResult words, string batch)
    {
        var run = new BatchRun(host, MeasureCommand.AddOptions(new("measure")), "figure", (own, page) =>
        {
            var name = MeasureCommand.FigureOf(words, own);
            if (Find(name) is not { } figure)
            {
                return Unknown(name);
            }

            if (Measured(opened, figure, new(words, own), out var fault) is { } answer)
            {
                FigureJson.Write(page, answer);
            }

            return fault;
        });
        return DataOutput.Write(host, target, stream => run.Run(batch, stream));
    }

    private static JsonObject? Measured(CodedCorpus opened, Figure figure, OptionValues values, out Diagnostic? fault)
    {
        var asked = NetworkWords.Of(values);
        var request = asked with { Options = figure.Drawn(asked.Options, values) };
        var options = MeasureWords.Of(values);
        fault = figure.Fault(request, MeasureWords.Given(values), options.Distance == NetworkDistance.Spectral);
        var statements = fault is null ? opened.Read(request, out fault) : null;
        fault ??= OptionCheck.Fault(request.Options, statements!);
        try
        {
            var measurement = new Measurement(statements!, request.Options, options);
            return fault is null ? Whole(figure, measurement) : null;
        }
        catch (UnmeasurableException impossible)
        {
            fault = impossible.Fault;
            return null;
        }
    }

    private static JsonObject Whole(Figure figure, Measurement measurement)
    {
        var whole = new JsonObject { ["figure"] = figure.Name };
        foreach (var (name, value) in figure.Measure(measurement).ToList())
        {
            whole[name] = value?.DeepClone();
        }

        whole["settings"] = MeasureSettings.Of(figure, measurement);
        return whole;
    }

    private static Figure? Find(string? name) => Figure.All.FirstOrDefault(figure => figure.Name == name);

    private static Diagnostic Unknown(string? name) =>
        new("PAR530", $"{(name is null ? "no figure is named" : $"there is no figure {name}")}; there are {string.Join(", ", Figure.All.Select(figure => figure.Name))}");

    private int Refused(Diagnostic fault, int code)
    {
        host.Report(fault);
        return code;
    }
}
