using System.Globalization;
using System.Text;
using System.Xml;

namespace Parley.Formats.Networks;

/// <summary>How XML files are written.</summary>
internal static class XmlFile
{
    /// <summary>UTF-8 without a mark before it, one element a line, the stream stays open.</summary>
    public static XmlWriterSettings Settings { get; } = new() { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " ", NewLineChars = "\n", CloseOutput = false };

    /// <summary>A number so that reading gives the same again.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
