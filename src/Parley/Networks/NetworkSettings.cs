using System.Collections.Immutable;

namespace Parley.Networks;

/// <summary>The options of a network by the names under which they are typed, for captions, sheets and JSON: with them, anybody can draw it again.</summary>
public static class NetworkSettings
{
    /// <summary>Names and values, those that are not said left out. A value is text, a whole number, true or false, or several texts.</summary>
    public static ImmutableArray<(string Name, object Value)> Of(NetworkOptions options)
    {
        var settings = ImmutableArray.CreateBuilder<(string, object)>();
        settings.AddRange(
            ("type", Word(options.Mode)),
            ("rows", options.Rows),
            ("columns", options.Columns),
            ("qualifier", options.Qualifier ?? "none"),
            ("aggregate", Word(options.Aggregate)),
            ("normalize", Word(options.Normalize)),
            ("isolates", options.Isolates),
            ("duplicates", Word(options.Duplicates)));
        Add(settings, options.Since, "since");
        Add(settings, options.Until, "until");
        Add(settings, options.Exclude, "exclude");
        Add(settings, options.Only, "only");
        settings.Add(("window", Word(options.Window)));
        if (options.Window != TimeUnit.No)
        {
            settings.AddRange(("size", options.Size), ("kernel", Word(options.Kernel)), ("indent", options.Indent));
        }

        settings.Add(("legacy", options.Legacy));
        return settings.ToImmutable();
    }

    /// <summary>A value as it is typed: <c>one-mode</c>, <c>acrossrange</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => value switch
    {
        NetworkMode.OneMode => "one-mode",
        NetworkMode.TwoMode => "two-mode",
        _ => value.ToString().ToLowerInvariant(),
    };

    private static void Add(ImmutableArray<(string, object)>.Builder settings, long? moment, string name)
    {
        if (moment is { } seconds)
        {
            settings.Add((name, DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'")));
        }
    }

    private static void Add(ImmutableArray<(string, object)>.Builder settings, ImmutableArray<ValueFilter> filters, string name)
    {
        if (!filters.IsEmpty)
        {
            settings.Add((name, filters.Select(filter => $"{filter.Variable}={filter.Value}").ToArray()));
        }
    }
}
