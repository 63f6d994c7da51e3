namespace Parley.Language;

/// <summary>
/// Letters without their accents, as an uncased BERT takes them. A table of our own, since <see cref="string.Normalize()"/> leaves text as it is where
/// globalisation is invariant, as it is in all our programs. Letters that are no accented ones (ø, ł, ß) stay.
/// </summary>
public static class Accents
{
    /// <summary>A plain letter, then all that Unicode decomposes into it and marks: Latin, Greek, Cyrillic.</summary>
    private const string Decomposed =
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ bḃḅḇ cçćĉċčḉ dďḋḍḏḑḓ eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ fḟ gĝğġģǧǵḡ hĥȟḣḥḧḩḫẖ iìíîïĩīĭįİǐȉȋḭḯỉị jĵǰ "
        + "kķǩḱḳḵ lĺļľḷḹḻḽ mḿṁṃ nñńņňǹṅṇṉṋ oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ pṕṗ rŕŗřȑȓṙṛṝṟ sśŝşšșṡṣṥṧṩ tţťțṫṭṯṱẗ "
        + "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự vṽṿ wŵẁẃẅẇẉẘ xẋẍ yýÿŷȳẏẙỳỵỷỹ zźżžẑẓẕ æǣǽ øǿ ſẛ ʒǯ αά εέ ηή ιΐίϊ οό υΰϋύ ωώ гѓ еѐё ийѝ кќ уў "
        + "ії";

    // One place for each character up to the last of them: every letter of every article is looked up.
    private static readonly char[] Plain = Table();

    /// <summary>The plain letter of a lower-case one; any other character as it is.</summary>
    public static char Without(char letter) => letter < Plain.Length ? Plain[letter] : letter;

    private static char[] Table()
    {
        var plain = new char['ỹ' + 1];
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = (char)i;
        }

        foreach (var letters in Decomposed.Split(' '))
        {
            foreach (var accented in letters.AsSpan(1))
            {
                plain[accented] = letters[0];
            }
        }

        return plain;
    }
}
