using System.Collections.Immutable;

namespace Parley.Evaluation;

/// <summary>The predicted and the gold attributions of one article, as one annotator marked it.</summary>
internal sealed record Pairing(Grid Grid, ImmutableArray<Laid> Predicted, ImmutableArray<Laid> Gold);
