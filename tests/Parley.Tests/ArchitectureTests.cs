using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Parley.Text;

namespace Parley.Tests;

/// <summary>Data flows one way. A folder may use the folders before it in this list, never those after it.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] Flow = ["Text", "Language", "Similarity", "Mentions", "Attribution", "Authors", "Actors", "Linking", "Coding", "Review", "Networks"];

    [Fact]
    public void Every_folder_of_the_library_has_a_place_in_the_flow() =>
        Repository.Folders("src/Parley").Order().ShouldBe(Flow.Order());

    [Fact]
    public void At_the_root_of_the_library_lie_the_reader_and_what_it_gives() =>
        Repository.Files(".cs").Where(f => Regex.IsMatch(f, "^src/Parley/[^/]+$")).Order().ShouldBe(["src/Parley/Reader.cs", "src/Parley/Reading.cs"]);

    [Fact]
    public void No_folder_uses_a_later_one()
    {
        var against =
            from earlier in Enumerable.Range(0, Flow.Length)
            from file in Repository.Files(".cs").Where(f => f.StartsWith($"src/Parley/{Flow[earlier]}/", StringComparison.Ordinal))
            from later in Flow.Skip(earlier + 1)
            where Regex.IsMatch(Repository.Text(file), $@"\bParley\.{later}\b|(?<![.\w]){later}\.[A-Z]")
            select $"{file} -> {later}";

        against.ShouldBeEmpty();
    }

    [Fact]
    public void The_map_names_the_folders_and_projects_that_exist()
    {
        var mapped = Regex.Matches(Repository.Text("src/README.md"), @"^\| `([^`]+)` \|", RegexOptions.Multiline).Select(m => m.Groups[1].Value);
        var built = Repository.Folders("src").Except(["Parley"]).Concat(Repository.Folders("src/Parley").Select(f => $"Parley/{f}"));
        mapped.Order().ShouldBe(built.Order());
    }

    [Theory]
    [InlineData("Parley")]
    [InlineData("Parley.Onnx", "Parley")]
    [InlineData("Parley.Ingest", "Parley")]
    [InlineData("Parley.Formats", "Parley")]
    [InlineData("Parley.Evaluation", "Parley.Formats")]
    [InlineData("Parley.Store", "Parley")]
    [InlineData("Parley.Web", "Parley.Formats", "Parley.Ingest", "Parley.Store")]
    [InlineData("Parley.Cli", "Parley.Evaluation", "Parley.Onnx", "Parley.Web")]
    [InlineData("Parley.Training", "Parley.Evaluation", "Parley.Onnx")]
    public void Projects_refer_only_to_what_they_stand_on(string project, params string[] expected) =>
        References(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension).Order().ShouldBe(expected.Order());

    [Fact]
    public void Every_project_has_its_references_checked() =>
        Repository.Folders("src").Order().ShouldBe(
            typeof(ArchitectureTests).GetMethod(nameof(Projects_refer_only_to_what_they_stand_on))!
                .CustomAttributes.Where(a => a.AttributeType == typeof(InlineDataAttribute))
                .Select(a => ((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)[0].Value).Order());

    [Fact]
    public void Nothing_refers_to_the_trainer() =>
        Repository.Folders("src").Where(p => References(p, "ProjectReference").Any(r => r.Contains("Parley.Training", StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void The_library_takes_no_packages_but_numerical_ones() =>
        References("Parley", "PackageReference").Except(["System.Numerics.Tensors", "MathNet.Numerics"]).ShouldBeEmpty();

    /// <summary>Read from what the compiler wrote, so that neither an alias nor a <c>using static</c> hides anything.</summary>
    [Fact]
    public void The_library_does_no_input_or_output()
    {
        using var file = new PEReader(File.OpenRead(typeof(TextSpan).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var used = metadata.TypeReferences.Select(metadata.GetTypeReference).Select(t => $"{metadata.GetString(t.Namespace)}.{metadata.GetString(t.Name)}");
        used.Where(t => Regex.IsMatch(t, @"^System\.(Console|Net\..*|Diagnostics\.Process.*|IO\.(File|Directory|Drive|Path).*)$")).ShouldBeEmpty();
    }

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Parse(Repository.Text($"src/{project}/{project}.csproj")).Descendants(kind).Select(r => r.Attribute("Include")!.Value);
}
