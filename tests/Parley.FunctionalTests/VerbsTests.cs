using Parley.Cli;

namespace Parley.FunctionalTests;

/// <summary>Commands are made when they are typed.</summary>
public sealed class VerbsTests
{
    public static TheoryData<string> Names => [.. Verbs.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_typed_makes_the_command_of_that_name_alone(string name)
    {
        using var screen = new Screen();
        Verbs.For(screen.Host, [name, "--help"]).Select(command => command.Name).ShouldBe([name]);
    }

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("ad", "news.parley")]
    public void Where_no_command_is_named_all_are_offered(params string[] words)
    {
        using var screen = new Screen();
        Verbs.For(screen.Host, words).Select(command => command.Name).ShouldBe(Verbs.Names);
    }
}
