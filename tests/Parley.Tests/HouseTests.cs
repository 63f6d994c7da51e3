using System.Text.RegularExpressions;

namespace Parley.Tests;

/// <summary>The smoke alarms of CONTRIBUTING.md: not a style, but a reason to look.</summary>
public sealed class HouseTests
{
    [Fact]
    public void No_source_file_is_over_400_lines() =>
        Over(Repository.Files(".cs"), 400).ShouldBeEmpty();

    [Fact]
    public void No_project_file_is_over_20_lines() =>
        Over(Repository.Files(".csproj"), 20).ShouldBeEmpty();

    [Fact]
    public void Names_say_something()
    {
        const string vague = "(Manager|Helpers?|Util(s|ity|ities)?|Processor|Impl)";
        var files = Repository.Files(".cs").Where(f => Regex.IsMatch(f, vague + @"\.cs$"));
        var types = Repository.Files(".cs").SelectMany(f => Regex.Matches(Repository.Text(f), $@"\b(class|record|struct|interface|enum) \w+{vague}\b").Select(m => $"{f}: {m.Value}"));
        files.Concat(types).ShouldBeEmpty();
    }

    [Fact]
    public void Folders_are_at_most_two_deep_under_a_project() =>
        Repository.Files(".cs").Where(f => f.Count(c => c == '/') > 4).ShouldBeEmpty();

    [Fact]
    public void No_warning_is_switched_off_and_no_code_folded_away_in_a_file() =>
        Repository.Files(".cs").Where(f => Regex.IsMatch(Repository.Text(f), @"^\s*#(pragma warning disable|region)", RegexOptions.Multiline)).ShouldBeEmpty();

    [Fact]
    public void Nothing_large_lies_in_git_but_models() =>
        Repository.Files().Where(f => !f.StartsWith("models/", StringComparison.Ordinal))
            .Where(f => new FileInfo(Path.Combine(Repository.Root, f)).Length > 5 << 20).ShouldBeEmpty();

    private static IEnumerable<string> Over(IEnumerable<string> files, int limit) =>
        from file in files
        let lines = File.ReadLines(Path.Combine(Repository.Root, file)).Count()
        where lines > limit
        select $"{file}: {lines} lines";
}
