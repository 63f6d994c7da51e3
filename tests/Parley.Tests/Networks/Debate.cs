using CsCheck;
using Parley.Coding;
using Parley.Networks;

namespace Parley.Tests.Networks;

/// <summary>Debates and options by chance.</summary>
internal static class Debate
{
    private static readonly Gen<string> Days = Gen.Int[0, 40].Select(day => new DateOnly(2019, 12, 20).AddDays(day).ToString("yyyy-MM-dd"));

    private static readonly Gen<string> Organizations = Gen.OneOf("Dockers", "Ferries", "Drivers", "Émile & Fils", "the board", "");

    private static readonly Gen<string> Concepts = Gen.OneOf("Raise the toll", "Build a bridge", "Close the quay", "");

    /// <summary>A debate whose qualifier is of a kind, with its statements as they were made.</summary>
    public static Gen<(VariableKind Kind, Said[] Said)> Any { get; } =
        Gen.OneOf(VariableKind.Boolean, VariableKind.Integer, VariableKind.ShortText).SelectMany(kind => Statement(kind).Array[0, 40].Select(said => (kind, said)));

    /// <summary>What one-mode networks can be asked for, without windows.</summary>
    public static Gen<NetworkOptions> OneMode { get; } = Gen.Select(
        Gen.OneOf(Aggregation.Ignore, Aggregation.Congruence, Aggregation.Conflict, Aggregation.Subtract),
        Gen.OneOf(Normalization.No, Normalization.Average, Normalization.Jaccard, Normalization.Cosine),
        Gen.OneOf(Enum.GetValues<Duplicates>()),
        Gen.Bool,
        Gen.Bool,
        (aggregate, normalize, duplicates, isolates, legacy) => new NetworkOptions { Aggregate = aggregate, Normalize = normalize, Duplicates = duplicates, Isolates = isolates, Legacy = legacy });

    /// <summary>What two-mode networks can be asked for, without windows.</summary>
    public static Gen<NetworkOptions> TwoMode { get; } = Gen.Select(
        Gen.OneOf(Aggregation.Ignore, Aggregation.Combine, Aggregation.Subtract),
        Gen.OneOf(Normalization.No, Normalization.Activity, Normalization.Prominence),
        Gen.OneOf(Enum.GetValues<Duplicates>()),
        Gen.Bool,
        (aggregate, normalize, duplicates, isolates) => new NetworkOptions { Mode = NetworkMode.TwoMode, Aggregate = aggregate, Normalize = normalize, Duplicates = duplicates, Isolates = isolates });

    /// <summary>Windows that the original moves exactly as we do.</summary>
    public static Gen<NetworkOptions> OddDays { get; } = Gen.Select(OneMode, Gen.Int[0, 4], (options, half) => options with { Window = TimeUnit.Days, Size = (2 * half) + 1 });

    /// <summary>The weights of the first network, by names.</summary>
    public static Dictionary<(string, string), double> Ties(Network network) =>
        (from row in Enumerable.Range(0, network.Rows.Length)
         from column in Enumerable.Range(0, network.Columns.Length)
         select (network.Rows[row], network.Columns[column], network.Values[row, column])).ToDictionary(tie => (tie.Item1, tie.Item2), tie => tie.Item3);

    /// <summary>Fails where two networks differ in a label, a time or a weight.</summary>
    public static void ShouldEqual(Network network, Network other, bool time = true)
    {
        network.Rows.ShouldBe(other.Rows);
        network.Columns.ShouldBe(other.Columns);
        network.Statements.ShouldBe(other.Statements);
        (time ? network.Period : null).ShouldBe(time ? other.Period : null);
        network.Values.Cells.ToArray().Zip(other.Values.Cells.ToArray()).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
    }

    private static Gen<Said> Statement(VariableKind kind) => Gen.Select(
        Days,
        Organizations,
        Concepts,
        kind == VariableKind.Boolean ? Gen.Int[0, 1] : Gen.Int[-2, 3],
        (day, organization, concept, agreement) => new Said(day, organization, concept, agreement, Document: 1 + (DateOnly.Parse(day).DayNumber % 1000)));
}
