using System.Text;
using System.Xml;

namespace Parley.Formats.Pictures;

/// <summary>A drawing as SVG 1.1: text stays text, nothing is fetched, no script.</summary>
public static class SvgPicture
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>The whole file.</summary>
    public static string Write(Drawing drawing) => Write(drawing, isPart: false);

    /// <summary>The <c>svg</c> element alone, to stand in a page.</summary>
    public static string WriteElement(Drawing drawing) => Write(drawing, isPart: true);

    private static string Write(Drawing drawing, bool isPart)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        var text = new StringBuilder();
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, IndentChars = " ", NewLineChars = "\n", NewLineHandling = NewLineHandling.Replace };
        using (var xml = XmlWriter.Create(text, settings))
        {
            Begin(xml, drawing);
            foreach (var mark in drawing.Marks)
            {
                Write(xml, mark);
            }

            xml.WriteEndElement();
        }

        return isPart ? text.ToString() : $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{text}\n";
    }

    private static void Begin(XmlWriter xml, Drawing drawing)
    {
        xml.WriteStartElement("svg", Namespace);
        xml.WriteAttributeString("width", Number(drawing.Width) + "pt");
        xml.WriteAttributeString("height", Number(drawing.Height) + "pt");
        xml.WriteAttributeString("viewBox", $"0 0 {Number(drawing.Width)} {Number(drawing.Height)}");
        xml.WriteAttributeString("role", "img");
        xml.WriteAttributeString("font-family", Typefaces.Family);
        xml.WriteElementString("title", PictureText.ForXml(drawing.Title));
        xml.WriteElementString("desc", PictureText.ForXml(drawing.Description));
        xml.WriteStartElement("rect");
        xml.WriteAttributeString("width", "100%");
        xml.WriteAttributeString("height", "100%");
        xml.WriteAttributeString("fill", Palette.Paper);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, Mark mark)
    {
        switch (mark)
        {
            case Moved moved: WriteGroup(xml, moved); return;
            case Words words: WriteWords(xml, words); return;
            case Circle circle:
                Shape(xml, "circle", circle.Paint, ("cx", circle.X), ("cy", circle.Y), ("r", circle.Radius));
                break;
            case Rectangle box:
                Shape(xml, "rect", box.Paint, ("x", box.X), ("y", box.Y), ("width", box.Width), ("height", box.Height), ("rx", box.Round));
                break;
            case Outline outline:
                Shape(xml, "path", outline.Paint);
                xml.WriteAttributeString("d", outline.Data);
                break;
            default: throw new NotSupportedException(mark.GetType().Name);
        }

        End(xml, mark);
    }

    private static void WriteGroup(XmlWriter xml, Moved moved)
    {
        xml.WriteStartElement("g");
        xml.WriteAttributeString("transform", $"translate({Number(moved.X)} {Number(moved.Y)})");
        foreach (var mark in moved.Marks)
        {
            Write(xml, mark);
        }

        End(xml, moved);
    }

    private static void WriteWords(XmlWriter xml, Words words)
    {
        var lettering = words.Lettering;
        xml.WriteStartElement("text");
        Attributes(xml, ("x", words.X), ("y", words.Y), ("font-size", lettering.Size));
        xml.WriteAttributeString("fill", lettering.Colour);
        Optional(xml, "text-anchor", lettering.Anchor switch { Anchor.Middle => "middle", Anchor.End => "end", _ => null });
        Optional(xml, "font-weight", lettering.IsBold ? "600" : null);
        Optional(xml, "transform", lettering.Turn == 0 ? null : $"rotate({Number(lettering.Turn)} {Number(words.X)} {Number(words.Y)})");
        if (lettering.HasHalo)
        {
            xml.WriteAttributeString("paint-order", "stroke");
            xml.WriteAttributeString("stroke", Palette.Paper);
            xml.WriteAttributeString("stroke-width", Number(lettering.Size * 0.3));
            xml.WriteAttributeString("stroke-linejoin", "round");
        }

        xml.WriteString(PictureText.ForXml(words.Text));
        End(xml, words);
    }

    private static void Shape(XmlWriter xml, string name, Paint paint, params ReadOnlySpan<(string Name, double Value)> lengths)
    {
        xml.WriteStartElement(name);
        Attributes(xml, lengths);
        xml.WriteAttributeString("fill", paint.Fill ?? "none");
        if (paint.Stroke is not null)
        {
            xml.WriteAttributeString("stroke", paint.Stroke);
            xml.WriteAttributeString("stroke-width", Number(paint.Width));
            Optional(xml, "stroke-dasharray", paint.Dashes.IsEmpty ? null : string.Join(' ', paint.Dashes.Select(Number)));
        }

        Optional(xml, "opacity", paint.Opacity < 1 ? Number(paint.Opacity) : null);
    }

    private static void Attributes(XmlWriter xml, params ReadOnlySpan<(string Name, double Value)> lengths)
    {
        foreach (var (name, value) in lengths)
        {
            Optional(xml, name, name == "rx" && value == 0 ? null : Number(value));
        }
    }

    private static void Optional(XmlWriter xml, string name, string? value)
    {
        if (value is not null)
        {
            xml.WriteAttributeString(name, value);
        }
    }

    private static void End(XmlWriter xml, Mark mark)
    {
        if (mark.Hover is { } hover)
        {
            xml.WriteElementString("title", PictureText.ForXml(hover));
        }

        xml.WriteEndElement();
    }

    /// <summary>A hundredth of a point is finer than any printer.</summary>
    internal static string Number(double value) => Math.Round(value, 2) is var rounded && rounded == 0 ? "0" : rounded.ToString("0.##");
}
