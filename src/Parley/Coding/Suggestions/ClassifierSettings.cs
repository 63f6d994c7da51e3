namespace Parley.Coding.Suggestions;

/// <summary>How suggestions are learnt. The defaults were chosen on the sample debate; see docs/concepts/suggestions.md.</summary>
internal sealed record ClassifierSettings
{
    /// <summary>By how much a difference in likeness tells concepts apart.</summary>
    public float Scale { get; init; } = 20;

    /// <summary>The likeness at which a concept and none are as likely as each other.</summary>
    public float Threshold { get; init; } = 0.4f;

    /// <summary>How strongly a concept's weights are held to its words.</summary>
    public float Decay { get; init; } = 100;

    /// <summary>How strongly concepts are held to be equally frequent.</summary>
    public float BiasDecay { get; init; } = 2;

    /// <summary>How much the nearest coded statements count beside the regression, from 0 to 1, where there are many.</summary>
    public double NearestShare { get; init; } = 0.3;

    /// <summary>How many of the nearest count.</summary>
    public int Nearest { get; init; } = 10;
}
