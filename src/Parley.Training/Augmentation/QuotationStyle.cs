using Parley.Evaluation;

namespace Parley.Training.Augmentation;

/// <summary>How a house sets quotations: the marks outside, and those of a quotation in a quotation.</summary>
internal sealed record QuotationStyle(string Open, string Close, string InnerOpen, string InnerClose, char Apostrophe)
{
    private static readonly QuotationStyle Curly = new("“", "”", "‘", "’", '’');
    private static readonly QuotationStyle Straight = new("\"", "\"", "'", "'", '\'');

    /// <summary>The styles of English and of its neighbours; the more usual ones stand here more than once.</summary>
    private static readonly QuotationStyle[] All =
    [
        Curly, Curly, Curly, Curly, Straight, Straight, Straight, Straight,
        new("“", "”", "'", "'", '\''), new("\"", "\"", "‘", "’", '’'), new("‘", "’", "“", "”", '’'), new("‘", "’", "“", "”", '’'),
        new("'", "'", "\"", "\"", '\''), new("'", "'", "\"", "\"", '\''), new("„", "“", "‚", "‘", '’'), new("»", "«", "›", "‹", '’'),
        new("«", "»", "“", "”", '’'), new("« ", " »", "“", "”", '’'), new("«\u00a0", "\u00a0»", "“", "”", '\''), new("«\u202f", "\u202f»", "‹", "›", '’'),
        new("``", "''", "`", "'", '\''), new("``", "''", "`", "'", '\''), new("“", "\"", "‘", "'", '\''), new("\"", "”", "'", "’", '’'),
        new("â€œ", "â€\u009d", "â€˜", "â€™", '\''),
    ];

    public static QuotationStyle Drawn(Random random) => All[random.Next(All.Length)];

    /// <summary>The same article with its marks in this style; as it is, where its inner marks cannot be told from apostrophes.</summary>
    public GoldArticle Set(GoldArticle article)
    {
        var marks = Marks.Of(article.Text);
        var isMixed = article.Text.Contains(" '", StringComparison.Ordinal) && Open is "'" or "‘";
        return isMixed ? article : Rewriting.Edit(article, marks.Select(m => new Piece(m.At, m.At + m.Length, For(m.Kind))));
    }

    private string For(MarkKind kind) => kind switch
    {
        MarkKind.Open => Open,
        MarkKind.Close => Close,
        MarkKind.InnerOpen => InnerOpen,
        MarkKind.InnerClose => InnerClose,
        _ => Apostrophe.ToString(),
    };
}

/// <summary>What a mark does.</summary>
internal enum MarkKind
{
    Open,
    Close,
    InnerOpen,
    InnerClose,
    Apostrophe,
}

/// <summary>A mark in a text in one of the two common styles, “ ‘ ’ ” and ".</summary>
internal readonly record struct Mark(int At, int Length, MarkKind Kind);

/// <summary>Finds the marks of a text, paragraph by paragraph.</summary>
internal static class Marks
{
    public static IEnumerable<Mark> Of(string text)
    {
        var (isOpen, isOpenInside) = (false, false);
        for (var i = 0; i < text.Length; i++)
        {
            (isOpen, isOpenInside) = text[i] == '\n' ? (false, false) : (isOpen, isOpenInside);
            if (Kind(text, i, isOpen, isOpenInside) is { } kind)
            {
                isOpen = kind is MarkKind.Open || (isOpen && kind is not MarkKind.Close);
                isOpenInside = kind is MarkKind.InnerOpen || (isOpenInside && kind is not (MarkKind.InnerClose or MarkKind.Close));
                yield return new Mark(i, 1, kind);
            }
        }
    }

    private static MarkKind? Kind(string text, int i, bool isOpen, bool isOpenInside) => text[i] switch
    {
        '“' => MarkKind.Open,
        '”' => MarkKind.Close,
        '"' when isOpen => MarkKind.Close,
        '"' when IsFree(text, i - 1) && !IsFree(text, i + 1) => MarkKind.Open,
        '‘' => MarkKind.InnerOpen,
        '’' or '\'' when IsLetter(text, i - 1) && IsLetter(text, i + 1) => MarkKind.Apostrophe,
        '’' when isOpenInside && !IsLetter(text, i + 1) => MarkKind.InnerClose,
        _ => null,
    };

    private static bool IsLetter(string text, int i) => i >= 0 && i < text.Length && char.IsLetter(text[i]);

    private static bool IsFree(string text, int i) => i < 0 || i >= text.Length || char.IsWhiteSpace(text[i]) || text[i] is '(' or '[' or '—' or '–' or '-';
}
