using Parley.Attribution;

namespace Parley.Tests;

public sealed class AttributionHeadsTests
{
    [Fact]
    public void Heads_are_read_from_the_tensors_that_the_trainer_names()
    {
        var heads = AttributionHeads.From(Tensors());
        (heads.Tag.Inputs, heads.Tag.Outputs).ShouldBe((3, Tags.Count));
        (heads.Source.Chooser.Inputs, heads.Source.Chooser.Outputs).ShouldBe((6, 2));
        heads.Content.Distance.Length.ShouldBe(LinkHead.Buckets);
    }

    [Fact]
    public void A_missing_tensor_is_named()
    {
        foreach (var name in Tensors().Keys)
        {
            var rest = Tensors().Where(t => t.Key != name).ToDictionary();
            Should.Throw<InvalidDataException>(() => AttributionHeads.From(rest)).Message.ShouldContain(name);
        }
    }

    [Theory]
    [InlineData("tag.bias", 6)]
    [InlineData("starts", 8)]
    [InlineData("transitions", 48)]
    public void Heads_made_for_other_tags_are_refused(string name, int length)
    {
        var tensors = Tensors();
        tensors[name] = new float[length];
        Should.Throw<InvalidDataException>(() => AttributionHeads.From(tensors));
    }

    private static Dictionary<string, float[]> Tensors()
    {
        var tensors = new Dictionary<string, float[]> { ["tag.weight"] = new float[21], ["tag.bias"] = new float[7], ["transitions"] = new float[49], ["starts"] = new float[7] };
        foreach (var link in new[] { "source", "content" })
        {
            tensors[$"{link}.chooser.weight"] = tensors[$"{link}.candidate.weight"] = new float[12];
            tensors[$"{link}.chooser.bias"] = tensors[$"{link}.candidate.bias"] = new float[2];
            tensors[$"{link}.pair"] = new float[4];
            tensors[$"{link}.distance"] = new float[LinkHead.Buckets];
            tensors[$"{link}.none.weight"] = new float[2];
            tensors[$"{link}.none.bias"] = new float[1];
        }

        return tensors;
    }
}
