using Parley.Text;

namespace Parley.Ingest;

/// <summary>One file, address or stream to read; or why what was named leads to none.</summary>
internal sealed record Place(string Input, Diagnostic? Failure = null);

/// <summary>What the inputs that a user types stand for, in order: a folder is its articles, a pattern what it matches.</summary>
internal static class Places
{
    public static IEnumerable<Place> Of(string input)
    {
        if (input is "-" || IsAddress(input) || File.Exists(input))
        {
            return [new Place(input)];
        }

        if (Directory.Exists(input))
        {
            return Folder.Articles(input);
        }

        return input.AsSpan().IndexOfAny('*', '?') >= 0 ? Glob.Expand(input) : [new Place(input, input.Length == 0 ? Failures.NotFound(input) : null)];
    }

    public static bool IsAddress(string input) =>
        input.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || input.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
