using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Language;
using Parley.Text;

namespace Parley.Actors;

/// <summary>Goes through the sources of an article in the order of the text and finds out who each of them is.</summary>
internal sealed class SpeakerReader
{
    private readonly Story story;
    private readonly FirstPerson _first;
    private readonly Anaphora _anaphora;

    /// <summary>Whoever answers first answers throughout.</summary>
    private Lazy<Actor?>? _interviewed;

    /// <summary>A reader of one article's sources.</summary>
    /// <param name="article">The article.</param>
    /// <param name="story">What it tells; it learns who says "I" where.</param>
    public SpeakerReader(Article article, Story story)
    {
        (this.story, _first, _anaphora) = (story, new FirstPerson(article, story), new Anaphora(story));
        story.Self = _first.Speaker;
    }

    /// <summary>Who the source of each statement is.</summary>
    public ImmutableArray<Found> Find(ImmutableArray<Statement> statements)
    {
        var found = new Found?[statements.Length];
        foreach (var i in Enumerable.Range(0, statements.Length).OrderBy(i => statements[i].Source?.Start ?? int.MaxValue))
        {
            found[i] = Source(statements[i]);
        }

        return [.. found.Select((known, i) => known ?? Quoted(statements, found, i) ?? Found.Nobody)];
    }

    /// <summary>The statements with the speakers found, and with addressees.</summary>
    public ImmutableArray<Statement> Write(ImmutableArray<Statement> statements, ImmutableArray<Found> found) =>
        [.. statements.Select((statement, i) => Write(statement, found[i]))];

    private Statement Write(Statement statement, Found found)
    {
        return statement with
        {
            Speaker = found.Actor?.As(found.Via),
            Jointly = [.. found.Jointly.Select(a => a.As(found.Via))],
            Candidates = found.Actor is null ? found.Candidates : [],
            Addressee = Addressees.Of(story, statement),
        };
    }

    /// <summary>Who the source is; null where only the statement around it can tell.</summary>
    private Found? Source(Statement statement)
    {
        if (statement.Source is not { } span || story.Words.Range(span) is not { } range || SourcePhrase.Read(story, range) is not { } source)
        {
            return Found.Nobody;
        }

        _anaphora.Follow(source.Range.Start);
        var found = Letter.IsSalutation(story.Words, source.Range.Start) ? new Found(_first.Author) { Via = SpeakerVia.Description }
            : source.Pronoun is { } pronoun ? Pronoun(source.Range, pronoun) : source.Heads.Length > 0 ? Named(source) : With(source.Range) ?? Described(source.Range);
        found = found is null ? null : story.Same(LearntSources.Of(story, source, found), source.Range);
        if (source.Heads.IsEmpty && found?.Actor is { } actor)
        {
            story.Means(source.Range, actor);
        }

        // What is not found out here is not asked again as if it were no source: by then its own statement has been told.
        if (source.Heads.IsEmpty)
        {
            _anaphora.Pass(source.Range);
        }

        if (source.Pronoun is not ("i" or "me" or "my" or "you"))
        {
            story.Speaks(source.Range.Start, found);
        }

        return found;
    }

    private Found Named(SourcePhrase source)
    {
        var mention = story.Cast.Mentions[source.Heads[0]];
        var via = mention.HasTitle ? SpeakerVia.Title : SpeakerVia.Name;
        var actors = source.Heads.Select(head => _first.Labels(head) ?? story.Cast[head]).OfType<Actor>().Distinct().ToImmutableArray();
        return actors.Length == 0 ? Found.Nobody with { Via = via } : new Found(actors[0]) { Via = via, Jointly = actors[1..] };
    }

    /// <summary>"He and Ann Hale", "she and her deputy, Ian Tate": the pronoun's first, where it is known whom it means.</summary>
    private Found? With(TokenRange range)
    {
        var pronoun = story.Words.Lower(range.Start);
        if (pronoun is not ("he" or "she") || story.Words.Lower(range.Start + 1) != "and" || SourcePhrase.Read(story, range with { Start = range.Start + 2 }) is not { Heads.IsEmpty: false } rest)
        {
            return null;
        }

        var (others, first) = (Named(rest), Pronoun(range, pronoun)!);
        return others.Actor is not { } other || first.Actor is null ? others : first with { Jointly = [other, .. others.Jointly] };
    }

    private Found Described(TokenRange range) => story.Words.Lower(range.Start) switch
    {
        "a" when IsLabel(range) => new Found((_interviewed ??= new(() => _first.Interviewed(range.Start))).Value) { Via = SpeakerVia.Description },
        "q" when IsLabel(range) => Found.Nobody,
        _ => Descriptions.Resolve(story, range),
    };

    private bool IsLabel(TokenRange range) => range.Length == 1 && story.Words.OpensParagraph(range.Start);

    private Found? Pronoun(TokenRange range, string pronoun)
    {
        var isQuoted = story.Words.IsQuoted(range.Start);
        return pronoun switch
        {
            "he" or "she" or "him" or "her" or "his" or "hers" => Pronouns.Resolve(story, range.Start, Pronouns.GenderOf(pronoun)!.Value),
            "i" or "me" or "my" when isQuoted => null,
            "i" or "me" or "my" => new Found(_first.Speaker(range.Start)),
            "you" when !isQuoted => new Found(_first.Addressed(range.Start)),
            "who" or "that" or "which" => RelativeClause.Resolve(story, range),
            "they" or "it" or "them" or "its" or "their" when !isQuoted => Continuation.Resolve(story, range.Start, pronoun),
            _ => Found.Nobody,
        };
    }

    /// <summary>"I" inside quotation marks is who speaks them.</summary>
    private static Found? Quoted(ImmutableArray<Statement> statements, Found?[] found, int index)
    {
        var source = statements[index].Source!.Value;
        var around = Enumerable.Range(0, statements.Length).Where(i => i != index && found[i] is not null && statements[i].Content.Any(c => c.Contains(source)));
        return around.OrderBy(i => statements[i].Content.Min(c => c.Length)).Select(i => found[i]! with { Via = SpeakerVia.Pronoun, Jointly = [] }).FirstOrDefault();
    }
}
