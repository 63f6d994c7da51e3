using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>The file of <c>--batch</c>: one JSON object of long option names a line.</summary>
internal static class BatchFile
{
    /// <summary>The option that names it.</summary>
    public static Option<string?> Option { get; } = new("--batch")
    {
        Description = "Answer many cases in one run: FILE has a JSON object of option names (without dashes) a line, and a JSON object is printed for each.",
        HelpName = "FILE",
    };

    /// <summary>Its lines; null where it cannot be read.</summary>
    public static string[]? Lines(string path, out Diagnostic? failure)
    {
        try
        {
            failure = null;
            return [.. File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line))];
        }
        catch (Exception problem) when (FileFault.Is(problem))
        {
            failure = new("PAR509", $"{path} cannot be read: {problem.Message} Give --batch a file with a JSON object a line.");
            return null;
        }
    }

    /// <summary>The words that would be typed for a case.</summary>
    /// <param name="line">The case.</param>
    /// <param name="positional">A name whose value is typed without its name, such as <c>figure</c>; null for none.</param>
    /// <param name="failure">Why it is no case; null where it is.</param>
    public static ImmutableArray<string> Words(string line, string? positional, out Diagnostic? failure)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            failure = document.RootElement.ValueKind == JsonValueKind.Object ? null : new("PAR510", "a case of --batch is one JSON object of option names");
            return failure is null ? [.. document.RootElement.EnumerateObject().SelectMany(option => Words(option.Name, option.Value, option.Name == positional))] : [];
        }
        catch (JsonException problem)
        {
            failure = new("PAR510", $"a case of --batch is one JSON object of option names: {problem.Message}");
            return [];
        }
    }

    /// <summary>The case as it would be parsed when typed; its own words only.</summary>
    public static ParseResult? Parse(Command command, ImmutableArray<string> words, out Diagnostic? failure)
    {
        var parsed = command.Parse(words, Invocation.Plain);
        failure = parsed.UnmatchedTokens is [var unknown, ..] ? new("PAR510", $"there is no option {unknown.Split('=')[0]}")
            : parsed.Errors is [var first, ..] ? new("PAR510", first.Message.TrimEnd('.'))
            : null;
        return failure is null ? parsed : null;
    }

    private static IEnumerable<string> Words(string name, JsonElement value, bool positional) => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(one => Words(name, one, positional)),
        JsonValueKind.String => [positional ? value.GetString()! : $"--{name}={value.GetString()}"],
        JsonValueKind.True => [$"--{name}=true"],
        JsonValueKind.False => [$"--{name}=false"],
        _ => [$"--{name}={value.GetRawText()}"],
    };
}
