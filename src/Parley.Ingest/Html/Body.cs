using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Readability = SmartReader.Reader;

namespace Parley.Ingest.Html;

/// <summary>Finds the element of a pruned page that holds the article.</summary>
internal static class Body
{
    public static IElement? Find(IHtmlDocument document)
    {
        IElement? found = null;
        using var reader = new Readability("https://article.invalid/", document) { KeepClasses = true, ContinueIfNotReadable = true };
        reader.AddCustomOperationEnd(element => found = element);
        reader.GetArticle();
        return found;
    }
}
