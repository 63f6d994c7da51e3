using System.Text;
using Parley.Cli;
using Parley.Cli.Commands;

namespace Parley.FunctionalTests;

/// <summary>A command line as a person types it, with what it says on both streams.</summary>
internal static class Typed
{
    /// <summary>Runs <c>parley evaluate …</c>; the words begin with the command's name.</summary>
    public static (int Code, string Output, string Error) Evaluate(params string[] words)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        using var host = new CommandHost { Output = output, Error = error };
        var code = Invocation.Run(host, words, EvaluateCommand.Create(host));
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
