namespace Parley.Ingest.Pdf;

/// <summary>Letters printed next to each other. Lengths are points, from the lower left corner of the page.</summary>
/// <param name="Text">Never empty.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Baseline">On which it stands.</param>
/// <param name="Size">Of its type.</param>
/// <param name="AfterSpace">Whether a space was printed before it.</param>
internal sealed record PrintedWord(string Text, double Left, double Right, double Baseline, double Size, bool AfterSpace)
{
    private const double Ascent = 0.7;
    private const double Descent = 0.2;

    public double Top => Baseline + (Ascent * Size);

    public double Bottom => Baseline - (Descent * Size);
}

/// <summary>One page: its words in the order in which they were written to the file.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Words">None on a picture of a page.</param>
/// <param name="HasPictures">Whether anything but text is on it.</param>
internal sealed record PrintedPage(int Number, IReadOnlyList<PrintedWord> Words, bool HasPictures);

/// <summary>A document as printed, and what it says about itself.</summary>
internal sealed record PrintedDocument(IReadOnlyList<PrintedPage> Pages, string? Title, string? Author, string? Created)
{
    /// <summary>Pages that could not be read although the document could.</summary>
    public IReadOnlyList<int> Broken { get; init; } = [];
}
