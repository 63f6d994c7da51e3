using CsCheck;
using Parley.Coding;
using Parley.Networks;

namespace Parley.Tests.Networks;

/// <summary>What must not change a network, or must change it in one way only, whatever the debate.</summary>
public sealed class NetworkInvarianceTests
{
    private static readonly string[] Actors = ["Dockers", "Drivers", "Ferries", "Press"], Concepts = ["Bridge", "Toll", "Tunnel"];

    // Documents a day, a week, a month and a year apart, some of one date, around New Year and on both sides of a Sunday.
    private static readonly int[] Days = [0, 0, 28, 29, 30, 31, 60, 395, 396];

    private static readonly Gen<Said[]> Debates =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 1], Gen.Int[0, 8])
            .Select((actor, concept, agreement, document) => new Said(Day(Days[document]), Actors[actor], Concepts[concept], agreement, document + 1)).Array[1, 20];

    private static readonly Gen<NetworkOptions> OneMode = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3]).Select((aggregate, normalize) => new NetworkOptions
    {
        Aggregate = new[] { Aggregation.Ignore, Aggregation.Congruence, Aggregation.Conflict, Aggregation.Subtract }[aggregate],
        Normalize = new[] { Normalization.No, Normalization.Average, Normalization.Jaccard, Normalization.Cosine }[normalize],
        Isolates = true,
    });

    [Fact]
    public void Other_names_of_actors_give_the_same_ties_under_other_names() =>
        Gen.Select(Debates, OneMode).Sample((debate, options) =>
        {
            var (network, renamed) = (Draw(debate, options), Draw([.. debate.Select(s => s with { Organization = Mirrored(s.Organization) })], options));
            foreach (var (row, column) in Pairs(network))
            {
                Tie(renamed, Mirrored(row), Mirrored(column)).ShouldBe(Tie(network, row, column), 1e-12);
            }
        }, iter: 150);

    [Fact]
    public void Where_yes_and_no_are_exchanged_friends_stay_friends() =>
        Gen.Select(Debates, OneMode).Sample((debate, options) =>
            Cells(Draw([.. debate.Select(s => s with { Agreement = 1 - s.Agreement })], options)).ShouldBe(Cells(Draw(debate, options))), iter: 150);

    [Fact]
    public void What_one_actor_alone_speaks_of_ties_nobody() =>
        Gen.Select(Debates, OneMode).Sample((debate, options) =>
        {
            var (network, more) = (Draw(debate, options), Draw([.. debate, new("2020-01-01", "Weatherman", "Rain", 1, 1)], options));
            Pairs(network).ShouldAllBe(pair => Tie(more, pair.Row, pair.Column) == Tie(network, pair.Row, pair.Column));
            Actors.Where(network.Rows.Contains).ShouldAllBe(actor => Tie(more, "Weatherman", actor) == 0);
        }, iter: 150);

    [Fact]
    public void Ties_of_all_concepts_are_the_sums_of_those_of_each() =>
        Gen.Select(Debates, OneMode).Sample((debate, options) =>
        {
            var plain = options with { Normalize = Normalization.No };
            var network = Draw(debate, plain);
            var each = Concepts.Select(concept => Draw(debate, plain with { Only = [new("concept", concept)] })).ToList();
            Pairs(network).ShouldAllBe(pair => Math.Abs(Tie(network, pair.Row, pair.Column) - each.Sum(n => Tie(n, pair.Row, pair.Column))) < 1e-12);
        }, iter: 100);

    [Fact]
    public void Whoever_says_all_of_it_twice_is_tied_twice_as_strongly_but_by_cosine_as_before() =>
        Debates.Sample((Said[] debate) =>
        {
            Said[] twice = [.. debate, .. debate.Where(s => s.Organization == "Dockers")];
            var congruence = new NetworkOptions { Aggregate = Aggregation.Congruence, Isolates = true };
            var (once, doubled) = (Draw(debate, congruence), Draw(twice, congruence));
            Pairs(once).Where(pair => pair.Row == "Dockers" && pair.Column != "Dockers").ShouldAllBe(pair => Tie(doubled, pair.Row, pair.Column) == 2 * Tie(once, pair.Row, pair.Column));
            var cosine = congruence with { Normalize = Normalization.Cosine };
            Cells(Draw(debate, cosine)).Zip(Cells(Draw(twice, cosine))).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
        }, iter: 100);

    [Fact]
    public void Normalised_likeness_is_a_share_and_whoever_says_the_same_is_wholly_alike() =>
        Debates.Sample((Said[] debate) =>
        {
            // Twins say all that the Dockers say.
            Said[] twins = [.. debate, .. debate.Where(s => s.Organization == "Dockers").Select(s => s with { Organization = "Twins" })];
            var cosine = Draw(twins, new() { Aggregate = Aggregation.Congruence, Normalize = Normalization.Cosine, Isolates = true });
            cosine.Values.Cells.ToArray().ShouldAllBe(w => w >= 0 && w <= 1 + 1e-12);
            (cosine.Rows.Contains("Twins") ? Tie(cosine, "Dockers", "Twins") : 1).ShouldBe(1, 1e-12);
        }, iter: 100);

    [Fact]
    public void Two_mode_ties_count_statements_and_their_shares_add_up_to_one() =>
        Debates.Sample((Said[] debate) =>
        {
            var options = new NetworkOptions { Mode = NetworkMode.TwoMode };
            var (counts, activity, prominence) = (Draw(debate, options), Draw(debate, options with { Normalize = Normalization.Activity }), Draw(debate, options with { Normalize = Normalization.Prominence }));
            Cells(counts).Sum().ShouldBe(debate.Length);
            Enumerable.Range(0, counts.Rows.Length).ShouldAllBe(row => Math.Abs(activity.Values.Row(row).ToArray().Sum() - 1) < 1e-12);
            Enumerable.Range(0, counts.Columns.Length).ShouldAllBe(column => Math.Abs(prominence.Values.Transposed().Row(column).ToArray().Sum() - 1) < 1e-12);
            var difference = Draw(debate, options with { Aggregate = Aggregation.Subtract });
            Cells(difference).Sum().ShouldBe(debate.Sum(s => (2 * s.Agreement) - 1));
        }, iter: 100);

    [Theory]
    [InlineData(new[] { 1 }, 1)]
    [InlineData(new[] { 0 }, 2)]
    [InlineData(new[] { 1, 0, 0 }, 3)]
    [InlineData(new[] { 1, 1, 1 }, 1)]
    public void Combined_a_tie_says_which_answers_were_given_not_how_often(int[] answers, double expected) =>
        Draw([.. answers.Select(a => new Said("2020-01-01", "Dockers", "Toll", a, 1))], new() { Mode = NetworkMode.TwoMode, Aggregate = Aggregation.Combine }).Values[0, 0].ShouldBe(expected);

    /// <summary>Of statements that say the same within a document, a week from Monday, a month, a year, or at all, the first stays.</summary>
    [Fact]
    public void Of_duplicates_the_first_stays_and_only_it() =>
        Gen.Select(Debates, Gen.Enum<Duplicates>()).Sample((debate, duplicates) =>
        {
            var statements = Coded.Of(debate);
            var entering = Selection.Of(statements, new() { Aggregate = Aggregation.Subtract, Duplicates = duplicates }).Entering;
            var (expected, seen) = (new List<int>(), new HashSet<object>());
            for (var place = 0; place < statements.Count; place++)
            {
                var said = string.Join('|', new[] { "organization", "concept", "agreement" }.Select(name => statements.Column(name)!.TextAt(place)));
                if (duplicates == Duplicates.Include || seen.Add((said, Scope(statements, place, duplicates))))
                {
                    expected.Add(place);
                }
            }
            entering.ShouldBe(expected);
        }, iter: 300);

    [Fact]
    public void The_coarser_what_duplicates_are_sought_in_the_fewer_statements_stay() =>
        Debates.Sample((Said[] debate) =>
        {
            int Left(Duplicates duplicates) => Selection.Of(Coded.Of(debate), new() { Duplicates = duplicates }).Entering.Length;
            var left = new[] { Duplicates.Include, Duplicates.Document, Duplicates.Month, Duplicates.Year, Duplicates.AcrossRange }.Select(Left).ToList();
            left.ShouldBe(left.OrderDescending());
            Left(Duplicates.Week).ShouldBeInRange(left[^1], left[0]);
        }, iter: 150);

    [Fact]
    public void A_window_as_wide_as_the_debate_is_the_whole_network() =>
        Gen.Select(Debates, OneMode).Sample((debate, options) =>
        {
            var (whole, range) = (Draw(debate, options), DateRange.Of(Coded.Of(debate), options));
            var days = (int)((range.End - range.Start) / 86_400) + 1;
            var window = DiscourseNetworks.Draw(Coded.Of(debate), options with { Window = TimeUnit.Days, Size = days }).ShouldHaveSingleItem();
            window.Rows.ShouldBe(whole.Rows);
            Cells(window).ShouldBe(Cells(whole));
        }, iter: 80);

    [Fact]
    public void Under_a_flat_kernel_that_reaches_everything_every_moment_is_half_of_the_whole() =>
        Debates.Sample((Said[] debate) =>
        {
            var options = new NetworkOptions { Mode = NetworkMode.TwoMode, Aggregate = Aggregation.Subtract };
            var whole = Cells(Draw(debate, options with { Isolates = true }));
            var moments = DiscourseNetworks.Draw(Coded.Of(debate), options with { Isolates = true, Window = TimeUnit.Weeks, Size = 1000, Kernel = Kernel.Uniform });
            moments.ShouldNotBeEmpty();
            moments.ShouldAllBe(moment => Cells(moment).Zip(whole).All(pair => Math.Abs(pair.First - (pair.Second / 2)) < 1e-9));
        }, iter: 60);

    private static object Scope(CodedStatements statements, int place, Duplicates duplicates)
    {
        var date = DateTimeOffset.FromUnixTimeSeconds(statements.SecondsAt(place)).UtcDateTime.Date;
        return duplicates switch
        {
            Duplicates.Document => statements.Spans.Documents[place],
            Duplicates.Week => date.AddDays(-(((int)date.DayOfWeek + 6) % 7)), // the Monday before
            Duplicates.Month => (date.Year, date.Month),
            Duplicates.Year => date.Year,
            _ => 0,
        };
    }

    private static string Day(int after) => new DateTime(2019, 12, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(after).ToString("yyyy-MM-dd");

    private static Network Draw(IReadOnlyList<Said> debate, NetworkOptions options) => DiscourseNetworks.Draw(Coded.Of(debate), options).Single();

    private static double[] Cells(Network network) => network.Values.Cells.ToArray();

    private static string Mirrored(string name) => new([.. name.Reverse()]);

    private static IEnumerable<(string Row, string Column)> Pairs(Network network) => network.Rows.SelectMany(row => network.Columns.Select(column => (row, column)));

    private static double Tie(Network network, string row, string column) =>
        network.Rows.Contains(row) && network.Columns.Contains(column) ? network.Values[network.Rows.IndexOf(row), network.Columns.IndexOf(column)] : 0;
}
