using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Attribution;

/// <summary>How much of the content stands inside quotation marks.</summary>
public enum StatementType
{
    /// <summary>All words.</summary>
    Direct,

    /// <summary>No word.</summary>
    Indirect,

    /// <summary>Some words.</summary>
    Mixed,
}

/// <summary>Whether something was uttered.</summary>
public enum StatementAct
{
    /// <summary>Said, written, asked, decided aloud.</summary>
    Speech,

    /// <summary>Belief, knowledge, feeling, wish or plan, where no utterance is reported.</summary>
    Thought,
}

/// <summary>Whether the source stands behind the content as it is worded.</summary>
public enum StatementPolarity
{
    /// <summary>It does.</summary>
    Positive,

    /// <summary>It does not: denied, did not say, refused to.</summary>
    Negative,
}

/// <summary>Whether the attribution is a fact of the article.</summary>
public enum StatementModality
{
    /// <summary>The source says, thinks or denies it.</summary>
    Asserted,

    /// <summary>The source may say it, or would under conditions: if she says, would have said.</summary>
    Hypothetical,

    /// <summary>The source asks it.</summary>
    Asked,

    /// <summary>The source means to do or say it: plans to, will announce.</summary>
    Intended,
}

/// <summary>Which part of the article a statement stands in.</summary>
public enum StatementPlace
{
    /// <summary>In the headline.</summary>
    Headline,

    /// <summary>In the running text.</summary>
    Body,

    /// <summary>Under a picture.</summary>
    Caption,
}

/// <summary>Someone said something: who (<see cref="Source"/>), with which words it is attributed (<see cref="Cue"/>), what (<see cref="Content"/>).</summary>
/// <param name="Id">Unique in a corpus: the article's id and a number.</param>
/// <param name="Source">Who is said to speak; none in "it is said".</param>
/// <param name="Cue">The words that attribute.</param>
/// <param name="Content">What is attributed: one or more spans, in order, not overlapping.</param>
public sealed record Statement(string Id, TextSpan? Source, TextSpan? Cue, ImmutableArray<TextSpan> Content)
{
    /// <summary>By the share of content words inside quotation marks.</summary>
    public StatementType Type { get; init; } = StatementType.Indirect;

    /// <summary>Speech or thought.</summary>
    public StatementAct Act { get; init; }

    /// <summary>Positive, or negative where the content is denied or was not said.</summary>
    public StatementPolarity Polarity { get; init; }

    /// <summary>Asserted, hypothetical, asked or intended.</summary>
    public StatementModality Modality { get; init; }

    /// <summary>The id of the statement in whose content this one stands; null where it stands in none.</summary>
    public string? Within { get; init; }

    /// <summary>Where in the article.</summary>
    public StatementPlace Where { get; init; } = StatementPlace.Body;

    /// <summary>The actor behind the source; null where the text does not tell.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>Who says it together with <see cref="Speaker"/>: Holt in "Vega and Holt said". In the order of the text.</summary>
    public ImmutableArray<Speaker> Jointly { get; init; } = [];

    /// <summary>Who is told: Reuters in "told Reuters". Null where nobody is, or nobody that the text names or describes.</summary>
    public Speaker? Addressee { get; init; }

    /// <summary>Where <see cref="Speaker"/> is null: whom the source may mean, likeliest first. Empty where no name of the article will do.</summary>
    public ImmutableArray<SpeakerCandidate> Candidates { get; init; } = [];

    /// <summary>From 0 to 1: the share of statements of such a score whose three roles overlap with what people marked.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>What the confidence was made from; null where the statement was not read here. Two statements are equal whatever it is.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>The end of the last span and the start of the first, whatever their roles.</summary>
    public TextSpan Extent()
    {
        var spans = Content.ToList();
        spans.AddRange(new[] { Source, Cue }.OfType<TextSpan>());
        return new TextSpan(spans.Min(s => s.Start), spans.Max(s => s.End));
    }

    /// <summary>Equal where everything is equal, the content span by span.</summary>
    public bool Equals(Statement? other) =>
        other is not null && Id == other.Id && Source == other.Source && Cue == other.Cue && Content.AsSpan().SequenceEqual(other.Content.AsSpan())
        && Type == other.Type && Act == other.Act && Polarity == other.Polarity && Modality == other.Modality && Within == other.Within
        && Where == other.Where && Confidence.Equals(other.Confidence) && Speaker == other.Speaker && Addressee == other.Addressee
        && Jointly.AsSpan().SequenceEqual(other.Jointly.AsSpan()) && Candidates.AsSpan().SequenceEqual(other.Candidates.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Source, Cue, Content.Length);
}
