using System.Collections.Immutable;
using Parley.Actors;
using Parley.Attribution;
using Parley.Text;

namespace Parley.Tests;

/// <summary>
/// Short articles in which the sources are marked: <c>[she] {said} &lt;that it rained&gt;</c> has a source, a cue and a content. The marks are taken out
/// before the article is read.
/// </summary>
internal static class Told
{
    /// <summary>The statements with their speakers, in the order of their sources.</summary>
    /// <param name="marked">The article.</param>
    /// <param name="about">What else is known of it.</param>
    /// <param name="learnt">A model, for an article of so many tokens.</param>
    public static ImmutableArray<Statement> Read(string marked, Func<Article, Article>? about = null, Func<int, LearntMentions>? learnt = null)
    {
        var (text, spans) = Unmark(marked);
        var article = Given.Article(text);
        var tokenized = Parley.Language.Tokenized.From(article);
        return Speakers.Name(about?.Invoke(article) ?? article, tokenized, [.. Statements(spans)], learnt?.Invoke(tokenized.Tokens.Length));
    }

    /// <summary>The name of each speaker; a dash where there is none.</summary>
    public static string[] Names(string marked) => [.. Read(marked).Select(s => s.Speaker?.Name ?? "-")];

    /// <summary>The one speaker of an article with one statement.</summary>
    public static Speaker? Speaker(string marked) => Read(marked).ShouldHaveSingleItem().Speaker;

    /// <summary>Who it is if the whole of <paramref name="source"/> says something.</summary>
    public static Speaker? Alone(string source) => Speaker($"[{source}] {{said}} <so>.");

    private static (string Text, List<(char Mark, TextSpan Span)> Spans) Unmark(string marked)
    {
        var (text, spans, open) = (new System.Text.StringBuilder(), new List<(char, TextSpan)>(), new Stack<int>());
        foreach (var character in marked)
        {
            if (character is '[' or '{' or '<')
            {
                open.Push(text.Length);
            }
            else if (character is ']' or '}' or '>')
            {
                spans.Add((character, new TextSpan(open.Pop(), text.Length)));
            }
            else
            {
                text.Append(character);
            }
        }

        return (text.ToString(), spans);
    }

    /// <summary>Each source with the cue and the content nearest to it.</summary>
    private static IEnumerable<Statement> Statements(List<(char Mark, TextSpan Span)> spans) =>
        from source in spans.Where(s => s.Mark == ']').Select(s => s.Span).Order()
        let cue = Nearest(spans, '}', source)
        let content = Nearest(spans, '>', source) ?? source
        select new Statement($"a#{source.Start}", source, cue, [content]);

    private static TextSpan? Nearest(List<(char Mark, TextSpan Span)> spans, char mark, TextSpan source) =>
        spans.Where(s => s.Mark == mark && !s.Span.Overlaps(source)).Select(s => (TextSpan?)s.Span).MinBy(s => Math.Min(Math.Abs(s!.Value.Start - source.End), Math.Abs(source.Start - s.Value.End)));
}
