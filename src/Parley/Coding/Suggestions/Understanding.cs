using System.Collections.Concurrent;

namespace Parley.Coding.Suggestions;

/// <summary>
/// What suggestions are made with: where a text lies among others, and whether a statement agrees with a concept. Answers are remembered, since training asks the same again
/// whenever somebody has decided something. Safe to use from many threads at once if both functions are.
/// </summary>
/// <param name="vector">The vector of a text, of length 1 (or all zeros): texts that say the same lie close together.</param>
/// <param name="stance">Concept, statement → the log odds that the statement agrees with the concept; null where nothing tells.</param>
public sealed class Understanding(Func<string, float[]> vector, Func<string, string, double>? stance)
{
    // Texts of some 10,000 statements with their vectors take 30 MB.
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, float[]> _vectors = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Concept, string Statement), double> _stances = new();

    /// <summary>The vector of a text.</summary>
    public float[] Vector(string text) => Remembered(_vectors, text, vector);

    /// <summary>The log odds that a statement agrees with a concept; 0 where nothing tells.</summary>
    public double Stance(string concept, string statement) => stance is null ? 0 : Remembered(_stances, (concept, statement), pair => stance(pair.Item1, pair.Item2));

    private static TValue Remembered<TKey, TValue>(ConcurrentDictionary<TKey, TValue> answers, TKey asked, Func<TKey, TValue> answer)
        where TKey : notnull
    {
        if (answers.TryGetValue(asked, out var known))
        {
            return known;
        }

        if (answers.Count >= Most)
        {
            answers.Clear();
        }

        return answers[asked] = answer(asked);
    }
}
