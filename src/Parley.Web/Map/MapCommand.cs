using Parley.Networks;

namespace Parley.Web.Map;

/// <summary>The command line that gives what a page shows.</summary>
public static class MapCommand
{
    /// <summary>A command with its options, quoted for a shell.</summary>
    /// <param name="verb"><c>network</c>, or <c>measure</c> for the polarization.</param>
    /// <param name="corpus">The corpus.</param>
    /// <param name="options">How the network is drawn.</param>
    public static string Of(string verb, string corpus, NetworkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var plain = NetworkSettings.Of(new NetworkOptions()).ToDictionary(setting => setting.Name, setting => setting.Value);
        var said = NetworkSettings.Of(options).Where(setting => setting.Name is not ("kernel" or "indent" or "legacy") && !(plain.TryGetValue(setting.Name, out var usual) && usual.Equals(setting.Value)));
        var words = said.Where(setting => verb != "measure" || setting.Name is not ("aggregate" or "since" or "until" or "window" or "size")).SelectMany(setting => setting.Value is string[] several
            ? several.Prepend($"--{setting.Name}")
            : setting.Value is true ? [$"--{setting.Name}"] : [$"--{setting.Name}", setting.Value.ToString()!]);
        return string.Join(' ', ((string[])["parley", verb, corpus, .. verb == "measure" ? ["polarization"] : Array.Empty<string>(), .. words]).Select(Quoted));
    }

    private static string Quoted(string word) => word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./:=@".Contains(letter, StringComparison.Ordinal)) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
