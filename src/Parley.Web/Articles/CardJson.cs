using System.Collections.Immutable;
using Parley.Review;
using Parley.Text;

namespace Parley.Web.Articles;

/// <summary>What people decided about a statement, beside its JSON in the article: also what a card gives to the module that codes.</summary>
/// <param name="Number">The statement's number in the corpus: decisions name it.</param>
/// <param name="Id">Its id.</param>
/// <param name="Standing">How it stands.</param>
public sealed record CardJson(long Number, string Id, Standing Standing)
{
    /// <summary>Who drew it; absent where the machine found it.</summary>
    public string? Author { get; private init; }

    /// <summary>The number of the statement that it is a part of now.</summary>
    public long? MergedInto { get; private init; }

    /// <summary>Where the source, the cue and the content are; each a list of start and end.</summary>
    public ImmutableArray<ImmutableArray<int>> Source { get; private init; } = [];

    /// <summary>The words that attribute.</summary>
    public ImmutableArray<ImmutableArray<int>> Cue { get; private init; } = [];

    /// <summary>What is attributed.</summary>
    public ImmutableArray<ImmutableArray<int>> Content { get; private init; } = [];

    /// <summary>What it is about, as people and the machine say.</summary>
    public ImmutableArray<PositionJson> Positions { get; private init; } = [];

    /// <summary>What people noted.</summary>
    public ImmutableArray<Memo> Memos { get; private init; } = [];

    /// <summary>The last decision on each aspect, to be sent as seen with the next one.</summary>
    public ImmutableSortedDictionary<string, long> Seen { get; private init; } = ImmutableSortedDictionary<string, long>.Empty;

    /// <summary>Makes it.</summary>
    /// <param name="reviewed">The statement.</param>
    /// <param name="concepts">Names of concepts.</param>
    public static CardJson Of(ReviewedStatement reviewed, IReadOnlyDictionary<long, string> concepts)
    {
        ArgumentNullException.ThrowIfNull(reviewed);
        ArgumentNullException.ThrowIfNull(concepts);
        var statement = reviewed.Statement;
        return new CardJson(reviewed.Number, statement.Id, reviewed.Standing)
        {
            Author = reviewed.Author,
            MergedInto = reviewed.MergedInto,
            Source = Spans(statement.Source is { } source ? [source] : []),
            Cue = Spans(statement.Cue is { } cue ? [cue] : []),
            Content = Spans(statement.Content),
            Positions = [.. reviewed.Positions.Select(position => new PositionJson(position.Concept, concepts.GetValueOrDefault(position.Concept) ?? "", position.Agreement, position.Coder)
            {
                Final = position.IsFinal ? true : null, Confidence = position.Coder is null ? Math.Round(position.Confidence, 3) : null,
            })],
            Memos = reviewed.Memos,
            Seen = reviewed.Latest.ToImmutableSortedDictionary(latest => latest.Key, latest => latest.Value.Id, StringComparer.Ordinal),
        };
    }

    private static ImmutableArray<ImmutableArray<int>> Spans(ImmutableArray<TextSpan> spans) => [.. spans.Select(span => ImmutableArray.Create(span.Start, span.End))];
}

/// <summary>What a statement is about.</summary>
/// <param name="Concept">The concept's number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Agreement">Whether the statement supports it; absent where it has no two sides.</param>
/// <param name="Coder">Who says so; absent where the machine proposes it.</param>
public sealed record PositionJson(long Concept, string Name, bool? Agreement, string? Coder)
{
    /// <summary>True where it settles what coders differed about.</summary>
    public bool? Final { get; init; }

    /// <summary>How sure the machine is, from 0 to 1.</summary>
    public double? Confidence { get; init; }
}
