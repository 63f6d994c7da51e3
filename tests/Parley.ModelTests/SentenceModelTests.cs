using System.Text.Json.Nodes;
using Parley.Onnx;
using Parley.Similarity;
using Parley.Training;

namespace Parley.ModelTests;

/// <summary>Whether what says the same lies close together, with the model that is shipped.</summary>
public sealed class SentenceModelTests : IDisposable
{
    private readonly SentenceModel _model = SentenceModel.Open(_ => null, ShippedModel.Root);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-sentences");

    public void Dispose()
    {
        _model.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("that taxes on fuel hurt the poor", "low earners suffer most from petrol levies", "that the poor harvest had nothing to do with the weather")]
    [InlineData("We will close the coal plants by 2030", "coal power is to be phased out within the decade", "We will close the schools by noon")]
    public void What_says_the_same_in_other_words_is_nearer_than_what_shares_words(string sentence, string same, string other) =>
        Likeness(sentence, same).ShouldBeGreaterThan(Likeness(sentence, other));

    /// <summary>The floor is what people would notice to be worse; the model's own figures stand in the decision that chose it.</summary>
    [Fact]
    public void The_claims_nearest_to_a_claim_are_of_its_topic()
    {
        var claims = File.ReadLines(ShippedModel.Shared("corpora/claim-stance/claims.jsonl")).Select(line => JsonNode.Parse(line)!).Where(c => (string?)c["fold"] == "dev").ToList();
        var vectors = claims.AsParallel().AsOrdered().Select(c => _model.Encoder.Vector((string)c["claim"]!)).ToArray();
        var right = Enumerable.Range(0, claims.Count).Average(i => Enumerable.Range(0, claims.Count).Where(j => j != i)
            .OrderByDescending(j => SentenceEncoder.Likeness(vectors[i], vectors[j])).Take(10).Average(j => (string?)claims[j]["concept"] == (string?)claims[i]["concept"] ? 1.0 : 0));
        right.ShouldBeGreaterThan(0.87);
    }

    [Fact]
    public void The_folder_that_is_written_is_the_one_that_is_opened()
    {
        var vocabulary = Enumerable.Range(0, TinyEncoder.Vocabulary - 3).Select(i => $"word{i}").Prepend("[UNK]").Prepend("[SEP]").Prepend("[CLS]");
        File.WriteAllLines(Path.Combine(_folder.FullName, "vocab.txt"), vocabulary);
        var tiny = new TinyEncoder(seed: 3).Weights.Where(w => w.Key is not ("embeddings.quotation.weight" or "embeddings.shape.weight" or "embeddings.paragraph.weight"))
            .ToDictionary();
        SentenceFolder.Write(Path.Combine(_folder.FullName, "tiny"), tiny, _folder.FullName);

        Should.Throw<ModelException>(() => SentenceModel.Load(Path.Combine(_folder.FullName, "tiny"))).Code.ShouldBe(ModelException.Mismatch, "its windows are too short");
        Should.Throw<ModelException>(() => SentenceModel.Load(_folder.FullName)).Code.ShouldBe(ModelException.NoFile);
    }

    [Fact]
    public void Without_a_model_it_is_said_which_variable_names_one()
    {
        var failure = Should.Throw<ModelException>(() => SentenceModel.Open(_ => null, _folder.FullName));
        failure.Code.ShouldBe("PAR570");
        failure.Message.ShouldContain("PARLEY_SENTENCES");
        Should.Throw<ModelException>(() => SentenceModel.Open(_ => Path.Combine(_folder.FullName, "gone"), ShippedModel.Root)).Code.ShouldBe(ModelException.NoFolder);
    }

    private float Likeness(string one, string other) => SentenceEncoder.Likeness(_model.Encoder.Vector(one), _model.Encoder.Vector(other));
}
