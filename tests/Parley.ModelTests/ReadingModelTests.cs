using Parley.Attribution;
using Parley.Onnx;
using Parley.Text;
using Parley.Training.Onnx;

namespace Parley.ModelTests;

public sealed class ReadingModelTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("parley-model").FullName;

    public ReadingModelTests()
    {
        Write("model.json", """
            {"name":"tiny","language":"en","encoder":"encoder.onnx","heads":"heads.safetensors","vocabulary":"vocab.txt","maxPieces":160,"width":48,"note":"ignored"}
            """);
        Write("vocab.txt", string.Join('\n', new[] { "[CLS]", "[SEP]", "[UNK]" }.Concat(Enumerable.Range(3, TinyEncoder.Vocabulary - 3).Select(n => $"##{(char)('a' + (n % 26))}{n}"))));
        Safetensors.Write(At("heads.safetensors"), Heads(TinyEncoder.Width));
        WriteEncoder();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_folder_becomes_a_reader()
    {
        using var model = ReadingModel.Load(folder);
        model.Name.ShouldBe("tiny");
        model.Language.ShouldBe("en");
        var article = TestArticle("“We agree,” she said. He denied it.");
        model.Reader.Read(article).Article.ShouldBe(article);
    }

    [Fact]
    public void An_article_is_read_alike_alone_and_in_company()
    {
        using var model = ReadingModel.Load(folder);
        var articles = Enumerable.Range(1, 24).Select(n => TestArticle(string.Join(' ', Enumerable.Repeat("“We agree,” she said. He denied it.", n * 3)))).ToArray();
        var alone = articles.Select(article => model.Reader.Read(article).Statements).ToArray();
        var together = articles.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(article => model.Reader.Read(article).Statements).ToArray();
        for (var i = 0; i < alone.Length; i++)
        {
            together[i].Select(Shown).ShouldBe(alone[i].Select(Shown));
        }
    }

    [Fact]
    public void A_folder_that_is_not_there_is_PAR101() => Code(() => Directory.Delete(folder, recursive: true), restore: true).ShouldBe("PAR101");

    [Theory]
    [InlineData("model.json")]
    [InlineData("vocab.txt")]
    [InlineData("heads.safetensors")]
    [InlineData("encoder.onnx")]
    public void A_file_that_is_not_there_is_PAR102(string name) => Code(() => File.Delete(At(name))).ShouldBe("PAR102");

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"name":"tiny"}""")]
    [InlineData("""{"name":"t","language":"en","encoder":"e","heads":"h","vocabulary":"v","maxPieces":3,"width":48}""")]
    public void A_description_that_is_none_is_PAR103(string json) => Code(() => Write("model.json", json)).ShouldBe("PAR103");

    [Theory]
    [InlineData("")]
    [InlineData("version https://git-lfs.github.com/spec/v1")]
    public void An_encoder_that_is_no_ONNX_file_is_PAR104(string content) => Code(() => Write("encoder.onnx", content)).ShouldBe("PAR104");

    [Theory]
    [InlineData("\"width\":48", "\"width\":384")]
    [InlineData("\"maxPieces\":160", "\"maxPieces\":512")]
    public void Sizes_that_contradict_each_other_are_PAR105(string from, string to) =>
        Code(() =>
        {
            Write("model.json", File.ReadAllText(At("model.json")).Replace(from, to, StringComparison.Ordinal));
            Safetensors.Write(At("heads.safetensors"), Heads(to.Contains("384", StringComparison.Ordinal) ? 384 : TinyEncoder.Width));
        }).ShouldBe("PAR105");

    [Fact]
    public void Heads_of_another_width_are_PAR105() => Code(() => Safetensors.Write(At("heads.safetensors"), Heads(24))).ShouldBe("PAR105");

    [Fact]
    public void A_vocabulary_with_more_pieces_than_the_encoder_is_PAR105() =>
        Code(() => File.AppendAllText(At("vocab.txt"), "\nmore")).ShouldBe("PAR105");

    [Theory]
    [InlineData("")]
    [InlineData("not safetensors at all")]
    public void Heads_that_are_no_safetensors_are_PAR106(string content) => Code(() => Write("heads.safetensors", content)).ShouldBe("PAR106");

    [Fact]
    public void Heads_without_a_head_are_PAR106() =>
        Code(() => Safetensors.Write(At("heads.safetensors"), Heads(TinyEncoder.Width).Where(head => head.Key != "starts").ToDictionary())).ShouldBe("PAR106");

    [Fact]
    public void A_calibrated_model_is_as_sure_as_its_file_says_and_another_says_what_it_thinks()
    {
        Confidences().Distinct().Count().ShouldBeGreaterThan(1);
        Write("confidence.json", ConfidenceJson(constant: -1));
        Confidences().ShouldAllBe(confidence => Math.Abs(confidence - (1 / (1 + Math.E))) < 1e-9);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"weights":{"constant":1}}""")]
    public void A_confidence_that_is_none_is_PAR107(string json) => Code(() => Write("confidence.json", json)).ShouldBe("PAR107");

    private static string ConfidenceJson(double constant) =>
        new ConfidenceFile { Weights = ConfidenceFile.Named([.. Confidence.Signs.Select(sign => sign == Sign.Constant ? constant : 0)]) }.ToJson();

    private List<double> Confidences()
    {
        using var model = ReadingModel.Load(folder);
        var statements = model.Reader.Read(TestArticle(string.Join(' ', Enumerable.Repeat("“We agree,” she said. He denied it.", 40)))).Statements;
        statements.ShouldNotBeEmpty();
        return [.. statements.Select(s => s.Confidence)];
    }

    private string Code(Action damage, bool restore = false)
    {
        damage();
        var code = Should.Throw<ModelException>(() => ReadingModel.Load(folder)).Code;
        if (restore)
        {
            Directory.CreateDirectory(folder);
        }

        return code;
    }

    private static string Shown(Statement statement) => statement.ToString() + string.Join('|', statement.Content);

    private static Article TestArticle(string text) => new("a", text, [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)]);

    private void WriteEncoder()
    {
        using var file = File.Create(At("encoder.onnx"));
        EncoderExport.WriteInt8(file, new TinyEncoder(seed: 3).Weights);
    }

    private static Dictionary<string, WeightTensor> Heads(int width)
    {
        const int Depth = 8;
        var random = new Random(4);
        WeightTensor Tensor(params int[] shape) => new([.. Enumerable.Range(0, shape.Aggregate(1, (a, b) => a * b)).Select(_ => (float)(random.NextDouble() - 0.5))], shape);
        var heads = new Dictionary<string, WeightTensor>
        {
            ["tag.weight"] = Tensor(Tags.Count, width),
            ["tag.bias"] = Tensor(Tags.Count),
            ["transitions"] = Tensor(Tags.Count, Tags.Count),
            ["starts"] = Tensor(Tags.Count),
        };
        foreach (var link in new[] { "source", "content" })
        {
            foreach (var side in new[] { "chooser", "candidate" })
            {
                heads[$"{link}.{side}.weight"] = Tensor(Depth, 2 * width);
                heads[$"{link}.{side}.bias"] = Tensor(Depth);
            }

            heads[$"{link}.pair"] = Tensor(Depth, Depth);
            heads[$"{link}.distance"] = Tensor(LinkHead.Buckets);
            heads[$"{link}.none.weight"] = Tensor(1, Depth);
            heads[$"{link}.none.bias"] = Tensor(1);
        }

        return heads;
    }

    private string At(string name) => Path.Combine(folder, name);

    private void Write(string name, string content) => File.WriteAllText(At(name), content);
}
