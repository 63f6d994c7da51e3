namespace Parley.Language;

/// <summary>The <see cref="LetterShape"/> of a token.</summary>
public static class LetterShapes
{
    /// <summary>By its letters and digits.</summary>
    public static LetterShape Of(ReadOnlySpan<char> token)
    {
        int letters = 0, upper = 0, digits = 0;
        foreach (var character in token)
        {
            letters += char.IsLetter(character) ? 1 : 0;
            upper += char.IsUpper(character) ? 1 : 0;
            digits += char.IsDigit(character) ? 1 : 0;
        }

        return (letters, upper) switch
        {
            (0, _) => digits > 0 ? LetterShape.Digits : LetterShape.None,
            (_, 0) => LetterShape.Lower,
            _ when char.IsUpper(token[0]) && (token.Length == 1 || upper < letters) => LetterShape.Title,
            _ => LetterShape.Upper,
        };
    }
}
