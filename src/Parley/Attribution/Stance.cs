using System.Collections.Immutable;
using Parley.Language;

namespace Parley.Attribution;

/// <summary>
/// How far the article lets a source stand behind a content. Read from the grammar of the cue and of the clause around it: negations, modal verbs, verbs of
/// denial and of intent, conditions, questions.
/// </summary>
/// <param name="Polarity">Negative where the content is denied, or was not said.</param>
/// <param name="Modality">Whether it was said, may be said, is meant to be said, or is asked.</param>
internal readonly record struct Stance(StatementPolarity Polarity, StatementModality Modality)
{
    /// <summary>The stance of an attribution: positive and asserted where nothing speaks against it.</summary>
    public static Stance Of(Tokenized tokenized, AttributionSpans attribution)
    {
        var content = ReportedContent.Of(tokenized, attribution.Content);
        if (attribution.Cue is not { } cue)
        {
            return new Stance(StatementPolarity.Positive, content.IsQuestion ? StatementModality.Asked : StatementModality.Asserted);
        }

        bool IsContent(int token) => attribution.Content.Any(c => c.Tokens.Start <= token && token < c.Tokens.End);
        bool IsOther(int token) => IsContent(token) || (attribution.Source is { } source && source.Tokens.Start <= token && token < source.Tokens.End);
        var group = VerbGroup.Of(tokenized, cue.Tokens, IsOther);
        var context = ClauseContext.Of(tokenized, group, attribution.Source?.Tokens, IsContent);
        var denies = new Negation(group, content.First).Denies(context.IsNegated);
        return new Stance(denies ? StatementPolarity.Negative : StatementPolarity.Positive, new Mood(group, context, content).Modality);
    }
}

/// <summary>What of a content tells whether it is a question, or what is meant to be done.</summary>
/// <param name="First">Its first word, in lower case.</param>
/// <param name="Second">The word after it.</param>
/// <param name="IsQuestion">Whether all its sentences are questions.</param>
internal sealed record ReportedContent(string First, string Second, bool IsQuestion)
{
    /// <summary>Looks at the ends of a content.</summary>
    public static ReportedContent Of(Tokenized tokenized, ImmutableArray<TaggedSpan> content)
    {
        var tokens = content.SelectMany(c => Enumerable.Range(c.Tokens.Start, c.Tokens.Length)).ToList();
        var words = tokens.Where(i => char.IsLetterOrDigit(tokenized[i][0])).Take(2).Select(i => VerbGroup.Word(tokenized, i)).ToList();
        var marks = tokens.Where(i => tokenized[i] is "." or "!" or "?").Select(i => tokenized[i][0]).ToList();

        // In “the clip of her asking “Why?”” the question is another's.
        var isOwn = !tokens.Exists(i => tokenized.Quotation[i] == QuotationState.Opening) || tokenized.Quotation[tokens[0]] == QuotationState.Opening;
        return new ReportedContent(words.FirstOrDefault(""), words.ElementAtOrDefault(1) ?? "", isOwn && marks.Count > 0 && marks.TrueForAll(mark => mark == '?'));
    }
}
