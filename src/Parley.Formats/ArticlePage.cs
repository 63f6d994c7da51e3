namespace Parley.Formats;

/// <summary>
/// One page for the browser, complete in itself and without script: each article with its statements marked in place, beside it who says what. Written article
/// by article, so that a page of a thousand needs no more memory than a page of one.
/// </summary>
/// <param name="writer">Stays open.</param>
/// <param name="foldThought">Whether beliefs and plans are behind a fold and unmarked in the text.</param>
public sealed class ArticlePage(TextWriter writer, bool foldThought = true)
{
    private int _articles;

    /// <summary>Writes one article.</summary>
    public void Write(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (_articles++ == 0)
        {
            Begin(reading.Article.Title ?? reading.Article.Id);
        }

        var statements = MarkedStatement.Of(reading, _articles, foldThought);
        var text = new MarkedText(reading.Article.Text, statements.SelectMany(statement => statement.Marks(reading.Article.Text)));
        writer.Write("<section class=\"desk\">\n");
        new ArticleBody(writer, reading.Article, text).Write();
        new VoiceList(writer, reading, text.Placed).Write(statements);
        writer.Write("</section>\n");
    }

    /// <summary>Closes the page; one without an article says so.</summary>
    public void Finish()
    {
        if (_articles == 0)
        {
            Begin("No article");
            writer.Write("<section class=\"desk\"><p class=\"empty\">No article could be read.</p></section>\n");
        }

        writer.Write("</main>\n<footer class=\"foot\">Marked by a machine, which errs. The number after a statement leads to its entry in the list, and the entry back to its place.</footer>\n</body>\n</html>\n");
    }

    private void Begin(string title)
    {
        using var style = new StreamReader(typeof(ArticlePage).Assembly.GetManifestResourceStream("ArticlePage.css")!);
        writer.Write($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{MarkedText.Encode(title)} – Parley</title>
            <style>
            {style.ReadToEnd()}</style>
            </head>
            <body>
            <header class="bar"><strong>Parley</strong><p class="key"><span class="source">who speaks</span> <span class="cue">says</span> <span class="content direct">“words quoted”</span> <span class="content indirect">what is reported</span></p></header>
            <main>

            """.ReplaceLineEndings("\n"));
    }
}
