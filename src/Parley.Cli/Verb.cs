using System.CommandLine;

namespace Parley.Cli;

/// <summary>A command whose help ends with examples.</summary>
/// <param name="name">As typed after <c>parley</c>.</param>
/// <param name="description">One sentence.</param>
/// <param name="examples">Whole command lines, the plainest first.</param>
internal sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Whole command lines, the plainest first.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
