namespace Parley.Training.Onnx;

/// <summary>How the large weights of an encoder are stored and multiplied.</summary>
internal interface IWeightWriter
{
    /// <summary>Adds the look-up of the rows of an embedding table.</summary>
    string Lookup(string table, string indices);

    /// <summary>Adds <c>x · weightᵀ + bias</c> of a linear layer, whose weights have the shape [out, in].</summary>
    string Linear(string layer, string x);
}
