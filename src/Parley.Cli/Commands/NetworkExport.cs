using System.CommandLine;
using Parley.Cli.Output;
using Parley.Coding;
using Parley.Formats.Networks;
using Parley.Formats.Pictures;
using Parley.Networks;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>How networks leave as files of other programs and as pictures.</summary>
/// <param name="Format">The format.</param>
/// <param name="View">How a picture shows them.</param>
/// <param name="Seed">What a layout leaves to chance.</param>
/// <param name="Target">The file of <c>--out</c>, or null.</param>
internal sealed record ExportChoice(NetworkFormat Format, NetworkView View, int Seed, string? Target)
{
    private static Option<NetworkView?> Layout { get; } = new("--layout")
    {
        CustomParser = OptionWords.OneOf<NetworkView>,
        Description = "How a picture shows a network: stress (the default), force, circular, bipartite (two-mode) or matrix.",
        HelpName = "LAYOUT",
    };

    private static Option<int> SeedOption { get; } = new("--seed")
    {
        CustomParser = words => OptionWords.NumberFrom(words, 0),
        Description = "What a layout leaves to chance: the same seed gives the same picture.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    /// <summary>Gives <paramref name="command"/> the options of pictures.</summary>
    public static void AddTo(Command command)
    {
        command.Add(Layout);
        command.Add(SeedOption);
    }

    /// <summary>What is asked for.</summary>
    public static ExportChoice Of(OptionValues values, NetworkFormat format, string? target) => new(format, values.Of(Layout) ?? default, values.Of(SeedOption), target);

    /// <summary>What does not go together; null where all does.</summary>
    public Diagnostic? Fault(NetworkRequest request, bool isTerminal) => (request.Type, Format) switch
    {
        (NetworkType.EventList, NetworkFormat.Graphml or NetworkFormat.Gexf or NetworkFormat.Dl or NetworkFormat.Pajek or NetworkFormat.Xlsx) =>
            new("PAR550", $"an event list is no network, so that it cannot be {Format.ToString().ToLowerInvariant()}; give --to csv or json, svg, png or html for a timeline, or another --type"),
        (NetworkType.OneMode, NetworkFormat.Svg or NetworkFormat.Png or NetworkFormat.Html) when View == NetworkView.Bipartite =>
            new("PAR551", "--layout bipartite shows nodes of two kinds; give --type two-mode, or another --layout"),
        (not NetworkType.EventList, NetworkFormat.Graphml or NetworkFormat.Dl or NetworkFormat.Pajek or NetworkFormat.Svg or NetworkFormat.Png) when request.Options.Window != TimeUnit.No && Target is null =>
            new("PAR552", $"a window makes many networks, and {Format.ToString().ToLowerInvariant()} holds one; give --out FILE, after which each file is named with its date, or --to gexf, xlsx, html or json"),
        (_, NetworkFormat.Png or NetworkFormat.Xlsx) when isTerminal && Target is null =>
            new("PAR553", $"{Format.ToString().ToLowerInvariant()} is nothing to read in a terminal; give --out FILE"),
        _ => null,
    };
}

/// <summary>One writing of networks as files of other programs, or as pictures.</summary>
internal sealed class NetworkExport(CommandHost host, NetworkRequest request, CodedStatements statements, ExportChoice choice)
{
    /// <summary>Draws and writes.</summary>
    /// <param name="facts">What is known of the values of a variable.</param>
    public int Run(Func<string, IReadOnlyDictionary<string, NodeFacts>> facts)
    {
        if (choice.Fault(request, host.OutputIsTerminal) is { } fault)
        {
            host.Report(fault);
            return ExitCode.WrongUsage;
        }

        if (request.Type == NetworkType.EventList)
        {
            return Written(choice.Target, stream => Write(stream, StatementTimeline.Of(Selection.OfEvents(statements, request.Options), request.Options)));
        }

        var selection = Selection.Of(statements, request.Options);
        var networks = DiscourseNetworks.Each(selection).TakeWhile(_ => !host.Stop.IsCancellationRequested).ToList();
        return host.Stop.IsCancellationRequested ? ExitCode.Interrupted : Written(networks, NodeTable.Of(selection, facts));
    }

    private int Written(List<Network> networks, NodeTable nodes)
    {
        var settings = NetworkSettings.Of(request.Options);
        var text = PictureSettings.Text(settings);
        return choice.Format switch
        {
            NetworkFormat.Graphml => Each(networks, (stream, i) => NetworkGraphml.Write(stream, networks[i], nodes.Of(networks[i]), text)),
            NetworkFormat.Dl => Each(networks, (stream, i) => NetworkDl.Write(stream, networks[i])),
            NetworkFormat.Pajek => Each(networks, (stream, i) => NetworkPajek.Write(stream, networks[i], nodes.Of(networks[i]))),
            NetworkFormat.Gexf => Written(choice.Target, stream => NetworkGexf.Write(stream, networks, nodes, text)),
            NetworkFormat.Xlsx => Written(choice.Target, stream => NetworkXlsx.Write(stream, networks, nodes, settings)),
            _ => Drawn(networks, NetworkPictures.Of(networks, nodes, request.Options, choice.View, choice.Seed)),
        };
    }

    private int Drawn(List<Network> networks, NetworkPictures pictures) => choice.Format == NetworkFormat.Html
        ? Written(choice.Target, stream => PictureFile.WritePage(stream, [.. networks.Select((_, i) => pictures.WithData(i))]))
        : Each(networks, (stream, i) => PictureFile.Write(stream, pictures.Draw(i), choice.Format == NetworkFormat.Png));

    private void Write(Stream stream, PictureWithData picture)
    {
        if (choice.Format == NetworkFormat.Html)
        {
            PictureFile.WritePage(stream, [picture]);
        }
        else
        {
            PictureFile.Write(stream, picture.Drawing, choice.Format == NetworkFormat.Png);
        }
    }

    /// <summary>A file for each network of a series; the one network of a whole range goes where it is sent.</summary>
    private int Each(List<Network> networks, Action<Stream, int> write)
    {
        if (request.Options.Window == TimeUnit.No)
        {
            return Written(choice.Target, stream => write(stream, 0));
        }

        var names = WindowFile.Names(choice.Target!, networks);
        var code = ExitCode.Done;
        for (var i = 0; i < networks.Count && code == ExitCode.Done; i++)
        {
            code = host.Stop.IsCancellationRequested ? ExitCode.Interrupted : Written(names[i], stream => write(stream, i));
        }

        return code;
    }

    private int Written(string? path, Action<Stream> write) => DataOutput.Write(host, path, stream =>
    {
        write(stream);
        return ExitCode.Done;
    });
}
