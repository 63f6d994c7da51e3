using System.Text;

namespace Parley.Cli;

/// <summary>Text from anywhere, made safe for one line of a terminal.</summary>
public static class OneLine
{
    /// <summary>White space becomes single spaces; characters that steer a terminal, or turn the direction of writing, become �.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                line.Append(Steers(character) ? '\uFFFD' : character);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>Whether the character steers a terminal, or turns the direction of writing.</summary>
    internal static bool Steers(char character) => char.IsControl(character) || character is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
