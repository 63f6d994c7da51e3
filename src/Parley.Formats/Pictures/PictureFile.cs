using System.Text;

namespace Parley.Formats.Pictures;

/// <summary>Pictures written where they go.</summary>
public static class PictureFile
{
    /// <summary>Writes a drawing as PNG or SVG; the stream stays open.</summary>
    public static void Write(Stream stream, Drawing drawing, bool isPng)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (isPng)
        {
            PngPicture.Write(drawing, stream);
        }
        else
        {
            stream.Write(Encoding.UTF8.GetBytes(SvgPicture.Write(drawing)));
        }
    }

    /// <summary>Writes pictures and their data as one HTML page; the stream stays open.</summary>
    public static void WritePage(Stream stream, IReadOnlyList<PictureWithData> pictures)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(pictures);
        stream.Write(Encoding.UTF8.GetBytes(PicturePage.Write(pictures.Count > 0 ? pictures[0].Drawing.Title : "No network", pictures)));
    }
}
