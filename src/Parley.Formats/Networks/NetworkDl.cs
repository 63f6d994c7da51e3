using System.Text;
using Parley.Formats.Pictures;
using Parley.Networks;

namespace Parley.Formats.Networks;

/// <summary>A network as a full matrix in the DL format of UCINET.</summary>
public static class NetworkDl
{
    /// <summary>Writes one network; the stream stays open. A label is one quoted line; quotation marks in it become apostrophes.</summary>
    public static void Write(Stream stream, Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        using var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var isOneMode = network.Mode == NetworkMode.OneMode;
        text.WriteLine(isOneMode ? $"dl n = {network.Rows.Length}, format = fullmatrix" : $"dl nr = {network.Rows.Length}, nc = {network.Columns.Length}, format = fullmatrix");
        text.WriteLine(isOneMode ? "labels:" : "row labels:");
        WriteLabels(text, network.Rows);
        if (!isOneMode)
        {
            text.WriteLine("col labels:");
            WriteLabels(text, network.Columns);
        }

        text.WriteLine("data:");
        for (var row = 0; row < network.Rows.Length; row++)
        {
            text.WriteLine(string.Join(' ', network.Values.Row(row).ToArray().Select(XmlFile.Number)));
        }
    }

    private static void WriteLabels(StreamWriter text, IEnumerable<string> labels)
    {
        foreach (var label in labels)
        {
            text.WriteLine($"\"{PictureText.OneLine(label).Replace('"', '\'')}\"");
        }
    }
}
