using System.Collections.Frozen;

namespace Parley.Language;

/// <summary>
/// Letters without their accents, as an uncased BERT takes them. A table of our own, since <see cref="string.Normalize()"/> leaves text as it is where
/// globalisation is invariant, as it is in all our programs. Letters that are no accented ones (ø, ł, ß) stay.
/// </summary>
public static class Accents
{
    /// <summary>A plain letter, then all that Unicode decomposes into it and marks: Latin, Greek, Cyrillic.</summary>
    private static readonly FrozenDictionary<char, char> Plain = (
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ bḃḅḇ cçćĉċčḉ dďḋḍḏḑḓ eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ fḟ gĝğġģǧǵḡ hĥȟḣḥḧḩḫẖ iìíîïĩīĭįİǐȉȋḭḯỉị jĵǰ "
        + "kķǩḱḳḵ lĺļľḷḹḻḽ mḿṁṃ nñńņňǹṅṇṉṋ oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ pṕṗ rŕŗřȑȓṙṛṝṟ sśŝşšșṡṣṥṧṩ tţťțṫṭṯṱẗ "
        + "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự vṽṿ wŵẁẃẅẇẉẘ xẋẍ yýÿŷȳẏẙỳỵỷỹ zźżžẑẓẕ æǣǽ øǿ ſẛ ʒǯ αά εέ ηή ιΐίϊ οό υΰϋύ ωώ гѓ еѐё ийѝ кќ уў "
        + "ії")
        .Split(' ').SelectMany(letters => letters[1..].Select(accented => (accented, letters[0]))).ToFrozenDictionary(pair => pair.accented, pair => pair.Item2);

    /// <summary>The plain letter of a lower-case one; any other character as it is.</summary>
    public static char Without(char letter) => Plain.GetValueOrDefault(letter, letter);
}
