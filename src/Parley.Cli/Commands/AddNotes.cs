using System.Globalization;
using Parley.Cli.Output;
using Parley.Store.Articles;

namespace Parley.Cli.Commands;

/// <summary>What <c>add</c> says of articles that are no news to the corpus.</summary>
internal sealed class AddNotes(CommandHost host)
{
    // A thousand reprints are told by their number.
    private const int MostShown = 20;

    private int _articles;
    private int _statements;
    private int _known;
    private int _copies;
    private int _again;

    /// <summary>Articles that are there already.</summary>
    public void Known(int count) => _known += count;

    /// <summary>One article was read anew.</summary>
    public void Again() => _again++;

    /// <summary>A batch was kept.</summary>
    public void Kept(BatchNews news, Tally tally)
    {
        _articles += news.Counts.Articles;
        _statements += news.Counts.Statements;
        foreach (var copy in news.Copies.Take(Math.Max(0, MostShown - _copies)))
        {
            var words = string.Create(CultureInfo.InvariantCulture, $"parley: {copy.Article.Input ?? copy.Article.Id} reprints {copy.Original} ({copy.Likeness:P0} alike); linked, not counted again");
            tally.Say(() => host.Error.WriteLine(OneLine.Of(words)));
        }

        _copies += news.Counts.Copies;
    }

    /// <summary>What was done in all.</summary>
    public void Sum(string corpus)
    {
        var again = _again == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {_again:N0} read anew");
        host.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"parley: {_articles:N0} articles with {_statements:N0} statements added to {corpus}; {_known:N0} were there already, {_copies:N0} reprints linked{again}"));
    }
}
