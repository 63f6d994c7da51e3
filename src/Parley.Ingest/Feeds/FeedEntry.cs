using Parley.Ingest.Html;
using Parley.Text;

namespace Parley.Ingest.Feeds;

/// <summary>One entry of a feed on its way to becoming an article.</summary>
/// <param name="Place">Its line, or its number in a feed without lines.</param>
/// <param name="Head">What the entry and the feed say about it; no text yet.</param>
/// <param name="Body">Its content, else its summary; may be empty.</param>
/// <param name="IsMarkup">Whether the body is HTML.</param>
internal sealed record FeedEntry(string Place, Article Head, string Body, bool IsMarkup)
{
    public Article Article => IsMarkup ? HtmlFragment.Read(Head, Body) : PlainParts.Article(Head, Body);
}
