using Parley.Onnx;
using Parley.Text;

namespace Parley.Cli;

/// <summary>Where the reading model lies.</summary>
/// <param name="Path">The folder, which need not hold a model where the user named it; null where there is none.</param>
/// <param name="Failure">Why there is none, and what to do.</param>
public sealed record ModelFolder(string? Path, Diagnostic? Failure)
{
    private const string Description = "model.json";

    /// <summary>
    /// The folder asked for with <c>--model</c>, else the one that PARLEY_MODEL names, else the newest in the nearest <c>models</c> folder beside or above the program.
    /// </summary>
    /// <param name="asked">The value of <c>--model</c>.</param>
    /// <param name="variable">Environment variables by name.</param>
    /// <param name="program">The folder of the program.</param>
    public static ModelFolder Find(string? asked, Func<string, string?> variable, string program)
    {
        ArgumentNullException.ThrowIfNull(variable);
        var named = asked ?? (variable("PARLEY_MODEL") is { Length: > 0 } value ? value : null);
        if (named is not null)
        {
            return new ModelFolder(named, null);
        }

        if (ModelPlaces.Newest(program, Description) is { } found)
        {
            return new ModelFolder(found, null);
        }

        return Missing($"there is no reading model in a models folder beside or above {program}; name its folder with --model or PARLEY_MODEL");
    }

    /// <summary>Opens the model that <see cref="Find"/> finds; null where that fails, which has then been reported.</summary>
    public static ReadingModel? Open(string? asked, CommandHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var folder = Find(asked, host.Variable, AppContext.BaseDirectory);
        if (folder.Path is null)
        {
            host.Report(folder.Failure!);
            return null;
        }

        try
        {
            return ReadingModel.Load(folder.Path);
        }
        catch (ModelException problem)
        {
            host.Report(new Diagnostic(problem.Code, problem.Message));
            return null;
        }
    }

    private static ModelFolder Missing(string message) => new(null, new Diagnostic("PAR100", message));
}
