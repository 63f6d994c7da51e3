using Parley.Evaluation.Behaviour;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>Why an article is not compared.</summary>
internal enum Fault
{
    /// <summary>It is.</summary>
    None,

    /// <summary>One side has no reading of it.</summary>
    OneSided,

    /// <summary>One side read another text, so that its places mean nothing here.</summary>
    OtherText,
}

/// <summary>An article in two readings, or why there are none.</summary>
internal sealed record ComparedArticle(string Id, ArticleChanges? Changes, Fault Fault)
{
    /// <summary>Reads <paramref name="article"/> on both sides.</summary>
    public static ComparedArticle Of(Article article, ComparedReader before, ComparedReader after)
    {
        if (before.Read(article) is not { } old || after.Read(article) is not { } now)
        {
            return new ComparedArticle(article.Id, null, Fault.OneSided);
        }

        return Fits(old, article) && Fits(now, article)
            ? new ComparedArticle(article.Id, ArticleChanges.Between(old, now with { Article = article }), Fault.None)
            : new ComparedArticle(article.Id, null, Fault.OtherText);
    }

    // Where a text is known it must be the same; where the reading has none, its spans must at least lie inside.
    private static bool Fits(Reading reading, Article article)
    {
        var text = article.Text;
        return text.Length == 0 || (reading.Article.Text.Length == 0 || reading.Article.Text == text) && reading.Statements.All(statement => statement.Extent().End <= text.Length);
    }
}
