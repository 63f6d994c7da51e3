using System.Collections.Immutable;

namespace Parley.Formats.Pictures;

/// <summary>Settings as a caption tells them.</summary>
public static class PictureSettings
{
    /// <summary>Names and values in a line; what is not so is left out.</summary>
    public static string Text(ImmutableArray<(string Name, object Value)> settings) =>
        string.Join(" · ", settings.Where(s => s.Value is not false).Select(s => s.Value switch
        {
            true => s.Name,
            string[] texts => $"{s.Name} {string.Join(", ", texts)}",
            _ => $"{s.Name} {s.Value}",
        }));
}
