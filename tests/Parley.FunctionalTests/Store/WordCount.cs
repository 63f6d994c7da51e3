using System.Numerics.Tensors;

namespace Parley.FunctionalTests.Store;

/// <summary>Vectors that count words: texts lie close together where they share some.</summary>
internal static class WordCount
{
    /// <summary>The vector of a text, of length 1.</summary>
    public static float[] Vector(string text)
    {
        var vector = new float[256];
        foreach (var word in text.ToLowerInvariant().Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            vector[word.Aggregate(7, (hash, letter) => ((hash * 31) + letter) & 255)]++;
        }

        var length = TensorPrimitives.Norm<float>(vector);
        return length > 0 ? Array.ConvertAll(vector, value => value / length) : vector;
    }
}
