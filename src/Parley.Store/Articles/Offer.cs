using Parley.Store.Search;
using Parley.Text;

namespace Parley.Store.Articles;

/// <summary>An article that is offered to a corpus, with the way to its statements.</summary>
/// <param name="Input">As the user would recognise it.</param>
/// <param name="Article">As it came in.</param>
/// <param name="Read">Reads it where it is new. It is called by several threads, and with another id where another text of the corpus bears its own.</param>
public sealed record Offer(string Input, Article Article, Func<Article, Outcome> Read)
{
    // Made with the offer, by whichever thread makes that: so the one that writes need not.
    internal Fingerprint Fingerprint { get; } = Fingerprint.Of(Article);

    /// <summary>What the article was made of; null where that is its text itself, or is not to be kept.</summary>
    public Original? Original { get; init; }

    // What takes longest to make of a text for the one who writes; null where that is still to be done.
    internal ReadyText? Ready { get; private init; }

    /// <summary>The same, made ready to be kept as it is.</summary>
    public Offer Prepared() => this with { Ready = ReadyText.Of(Article, Fingerprint) };

    /// <summary>Whether a model has to read it: not where it brings its statements, and not where nobody is to read it.</summary>
    public bool NeedsModel { get; init; } = true;

    /// <summary>Whether it is kept without statements, so that reading it takes no time.</summary>
    public bool IsUnread { get; init; }
}

/// <summary>What is kept of an article and of its text, and its words as they are found. It serves once: numbers of the corpus are written into the row.</summary>
internal sealed record ReadyText(object?[] Row, string Words)
{
    public static ReadyText Of(Article article, Fingerprint print) => new(ArticleRow.Of(article, print, Packed.Of(article.Text)), SearchRow.ArticleWords(article));
}

/// <summary>What came of reading an article. Exactly one of reading and failure is set.</summary>
/// <param name="Reading">What was read.</param>
/// <param name="Model">The name of the model that read it; null where its statements were given, or nobody read it.</param>
/// <param name="Failure">Why nothing was read.</param>
public sealed record Outcome(Reading? Reading, string? Model, Diagnostic? Failure = null)
{
    // The host boundary: a defect that one article among a hundred thousand brings to light must not cost the others.
    internal static Outcome Of(Offer offer, Article article)
    {
        try
        {
            return offer.Read(article);
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            return new Outcome(null, null, new Diagnostic(Defect, $"{offer.Input} could not be read, which is a defect of Parley; please report it with the article: {defect.GetType().Name}: {defect.Message}"));
        }
    }

    private const string Defect = "PAR199";
}
