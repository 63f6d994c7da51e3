namespace Parley.Cli.Output;

/// <summary>Weights and colours of a terminal, or none at all.</summary>
/// <param name="Colour">False leaves every text as it is.</param>
internal sealed record Ink(bool Colour)
{
    /// <summary>For what the eye should find first.</summary>
    public string Bold(string text) => Paint("1", text);

    /// <summary>For what stands behind.</summary>
    public string Dim(string text) => Paint("2", text);

    /// <summary>For the words that attribute.</summary>
    public string Italic(string text) => Paint("3;2", text);

    /// <summary>For the bar beside words that were quoted.</summary>
    public string Gold(string text) => Paint("33", text);

    /// <summary>For the mark at words that were denied or never said.</summary>
    public string Red(string text) => Paint("31", text);

    /// <summary>For words that are missing.</summary>
    public string Green(string text) => Paint("32", text);

    private string Paint(string code, string text) => Colour && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
