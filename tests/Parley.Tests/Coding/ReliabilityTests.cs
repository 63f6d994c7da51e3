using CsCheck;
using Parley.Coding.Reliability;

namespace Parley.Tests.Coding;

/// <summary>Agreement of coders against the worked examples of those who proposed the measures.</summary>
public sealed class ReliabilityTests
{
    /// <summary>Krippendorff (2011), "Computing Krippendorff's alpha-reliability": four observers, twelve units, a dot where one is missing.</summary>
    private static readonly Ratings FourObservers = Ratings.OfCoders(
        Read("1 2 3 3 2 1 4 1 2 . . ."),
        Read("1 2 3 3 2 2 4 1 2 5 . 3"),
        Read(". 3 3 3 2 3 4 2 2 5 1 ."),
        Read("1 2 3 3 2 4 4 1 2 5 1 ."));

    /// <summary>Fleiss (1971), table 1: how many of six psychiatrists gave each of 30 patients each of five diagnoses.</summary>
    private static readonly int[][] Diagnoses =
    [
        [0, 0, 0, 6, 0], [0, 3, 0, 0, 3], [0, 1, 4, 0, 1], [0, 0, 0, 0, 6], [0, 3, 0, 3, 0], [2, 0, 4, 0, 0], [0, 0, 4, 0, 2], [2, 0, 3, 1, 0], [2, 0, 0, 4, 0], [0, 0, 0, 0, 6],
        [1, 0, 0, 5, 0], [1, 1, 0, 4, 0], [0, 3, 3, 0, 0], [1, 0, 0, 5, 0], [0, 2, 0, 3, 1], [0, 0, 5, 0, 1], [3, 0, 0, 1, 2], [5, 1, 0, 0, 0], [0, 2, 0, 4, 0], [1, 0, 2, 0, 3],
        [0, 0, 0, 0, 6], [0, 1, 0, 5, 0], [0, 2, 0, 1, 3], [2, 0, 0, 4, 0], [1, 0, 0, 4, 1], [0, 5, 0, 1, 0], [4, 0, 0, 0, 2], [0, 2, 0, 4, 0], [1, 0, 5, 0, 0], [0, 0, 0, 0, 6],
    ];

    [Theory]
    [InlineData(Metric.Nominal, 0.743)]
    [InlineData(Metric.Ordinal, 0.815)]
    [InlineData(Metric.Interval, 0.849)]
    [InlineData(Metric.Ratio, 0.797)]
    public void Alpha_of_four_observers_is_krippendorffs(Metric metric, double expected)
    {
        var alpha = Alpha.Of(FourObservers, metric);
        alpha.Value!.Value.ShouldBe(expected, 0.0005);
        alpha.Pairable.ShouldBe(40);
    }

    [Fact]
    public void Kappa_of_six_psychiatrists_is_fleisss() =>
        Kappa.Fleiss(Ratings.Of(Diagnoses.Select(patient => patient.SelectMany((count, diagnosis) => Enumerable.Repeat((double?)diagnosis, count)))))
            .Value!.Value.ShouldBe(0.430, 0.0005);

    /// <summary>Two readers of 50 grant proposals: both yes 20, both no 15, split 5 and 10. Observed 0.7, by chance 0.5.</summary>
    [Fact]
    public void Kappa_of_two_readers_by_hand()
    {
        var kappa = Kappa.Cohen(Table((1, 1, 20), (1, 0, 5), (0, 1, 10), (0, 0, 15)));
        kappa.Value!.Value.ShouldBe(0.4, 1e-12);
        kappa.Observed.ShouldBe(0.3, 1e-12);
        kappa.Expected.ShouldBe(0.5, 1e-12);
    }

    [Fact]
    public void Weights_forgive_what_is_near()
    {
        // Ten units, all apart by one step of two; by hand, expected linear disagreement is the mean over the margins.
        var near = Table((0, 1, 4), (1, 2, 3), (0, 0, 2), (2, 2, 1));
        Kappa.Cohen(near, KappaWeights.Linear).Observed.ShouldBe(7 * 0.5 / 10, 1e-12);
        Kappa.Cohen(near, KappaWeights.Quadratic).Observed.ShouldBe(7 * 0.25 / 10, 1e-12);
        Kappa.Cohen(near, KappaWeights.Quadratic).Value!.Value.ShouldBeGreaterThan(Kappa.Cohen(near).Value!.Value);
    }

    [Fact]
    public void With_two_categories_weights_change_nothing() =>
        Judgements(2, 2).Sample(ratings =>
            Kappa.Cohen(ratings, KappaWeights.Quadratic).Value.ShouldBe(Kappa.Cohen(ratings).Value));

    [Fact]
    public void Who_agrees_wholly_has_one_by_every_measure() =>
        Gen.Int[0, 3].Array[3, 12].Where(values => values.Distinct().Count() > 1).Sample(values =>
        {
            var same = Ratings.OfCoders([.. Enumerable.Repeat<IReadOnlyList<double?>>([.. values.Select(v => (double?)v)], 2)]);
            Enum.GetValues<Metric>().ShouldAllBe(metric => Alpha.Of(same, metric).Value == 1);
            Kappa.Cohen(same).Value.ShouldBe(1);
            Kappa.Fleiss(same).Value.ShouldBe(1);
        });

    [Fact]
    public void The_order_of_coders_and_units_plays_no_part() =>
        Judgements(3, 4).Sample(ratings =>
        {
            var turned = Ratings.Of(ratings.Units.Reverse().Select(unit => unit.Reverse()));
            Alpha.Of(turned, Metric.Interval).Observed.ShouldBe(Alpha.Of(ratings, Metric.Interval).Observed, 1e-9);
            Kappa.Fleiss(turned).Observed.ShouldBe(Kappa.Fleiss(ratings).Observed, 1e-9);
        });

    [Fact]
    public void Where_nothing_varies_there_is_no_figure()
    {
        Alpha.Of(Ratings.OfCoders(Read("1 1 1"), Read("1 1 1")), Metric.Nominal).Value.ShouldBeNull();
        Kappa.Cohen(Ratings.OfCoders(Read("1 1"), Read("1 1"))).Value.ShouldBeNull();
    }

    [Fact]
    public void Units_that_one_coder_judged_alone_say_nothing() =>
        Alpha.Of(Ratings.OfCoders(Read("1 2 1 2 3"), Read("1 2 2 . .")), Metric.Nominal).ShouldBe(Alpha.Of(Ratings.OfCoders(Read("1 2 1"), Read("1 2 2")), Metric.Nominal));

    [Fact]
    public void Kappas_refuse_what_they_are_not_made_for()
    {
        Should.Throw<ArgumentException>(() => Kappa.Cohen(FourObservers));
        Should.Throw<ArgumentException>(() => Kappa.Fleiss(FourObservers));
        Should.Throw<ArgumentException>(() => Ratings.Of([[1.0, 2.0], [1.0]]));
    }

    private static Gen<Ratings> Judgements(int coders, int categories) =>
        Gen.Int[0, categories - 1].Array[coders].Array[3, 10].Select(units => Ratings.Of(units.Select(unit => unit.Select(v => (double?)v))));

    private static double?[] Read(string values) => [.. values.Split(' ').Select(v => v == "." ? (double?)null : double.Parse(v))];

    private static Ratings Table(params (double One, double Other, int Count)[] cells) =>
        Ratings.Of(cells.SelectMany(cell => Enumerable.Repeat<IEnumerable<double?>>([cell.One, cell.Other], cell.Count)));
}
