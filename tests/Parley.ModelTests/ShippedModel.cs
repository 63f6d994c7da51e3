namespace Parley.ModelTests;

/// <summary>Where the models lie that come with the code, and the corpora beside the checkout.</summary>
internal static class ShippedModel
{
    /// <summary>The root of the checkout.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>The folders of all reading models.</summary>
    public static IEnumerable<string> Folders =>
        Directory.EnumerateDirectories(Path.Combine(Root, "models")).Where(folder => File.Exists(Path.Combine(folder, "model.json"))).Order(StringComparer.Ordinal);

    /// <summary>The folder of the model that is taken where none is named.</summary>
    public static string Newest => Folders.Last();

    /// <summary>A sample article.</summary>
    public static string Sample(string name) => Path.Combine(Root, "samples", name);

    /// <summary>A file of the material that lies beside the checkout; skips the test where it does not.</summary>
    public static string Shared(string name)
    {
        var path = Path.Combine(Root, "..", "shared", name);
        Assert.SkipUnless(File.Exists(path), $"needs ../shared/{name} beside the checkout");
        return path;
    }

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "Parley.slnx")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
