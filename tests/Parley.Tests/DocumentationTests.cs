using System.Text.RegularExpressions;

namespace Parley.Tests;

/// <summary>The tests read the docs: what they name exists, and what exists they name.</summary>
public sealed class DocumentationTests
{
    private const string Errors = "docs/reference/errors.md";

    [Fact]
    public void Every_error_code_has_a_section_and_every_section_a_code()
    {
        var sources = Repository.Files(".cs").Where(f => f.StartsWith("src/", StringComparison.Ordinal)).Concat(["eng/parley", "eng/train"]);
        var used = sources.SelectMany(f => Regex.Matches(Repository.Text(f), @"\bPAR\d{3}\b")).Select(m => m.Value).Distinct();
        Sections().Order().ShouldBe(used.Order());
    }

    [Fact]
    public void Error_codes_stand_in_order() =>
        Sections().ShouldBe(Sections().Order());

    [Theory]
    [InlineData("src/Parley.Cli/", @"new\(\s*""(?<name>--[a-z-]+)""", "docs/reference/cli.md")]
    [InlineData("src/Parley.Cli/", @"new Verb\(\s*""(?<name>[a-z]+)""", "docs/reference/cli.md", "parley ")]
    [InlineData("src/", @"""(?<name>PARLEY_[A-Z_]+)""", "docs/reference/cli.md")]
    [InlineData("src/Parley.Formats/ArticleJson.cs", @"Write\w+\((writer, )?""(?<name>\w+)""", "docs/reference/json.md")]
    [InlineData("src/Parley.Formats/StatementCsv.cs", @"(?<=Header =[^;]*)""(?<name>\w+)""", "docs/reference/json.md")]
    [InlineData("src/Parley.Formats/NetworkJson.cs", @"Write\w+\((writer, )?""(?<name>\w+)""", "docs/reference/json.md")]
    [InlineData("src/Parley.Cli/Measures/", @"\[""(?<name>\w+)""\] =", "docs/reference/json.md")]
    [InlineData("src/Parley.Cli/Measures/Figure.cs", @"new\(""(?<name>[a-z-]+)""", "docs/reference/cli.md")]
    [InlineData("src/Parley.Formats/NetworkCsv.cs", @"(?<=Header =[^;]*)""(?<name>\w+)""", "docs/reference/json.md")]
    [InlineData("src/Parley.Formats/EventList.cs", @"(?<=(Before|After) =[^;]*)""(?<name>\w+)""|Write\w+\((writer, )?""(?<name>\w+)""", "docs/reference/json.md")]
    public void What_users_can_type_or_read_is_in_the_reference(string sources, string pattern, string page, string before = "")
    {
        var text = Repository.Text(page);
        var names = Repository.Files(".cs").Where(f => f.StartsWith(sources, StringComparison.Ordinal))
            .SelectMany(f => Regex.Matches(Repository.Text(f), pattern)).Select(m => m.Groups["name"].Value).Distinct().ToList();
        names.Where(n => !Regex.IsMatch(text, $@"(?<![\w-]){before}{n}(?![\w-])")).ShouldBeEmpty();
    }

    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        var dead =
            from file in Repository.Files(".md")
            from link in Regex.Matches(Prose(file), @"\]\((?!\w+:|#)([^)#\s]+)").Select(m => m.Groups[1].Value)
            where !Repository.Exists(Path.Combine(Path.GetDirectoryName(file)!, link))
            select $"{file}: {link}";

        dead.ShouldBeEmpty();
    }

    [Fact]
    public void Commands_and_samples_that_documents_name_exist()
    {
        var missing =
            from file in Repository.Files(".md")
            from name in Regex.Matches(Repository.Text(file), @"(?<![\w./-])(eng/[a-z]+|\.ci/[a-z]+|samples/[\w.-]+\w)").Select(m => m.Value).Distinct()
            where !Repository.Exists(name)
            select $"{file}: {name}";

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Scripts_can_be_run() =>
        new[] { "eng/guidelines", "eng/parley", "eng/test", "eng/train", ".ci/run" }
            .Where(f => !File.GetUnixFileMode(Path.Combine(Repository.Root, f)).HasFlag(UnixFileMode.UserExecute)).ShouldBeEmpty();

    [Fact]
    public void The_readme_begins_with_a_command_that_reads_the_first_sample() =>
        Regex.Match(Repository.Text("README.md"), "^eng/parley read .*", RegexOptions.Multiline).Value.ShouldStartWith("eng/parley read samples/harbour-fees.txt");

    private static IEnumerable<string> Sections() =>
        Regex.Matches(Repository.Text(Errors), @"^## (PAR\d{3})\b", RegexOptions.Multiline).Select(m => m.Groups[1].Value);

    private static string Prose(string file) => Regex.Replace(Repository.Text(file), "^```.*?^```", "", RegexOptions.Multiline | RegexOptions.Singleline);
}
