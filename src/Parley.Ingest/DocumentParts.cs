using Parley.Text;

namespace Parley.Ingest;

/// <summary>A document of paragraphs, as word processors keep it.</summary>
/// <param name="Paragraphs">In order, on one line each, none empty.</param>
/// <param name="Headings">Which of them are set as titles or headings of the first level.</param>
/// <param name="Title">What the document's properties say.</param>
/// <param name="Author">As for the title.</param>
/// <param name="Created">As for the title.</param>
/// <param name="Language">As for the title.</param>
internal sealed record DocumentParts(IReadOnlyList<string> Paragraphs, IReadOnlySet<int> Headings, string? Title, string? Author, string? Created, string? Language)
{
    /// <summary>By-lines and headlines stand near the head; further down such a line is text.</summary>
    private const int Head = 8;

    /// <summary>The document as one article. Its properties are asked where its text says nothing.</summary>
    public Article Article()
    {
        var said = DocumentFacts.Title(Title);
        var headline = Headline(said);
        var head = new Article("", "", []) { Title = headline < 0 ? said : Paragraphs[headline], Language = Tidy.LanguageCode(Language) };
        var article = Layout.Write(head, Paragraphs.Select((paragraph, index) => (index == headline ? BlockKind.Headline : Kind(paragraph, index), paragraph)));
        return article with
        {
            Byline = article.Byline.IsEmpty ? DocumentFacts.Authors(Author) : article.Byline,
            Published = article.Published ?? Dates.Parse(Created),
        };
    }

    private int Headline(string? said)
    {
        var first = Enumerable.Range(0, Math.Min(Head, Paragraphs.Count)).ToList();
        var set = first.Where(index => Headings.Contains(index)).Concat(first.Where(index => Headlines.Repeats(Paragraphs[index], said))).Cast<int?>().FirstOrDefault();
        return set ?? (Paragraphs.Count > 1 && Headlines.LooksLikeOne(Paragraphs[0]) && BlockGuess.Kind(Paragraphs[0]) == BlockKind.Paragraph ? 0 : -1);
    }

    private static BlockKind Kind(string paragraph, int index) =>
        BlockGuess.Kind(paragraph) is var kind && kind == BlockKind.Byline && index >= Head ? BlockKind.Paragraph : kind;
}
