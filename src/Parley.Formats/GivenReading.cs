using System.Text;
using Parley.Text;

namespace Parley.Formats;

/// <summary>An article that brings its statements: it is taken as it was read elsewhere.</summary>
public static class GivenReading
{
    /// <summary>What a line of JSON Lines says.</summary>
    /// <param name="json">The line.</param>
    /// <param name="own">The article as it would be read here: it fills in what the line leaves out.</param>
    /// <param name="input">Where the line stands, for the message where it cannot be read.</param>
    public static ArticleLine Of(string json, Article own, string input)
    {
        ArgumentNullException.ThrowIfNull(own);
        var line = ArticleJsonReader.Read(Encoding.UTF8.GetBytes(json));
        if (line.Reading is not { } reading)
        {
            return line with { Failure = line.Failure! with { Message = $"{input}: {line.Failure.Message}" } };
        }

        var given = reading.Article;
        return line with { Reading = reading with { Article = given.Blocks.IsEmpty ? Filled(given, own) : given with { Id = own.Id } } };
    }

    // Whoever knows the blocks has read the article as we do, and left out what is not there.
    private static Article Filled(Article given, Article own) => given with
    {
        Id = own.Id,
        Blocks = own.Blocks,
        Title = given.Title ?? own.Title,
        Published = given.Published ?? own.Published,
        Byline = given.Byline.IsEmpty ? own.Byline : given.Byline,
        Outlet = given.Outlet ?? own.Outlet,
        Dateline = given.Dateline ?? own.Dateline,
        Language = given.Language ?? own.Language,
        Input = given.Input ?? own.Input,
    };
}
