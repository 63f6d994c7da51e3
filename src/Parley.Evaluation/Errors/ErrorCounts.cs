namespace Parley.Evaluation.Errors;

/// <summary>How many errors of which kind an article has.</summary>
public sealed record ErrorCounts
{
    /// <summary>The article's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its headline.</summary>
    public string? Title { get; init; }

    /// <summary>Attributions of the gold.</summary>
    public int Gold { get; init; }

    /// <summary>Statements predicted.</summary>
    public int Predicted { get; init; }

    /// <summary>Of all kinds.</summary>
    public int Errors { get; init; }

    /// <inheritdoc cref="ErrorKind.Missed"/>
    public int Missed { get; init; }

    /// <inheritdoc cref="ErrorKind.Spurious"/>
    public int Spurious { get; init; }

    /// <inheritdoc cref="ErrorKind.Long"/>
    public int Long { get; init; }

    /// <inheritdoc cref="ErrorKind.Short"/>
    public int Short { get; init; }

    /// <inheritdoc cref="ErrorKind.Shifted"/>
    public int Shifted { get; init; }

    /// <inheritdoc cref="ErrorKind.WrongLink"/>
    public int WrongLink { get; init; }

    /// <summary>Counts an article's errors.</summary>
    public static ErrorCounts Of(ArticleErrors errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        return new ErrorCounts
        {
            Id = errors.Article.Id,
            Title = errors.Article.Title,
            Gold = errors.Gold,
            Predicted = errors.Predicted,
            Errors = errors.Total,
            Missed = errors.Count(ErrorKind.Missed),
            Spurious = errors.Count(ErrorKind.Spurious),
            Long = errors.Count(ErrorKind.Long),
            Short = errors.Count(ErrorKind.Short),
            Shifted = errors.Count(ErrorKind.Shifted),
            WrongLink = errors.Count(ErrorKind.WrongLink),
        };
    }
}
