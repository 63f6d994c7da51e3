using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Parley.FunctionalTests;

/// <summary>Invented PDFs, set in type as a newspaper would: lines of a column's width, headings, running heads.</summary>
internal sealed class PrintedPages
{
    private readonly List<List<Action<PdfPageBuilder, PdfDocumentBuilder.AddedFont>>> pages = [[]];
    private (string Title, string Author)? about;

    public PrintedPages Title(string title, string author)
    {
        about = (title, author);
        return this;
    }

    public PrintedPages NextPage()
    {
        pages.Add([]);
        return this;
    }

    public PrintedPages Line(string text, double left, double baseline, double size = 10)
    {
        pages[^1].Add((page, font) => page.AddText(text, size, new PdfPoint(left, baseline), font));
        return this;
    }

    /// <summary>Breaks a text into lines and sets them one below the other; gives the baseline below the last.</summary>
    public double Column(string text, double left, double top, int width)
    {
        foreach (var line in Lines(text, width))
        {
            Line(line, left, top);
            top -= 12;
        }

        return top;
    }

    public PrintedPages Picture()
    {
        pages[^1].Add((page, _) =>
        {
            page.SetStrokeColor(200, 0, 0);
            page.DrawRectangle(new PdfPoint(50, 50), 300, 300, 1, fill: true);
        });
        return this;
    }

    public byte[] Build()
    {
        using var builder = new PdfDocumentBuilder();
        (builder.DocumentInformation.Title, builder.DocumentInformation.Author) = about ?? (null, null)!;
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        foreach (var marks in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            marks.ForEach(mark => mark(page, font));
        }

        return builder.Build();
    }

    private static IEnumerable<string> Lines(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length >= width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }
}
