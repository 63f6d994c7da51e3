using Parley.Formats.Pictures;
using Parley.Networks;

namespace Parley.Formats.Networks;

/// <summary>One network of a whole range of dates as a file, in any format.</summary>
/// <param name="Network">The network.</param>
/// <param name="Nodes">What is known of its nodes.</param>
/// <param name="Options">How it was drawn.</param>
public sealed record NetworkFile(Network Network, NodeTable Nodes, NetworkOptions Options)
{
    private const int Seed = 1;

    /// <summary>How a picture shows it.</summary>
    public NetworkView View { get; init; }

    /// <summary>Writes it; the stream stays open.</summary>
    public void Write(Stream stream, NetworkFormat format)
    {
        var settings = NetworkSettings.Of(Options);
        switch (format)
        {
            case NetworkFormat.Csv:
                NetworkCsv.Write(stream, Network);
                break;
            case NetworkFormat.Json:
                NetworkJson.Write(stream, [Network], settings);
                break;
            case NetworkFormat.Graphml:
                NetworkGraphml.Write(stream, Network, Nodes.Of(Network), PictureSettings.Text(settings));
                break;
            case NetworkFormat.Gexf:
                NetworkGexf.Write(stream, [Network], Nodes, PictureSettings.Text(settings));
                break;
            case NetworkFormat.Dl:
                NetworkDl.Write(stream, Network);
                break;
            case NetworkFormat.Pajek:
                NetworkPajek.Write(stream, Network, Nodes.Of(Network));
                break;
            case NetworkFormat.Xlsx:
                NetworkXlsx.Write(stream, [Network], Nodes, settings);
                break;
            default:
                WritePicture(stream, format);
                break;
        }
    }

    private void WritePicture(Stream stream, NetworkFormat format)
    {
        var pictures = NetworkPictures.Of([Network], Nodes, Options, View, Seed);
        if (format == NetworkFormat.Html)
        {
            PictureFile.WritePage(stream, [pictures.WithData(0)]);
        }
        else
        {
            PictureFile.Write(stream, pictures.Draw(0), format == NetworkFormat.Png);
        }
    }
}
