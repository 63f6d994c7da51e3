using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Authors;
using Parley.Language;
using Parley.Text;

namespace Parley.Tests;

/// <summary>Texts that somebody signs, and what their authors say in them where no model finds anything.</summary>
internal static class Signed
{
    public const string Column = "The river is not a drain\n\nBy Ann Hale\n\nI grew up beside the Oster, and I have never seen it as brown as this spring.\n\n"
        + "The mayor has closed the beach, and he has not told us for how long it will stay closed.\n\nWe deserve better than a shrug. The council should publish its figures before the summer.";

    public const string Letter = "Oster, May 3rd\n\nDear Jean,\n\nWe came home on Friday and found the cellar full of water.\n\nCome and see us before the summer is over.\n\nWith love from all of us,\n\nBill";

    /// <summary>Source and content of each of the author's statements.</summary>
    public static (string Source, string Content)[] Read(string text) => Read(Given.Article(text));

    public static (string Source, string Content)[] Read(Article article) =>
        [.. Of(article).Select(s => (s.Source!.Value.In(article.Text), string.Join(" | ", s.Content.Select(c => c.In(article.Text)))))];

    public static ImmutableArray<Statement> Of(Article article) =>
        [.. SignedText.Of(article, Tokenized.From(article), ImmutableArray<AttributionSpans>.Empty, 0).SelectMany(part => part.Said)];

    /// <summary>The author's contents alone.</summary>
    public static string[] Contents(string text) => [.. Read(text).Select(s => s.Content)];

    /// <summary>Who signs.</summary>
    public static string[] Names(string text) =>
        [.. SignedText.Of(Given.Article(text), Given.Tokenized(text), ImmutableArray<AttributionSpans>.Empty, 0).SelectMany(part => part.Names).Select(name => name.In(text))];
}
