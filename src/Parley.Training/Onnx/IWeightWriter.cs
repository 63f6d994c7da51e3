namespace Parley.Training.Onnx;

/// <summary>How the large weights of an encoder are stored and multiplied.</summary>
internal interface IWeightWriter
{
    /// <summary>Adds the look-up of the rows of an embedding table.</summary>
    string Lookup(string table, string indices);

    /// <summary>Adds <c>x · weightᵀ + bias</c> of a linear layer, whose weights have the shape [out, in].</summary>
    /// <param name="layer">The layer's name.</param>
    /// <param name="x">What goes in.</param>
    /// <param name="uneven">Whether a few tokens of <paramref name="x"/> have values far beyond the others', as inside the feed-forward of a BERT: under one scale for all, the others would lose their precision.</param>
    string Linear(string layer, string x, bool uneven = false);
}
