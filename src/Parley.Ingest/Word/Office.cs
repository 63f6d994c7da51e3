using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Parley.Ingest.Word;

/// <summary>The XML parts of an Office Open XML package: no entity, no address and no bomb in them takes effect.</summary>
internal static class Office
{
    private const long LongestPart = 32L << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LongestPart,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    /// <summary>What <paramref name="read"/> makes of a part; null where the package has none.</summary>
    /// <exception cref="RefusedException">The part is no XML, or too much of it.</exception>
    public static T? Read<T>(ZipArchiveEntry? part, Terms terms, Func<XmlReader, T> read)
        where T : class
    {
        if (part is null)
        {
            return null;
        }

        try
        {
            using var reader = XmlReader.Create(new BudgetedStream(part.Open(), terms.Budget), Settings);
            return read(reader);
        }
        catch (XmlException fault)
        {
            throw new RefusedException(input => Failures.PackageBroken(input, fault.Message));
        }
    }

    /// <summary>The characters of the element that the reader stands on, as they come: one text of gigabytes is never held.</summary>
    /// <exception cref="RefusedException">There are more than <paramref name="most"/> by now.</exception>
    public static void Append(XmlReader reader, StringBuilder text, int most)
    {
        var (depth, chunk) = (reader.Depth, new char[1024]);
        while (reader.Read() && reader.Depth > depth)
        {
            while (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && reader.ReadValueChunk(chunk, 0, chunk.Length) is var count and > 0)
            {
                text.Append(chunk, 0, count);
                if (text.Length > most)
                {
                    throw new RefusedException(Failures.TooMuchInside);
                }
            }
        }
    }
}
