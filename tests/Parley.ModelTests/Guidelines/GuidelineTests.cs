namespace Parley.ModelTests.Guidelines;

/// <summary>The shipped model reads the examples of docs/guidelines as they are marked, but for a list of known misses that may only shrink.</summary>
public sealed class GuidelineTests(GuidelineReadings readings) : IClassFixture<GuidelineReadings>
{
    public static TheoryData<string> Ids => [.. GuidelineReadings.Examples.Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_model_reads_an_example_as_it_is_marked_or_it_is_a_known_miss(string id)
    {
        var faults = readings.Faults[id];
        if (readings.Known.Ids.Contains(id))
        {
            faults.ShouldNotBeEmpty($"{id} is read right now: run eng/guidelines, which takes it off the list");
        }
        else
        {
            faults.ShouldBeEmpty($"{id} is read wrong and no known miss");
        }
    }

    [Fact]
    public void The_list_of_known_misses_is_no_longer_than_it_may_be() =>
        readings.Known.Ids.Length.ShouldBeLessThanOrEqualTo(readings.Known.Limit);

    [Fact]
    public void Known_misses_are_examples_named_once_in_the_order_of_the_pages() =>
        readings.Known.Ids.ShouldBe(GuidelineReadings.Examples.Select(example => example.Id).Where(readings.Known.Ids.Contains));
}
