using System.Text;
using Parley.Cli;
using Parley.Cli.Commands;

namespace Parley.ModelTests;

/// <summary>What a user relies on, with the model that is shipped.</summary>
public sealed class ShippedModelTests
{
    [Fact]
    public void Every_model_comes_with_its_card_scores_thresholds_and_licences()
    {
        foreach (var folder in ShippedModel.Folders)
        {
            foreach (var name in new[] { "model.json", "README.md", "scores.json", "thresholds.csv", "LICENSE", "NOTICE" })
            {
                File.Exists(Path.Combine(folder, name)).ShouldBeTrue($"{Path.GetFileName(folder)} has no {name}");
            }

            Directory.EnumerateFiles(folder).ShouldAllBe(file => new FileInfo(file).Length < 40_000_000);
        }
    }

    [Fact]
    public void The_output_is_the_same_bytes_whatever_the_threads_and_the_neighbours()
    {
        var together = Read("--threads", "4", ShippedModel.Sample("briefs.jsonl"), ShippedModel.Sample("harbour-fees.txt"));
        var alone = Read("--threads", "1", ShippedModel.Sample("harbour-fees.txt"));
        together.ShouldEndWith(alone);
        Read("--threads", "1", ShippedModel.Sample("briefs.jsonl"), ShippedModel.Sample("harbour-fees.txt")).ShouldBe(together);
    }

    [Fact]
    public void A_direct_quotation_with_a_plain_tag_is_read_whole()
    {
        var said = Read(ShippedModel.Sample("harbour-fees.txt"));
        said.ShouldContain("""
            "type":"direct"
            """.Trim());
        said.ShouldContain("Ask me on the twenty-fifth");
    }

    [Fact]
    public void The_model_against_itself_and_against_what_it_read_before_changes_nothing()
    {
        var sample = ShippedModel.Sample("harbour-fees.txt");
        var before = Path.GetTempFileName();
        try
        {
            File.WriteAllText(before, Read("--with-text", sample));
            Compare(sample, "--against", ShippedModel.Newest).ShouldContain("\n1 article, 0 of them changed.\n");
            Compare(sample, "--against", before).ShouldContain("\n1 article, 0 of them changed.\n");
            Compare("--against", before).ShouldContain("\n1 article, 0 of them changed.\n");
        }
        finally
        {
            File.Delete(before);
        }
    }

    private static string Compare(params string[] words) => Run(host => Invocation.Run(host, ["compare", "--model", ShippedModel.Newest, .. words], CompareCommand.Create(host)));

    private static string Read(params string[] words) =>
        Run(host => Invocation.Run(host, ["read", "--format", "jsonl", "--model", ShippedModel.Newest, .. words], ReadCommand.Create(host)));

    private static string Run(Func<CommandHost, int> run)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        using (var host = new CommandHost { Output = output, Error = errors })
        {
            run(host).ShouldBe(ExitCode.Done, errors.ToString());
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }
}
