namespace Parley.Onnx;

/// <summary>Where models lie that came with the program: in the nearest <c>models</c> folder beside or above it.</summary>
public static class ModelPlaces
{
    /// <summary>The newest folder that holds a file of this name, in the first <c>models</c> folder with any; null where there is none.</summary>
    /// <param name="program">The folder of the program.</param>
    /// <param name="description">The file by which such a model is known.</param>
    public static string? Newest(string program, string description)
    {
        ArgumentNullException.ThrowIfNull(program);
        for (var folder = new DirectoryInfo(program); folder is not null; folder = folder.Parent)
        {
            if (NewestIn(Path.Combine(folder.FullName, "models"), description) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? NewestIn(string models, string description) =>
        Directory.Exists(models)
            ? Directory.GetDirectories(models).Where(model => File.Exists(Path.Combine(model, description))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
}
