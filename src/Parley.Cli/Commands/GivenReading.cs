using System.Text;
using Parley.Formats;
using Parley.Ingest;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>An article that brings its statements: it is taken as it was read elsewhere.</summary>
internal static class GivenReading
{
    /// <summary>What a line of JSON Lines says.</summary>
    /// <param name="json">The line.</param>
    /// <param name="intake">The article as it would be read here: it fills in what the line leaves out.</param>
    public static ReadOutcome Of(string json, Intake intake)
    {
        var line = ArticleJsonReader.Read(Encoding.UTF8.GetBytes(json));
        if (line.Reading is not { } reading)
        {
            return new ReadOutcome(intake.Input, null, line.Failure! with { Message = $"{intake.Input}: {line.Failure.Message}" });
        }

        var (given, own) = (reading.Article, intake.Article!);
        var article = given.Blocks.IsEmpty ? Filled(given, own) : given with { Id = own.Id };
        return new ReadOutcome(intake.Input, reading with { Article = article }, null);
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
