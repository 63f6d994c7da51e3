using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace Parley.Formats.Pictures;

/// <summary>Data behind a picture.</summary>
/// <param name="Caption">What they are.</param>
/// <param name="Header">Names of the columns.</param>
/// <param name="Rows">A cell for each column; numbers are <see cref="double"/> or <see cref="int"/>, all else is text.</param>
public sealed record DataTable(string Caption, ImmutableArray<string> Header, ImmutableArray<ImmutableArray<object?>> Rows);

/// <summary>A picture with what it was made of.</summary>
public sealed record PictureWithData(Drawing Drawing, ImmutableArray<DataTable> Tables);

/// <summary>Pictures and their data as one page for the browser: complete in itself, no script, nothing fetched.</summary>
public static class PicturePage
{
    /// <summary>The whole file.</summary>
    public static string Write(string title, IReadOnlyCollection<PictureWithData> pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        using var style = new StreamReader(typeof(PicturePage).Assembly.GetManifestResourceStream("PicturePage.css")!);
        var page = new StringBuilder($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{Encoded(PictureText.OneLine(title))} – Parley</title>
            <style>
            {style.ReadToEnd()}</style>
            </head>
            <body>
            <header class="bar"><strong>Parley</strong></header>
            <main>

            """.ReplaceLineEndings("\n"));
        foreach (var picture in pictures)
        {
            page.Append("<figure>\n").Append(SvgPicture.WriteElement(picture.Drawing)).Append("\n</figure>\n");
            picture.Tables.ToList().ForEach(table => Write(page, table));
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Write(StringBuilder page, DataTable table)
    {
        page.Append("<details><summary>").Append(Encoded(table.Caption)).Append(" (").Append(table.Rows.Length).Append(")</summary>\n<div class=\"scroll\"><table>\n<thead><tr>");
        var isNumber = table.Header.Select((_, i) => table.Rows.Any(r => r[i] is double or int)).ToList();
        for (var i = 0; i < table.Header.Length; i++)
        {
            Cell(page, "th", isNumber[i], table.Header[i]);
        }

        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            page.Append("<tr>");
            for (var i = 0; i < row.Length; i++)
            {
                Cell(page, "td", isNumber[i], row[i] is double number ? number.ToString("0.######") : row[i]?.ToString() ?? "");
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody></table></div></details>\n");
    }

    private static void Cell(StringBuilder page, string element, bool isNumber, string text) =>
        page.Append('<').Append(element).Append(isNumber ? " class=\"number\">" : ">").Append(Encoded(text)).Append("</").Append(element).Append('>');

    private static string Encoded(string text) => WebUtility.HtmlEncode(PictureText.ForXml(text));
}
