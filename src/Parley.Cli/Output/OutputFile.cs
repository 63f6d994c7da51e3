using Parley.Ingest;
using Parley.Text;

namespace Parley.Cli.Output;

/// <summary>The file of <c>--out</c>. Written as it grows, so that a long job that is killed keeps what it has done.</summary>
/// <param name="Stream">Open for writing; standard output where no file is asked for.</param>
/// <param name="Failure">Why it could not be opened.</param>
internal sealed record OutputFile(Stream? Stream, Diagnostic? Failure)
{
    /// <summary>The code for an output that would overwrite an input.</summary>
    public const string InputAsOutput = "PAR083";

    /// <summary>Opens <paramref name="path"/>, or passes <paramref name="standard"/> on.</summary>
    public static OutputFile Open(string? path, Stream standard)
    {
        if (path is null)
        {
            return new OutputFile(standard, null);
        }

        try
        {
            return new OutputFile(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0), null);
        }
        catch (Exception problem) when (FileFault.Is(problem))
        {
            return new OutputFile(null, new Diagnostic("PAR081", $"{path} cannot be written: {problem.Message} Give --out a file in a folder that exists and may be written to."));
        }
    }

    /// <summary>What is wrong with an output file that is one of the inputs.</summary>
    public static Diagnostic? Overwrites(string? path, IEnumerable<string> inputs, string option = "--out") =>
        path is not null && inputs.Any(input => Same(input, path))
            ? new Diagnostic(InputAsOutput, $"{option} {path} is one of the inputs, which are never changed; give another file")
            : null;

    /// <summary>The intakes without those from the output file, which a folder or a glob among the inputs may reach.</summary>
    public static IEnumerable<Intake> LeftOut(IEnumerable<Intake> intakes, string? path) =>
        path is null ? intakes : intakes.Where(intake => !Same(intake.Input, path) && !Same(FileOf(intake.Input), path));

    private static bool Same(string input, string path) =>
        input.Length > 0 && !input.Contains('\0') && !path.Contains('\0') && path.Length > 0 && Path.GetFullPath(input) == Path.GetFullPath(path);

    private static string FileOf(string input) => input.LastIndexOf(':') is > 0 and var colon ? input[..colon] : input;
}
