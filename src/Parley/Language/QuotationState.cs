namespace Parley.Language;

/// <summary>How a token stands to the quotation marks around it. The values are the rows of the model's embedding.</summary>
public enum QuotationState
{
    /// <summary>Outside quotation marks.</summary>
    Outside = 0,

    /// <summary>An opening mark.</summary>
    Opening = 1,

    /// <summary>Between the marks.</summary>
    Inside = 2,

    /// <summary>A closing mark.</summary>
    Closing = 3,

    /// <summary>A closing mark without an opening one.</summary>
    Stray = 4,
}

/// <summary>The letters of a token: gives back the case that an uncased vocabulary drops. The values are the rows of the model's embedding.</summary>
public enum LetterShape
{
    /// <summary>Neither letter nor digit.</summary>
    None = 0,

    /// <summary>Lower case throughout.</summary>
    Lower = 1,

    /// <summary>A capital, then lower case; or a single capital.</summary>
    Title = 2,

    /// <summary>Upper case throughout, or mixed.</summary>
    Upper = 3,

    /// <summary>Digits and no letter.</summary>
    Digits = 4,
}
