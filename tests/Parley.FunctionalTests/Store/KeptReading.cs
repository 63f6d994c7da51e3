using System.Text;
using System.Text.Json;
using Parley.Attribution;
using Parley.Formats;
using Parley.Store.Articles;

namespace Parley.FunctionalTests.Store;

/// <summary>Readings to put into corpora, and what is expected to come out.</summary>
internal static class KeptReading
{
    /// <summary>The promised JSON, with text.</summary>
    public static string Json(Reading reading)
    {
        using var page = new MemoryStream();
        using (var json = new Utf8JsonWriter(page, ArticleJson.WriterOptions))
        {
            ArticleJson.Write(json, reading, withText: true);
        }

        return Encoding.UTF8.GetString(page.ToArray());
    }

    /// <summary>The same under a name and with an end of its text of its own, so that it is no copy of another.</summary>
    public static Reading Named(Reading reading, int number) => reading with
    {
        Article = reading.Article with { Id = $"a{number}", Text = $"{reading.Article.Text} {number}{new string('x', number)}", Url = $"https://news.example/{number}" },
    };

    /// <summary>As databases keep words: half surrogate pairs and NUL come back as �. The text comes back as it was.</summary>
    public static Reading Plainly(Reading reading) => reading with
    {
        Article = reading.Article with
        {
            Title = Plain.OrNull(reading.Article.Title),
            Outlet = Plain.OrNull(reading.Article.Outlet),
            Dateline = Plain.OrNull(reading.Article.Dateline),
            Language = Plain.OrNull(reading.Article.Language),
            Input = Plain.OrNull(reading.Article.Input),
            Byline = [.. reading.Article.Byline.Select(Plain.Of)],
        },
        Statements = [.. reading.Statements.Select(Plainly)],
        Diagnostics = [.. reading.Diagnostics.Select(d => d with { Message = Plain.Of(d.Message) })],
    };

    private static Statement Plainly(Statement statement) => statement with
    {
        Id = Plain.Of(statement.Id),
        Within = Plain.OrNull(statement.Within),
        Speaker = Plainly(statement.Speaker),
        Addressee = Plainly(statement.Addressee),
        Jointly = [.. statement.Jointly.Select(speaker => Plainly(speaker)!)],
        Candidates = [.. statement.Candidates.Select(c => c with { Name = Plain.Of(c.Name) })],
    };

    private static Speaker? Plainly(Speaker? speaker) => speaker is null ? null : speaker with
    {
        Name = Plain.Of(speaker.Name), Id = Plain.OrNull(speaker.Id), Role = Plain.OrNull(speaker.Role), Affiliation = Plain.OrNull(speaker.Affiliation),
    };
}
