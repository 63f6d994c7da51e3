using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Ingest;

/// <summary>What a record, of JSON Lines or of a table, says of an article. The text is kept as given.</summary>
internal sealed record ArticleFields(string Text)
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Published { get; init; }

    public ImmutableArray<string> Byline { get; init; } = [];

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public Article Article() => TextArticle.Complete(new Article(Id ?? ArticleId.Of(Url, Text), Text, TextBlocks.Of(Text, Title))
    {
        Title = Title,
        Published = Dates.Parse(Published),
        Byline = Bylines.Names(Byline),
        Outlet = Outlet,
        Url = Url,
        Language = Tidy.LanguageCode(Language),
    });
}
