using System.Collections.Immutable;
using Parley.Networks;
using Parley.Store;
using Parley.Store.Views;

namespace Parley.Web.Map;

/// <summary>The words of statements that ties rest on.</summary>
/// <param name="corpus">Where they are kept.</param>
/// <param name="selection">What the network was drawn of.</param>
/// <param name="isRead">Whether the machine read them; else they were imported as coded.</param>
internal sealed class GroundWords(Corpus corpus, Selection selection, bool isRead)
{
    private readonly Quotes _quotes = new(corpus);
    private readonly CodedQuotes _coded = new(corpus);

    /// <summary>The words of grounds, at most so many statements.</summary>
    public ImmutableArray<SharedGround> Of(ImmutableArray<TieGround> grounds, string row, string column, int most)
    {
        var shared = ImmutableArray.CreateBuilder<SharedGround>();
        foreach (var ground in grounds)
        {
            var places = ground.Row.Select(place => (row, place)).Concat(ground.Column.Select(place => (column, place))).Take(most);
            ImmutableArray<TieStatement> statements = [.. places.SelectMany(said => Words(said.Item1, said.place))];
            most -= statements.Length;
            shared.Add(new(ground.Label, ground.Weight, statements));
        }

        return shared.ToImmutable();
    }

    /// <summary>The words of one statement; none where they are gone.</summary>
    public IEnumerable<TieStatement> Words(string node, int place)
    {
        long[] number = [selection.Statements.Spans.Ids[place]];
        int? agreement = selection.Qualifier is { } qualifier && !qualifier.IsEmptyAt(place) && !qualifier.IsText ? qualifier.Values[place] : null;
        return (isRead ? _quotes.Of(number) : _coded.Of(number)).Select(quote => new TieStatement(node, agreement, quote with { Speaker = quote.Speaker ?? (node.Length > 0 ? node : null) }));
    }
}
