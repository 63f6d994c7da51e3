namespace Parley.Formats.Pictures;

/// <summary>The typefaces that ship with Parley: a bare machine has none.</summary>
internal static class Typefaces
{
    /// <summary>What SVG and HTML ask for: the shipped one where it is there, else what looks most like it.</summary>
    public const string Family = "Inter, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

    /// <summary>The bytes of one, by the name of its file.</summary>
    public static byte[] Shipped(string name)
    {
        using var stream = typeof(Typefaces).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
