using System.Collections.Immutable;
using Parley.Language;
using Parley.Text;

namespace Parley.Mentions;

/// <summary>The tokens of an article with what finding names asks of each of them again and again.</summary>
internal sealed class Words
{
    private readonly Tokenized _tokenized;
    private readonly string[] _texts;
    private readonly string[] _lower;
    private readonly LetterShape[] _shapes;
    private readonly int[] _sentences;
    private readonly int[] _paragraphs;
    private readonly int[] _sections;
    private readonly HashSet<string> _seenLower = [];
    private readonly HashSet<string> _seenCapital = [];
    private readonly HashSet<string> _surnames = [];
    private readonly HashSet<string> _titled = [];

    /// <summary>Looks at each token once.</summary>
    public Words(Tokenized tokenized)
    {
        _tokenized = tokenized;
        var count = tokenized.Tokens.Length;
        (_texts, _lower, _shapes, _sentences, _paragraphs) = (new string[count], new string[count], new LetterShape[count], new int[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            _texts[i] = tokenized[i].ToString();
            _shapes[i] = HasArabicArticle(tokenized[i]) ? LetterShape.Title : LetterShapes.Of(tokenized[i]);
            _lower[i] = _texts[i].ToLowerInvariant().Replace('’', '\'');
            _sentences[i] = (i > 0 ? _sentences[i - 1] : 0) + (tokenized.OpensSentence[i] ? 1 : 0);
            _paragraphs[i] = (i > 0 ? _paragraphs[i - 1] : 0) + (tokenized.OpensParagraph[i] ? 1 : 0);
            if (_shapes[i] == LetterShape.Lower)
            {
                _seenLower.Add(_texts[i]);
            }
        }

        _sections = Sections(count);
        Heading = Headings(count);
        for (var i = 0; i < count; i++)
        {
            if (!Heading[i] && IsCapital(i) && !Opens(i))
            {
                _seenCapital.Add(_lower[i]);
                _ = (IsBehindFirstName(i) || (PersonNouns.IsSurname(_lower[i]) && IsGiven(i - 1))) && _surnames.Add(_lower[i]);
                _ = IsCapital(i - 1) && PersonNouns.IsTitle(_lower[i - 1]) && _titled.Add(_lower[i]);
            }
        }
    }

    /// <summary>How many tokens.</summary>
    public int Count => _texts.Length;

    /// <summary>For each token whether it stands in a line that is capitalised throughout, so that capitals tell nothing.</summary>
    public ImmutableArray<bool> Heading { get; }

    /// <summary>The token as it is written; empty outside the article.</summary>
    public string this[int token] => token >= 0 && token < Count ? _texts[token] : "";

    /// <summary>The token in lower case, with a straight apostrophe; empty outside the article.</summary>
    public string Lower(int token) => token >= 0 && token < Count ? _lower[token] : "";

    /// <summary>"al-Sadr", "el-Masri": a name whose article is written small.</summary>
    private static bool HasArabicArticle(ReadOnlySpan<char> token) =>
        token.IndexOf('-') is > 1 and < 4 and var hyphen && hyphen + 1 < token.Length && char.IsUpper(token[hyphen + 1]) && token[..hyphen] is "al" or "el" or "ul" or "ad" or "ar" or "as" or "ash" or "az" or "an";

    /// <summary>Whether the token has a capital at its start.</summary>
    public bool IsCapital(int token) => token >= 0 && token < Count && (_shapes[token] is LetterShape.Title || (_shapes[token] is LetterShape.Upper && char.IsUpper(_texts[token][0])));

    /// <summary>Whether the token is a word in lower case.</summary>
    public bool IsLower(int token) => token >= 0 && token < Count && _shapes[token] == LetterShape.Lower;

    /// <summary>Whether the token is in capitals throughout and longer than one letter.</summary>
    public bool IsUpper(int token) => _shapes[token] == LetterShape.Upper;

    /// <summary>The number of the token's sentence.</summary>
    public int Sentence(int token) => _sentences[token];

    /// <summary>The number of the token's paragraph.</summary>
    public int Paragraph(int token) => _paragraphs[token];

    /// <summary>The number of the token's section: a line without a word, "* * *", ends one.</summary>
    public int Section(int token) => _sections[token];

    /// <summary>The part of the article that the token is in, as in <see cref="Tokenized.Part"/>.</summary>
    public int Part(int token) => _tokenized.Part[token];

    /// <summary>Whether the token stands between quotation marks.</summary>
    public bool IsQuoted(int token) => _tokenized.Quotation[token] == QuotationState.Inside;

    /// <summary>Whether the word is written in lower case somewhere: then a capital at the start of a sentence makes no name of it.</summary>
    public bool IsSeenLower(string lower) => _seenLower.Contains(lower);

    /// <summary>Whether the word has a capital somewhere that only a name would have.</summary>
    public bool IsSeenCapital(string lower) => _seenCapital.Contains(lower);

    /// <summary>Whether a capital that may say what somebody is – "Cook", "Weaver" – stands behind a first name somewhere: then it is what somebody is called.</summary>
    public bool IsSurname(int token) => IsCapital(token) && _surnames.Contains(_lower[token]);

    /// <summary>Whether the word stands behind a title somewhere: "President Marsh".</summary>
    public bool IsTitled(int token) => _titled.Contains(_lower[token]);

    /// <summary>Whether a capital may be owed to the place alone: at the start of a sentence or quotation, after a colon.</summary>
    public bool Opens(int token) =>
        token == 0 || _tokenized.OpensSentence[token] || _tokenized.Quotation[token - 1] == QuotationState.Opening || _texts[token - 1] is ":" or "•" or "-" or "–" or "—" or "(" or "\"" or "“";

    /// <summary>Whether what lies between the two tokens is who acts: nothing but an adverb or a joining word leads to it, and it is not the object of a verb.</summary>
    public bool IsSubjectPosition(int before, int after) =>
        before >= 0 && (_texts[before] is "," or ";" or "”" or "\"" || Lower(before) is "and" or "but" or "that" or "when" or "while" or "as" or "because" or "if" or "after" or "before" or "where" or "said" or "says" or "added")
        && after < Count && !OpensParagraph(after) && Lower(after) is not ("and" or "or");

    /// <summary>The word before a token in lower case; empty where the token begins a paragraph: what ends another paragraph says nothing of it.</summary>
    public string Before(int token) => token <= 0 || token >= Count || OpensParagraph(token) ? "" : Lower(token - 1);

    /// <summary>Whether the token begins a paragraph.</summary>
    public bool OpensParagraph(int token) => _tokenized.OpensParagraph[token];

    /// <summary>Whether nothing stands between the token and the one before it.</summary>
    public bool Touches(int token) => token > 0 && token < Count && _tokenized.Tokens[token - 1].End == _tokenized.Tokens[token].Start;

    /// <summary>The words of a range as the text has them, line breaks made spaces.</summary>
    public string Text(TokenRange range)
    {
        var text = _tokenized.Span(range).In(_tokenized.Text);
        return text.AsSpan().IndexOfAny('\n', '\r', '\t') < 0 ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <inheritdoc cref="Tokenized.Range"/>
    public TokenRange? Range(TextSpan span) => _tokenized.Range(span);

    /// <summary>"Tim Cook", "James A. Baker".</summary>
    private bool IsBehindFirstName(int token)
    {
        var before = token - (token > 1 && _texts[token - 1] is [_, '.'] ? 2 : 1);
        return !IsNoSurname(_lower[token]) && IsCapital(before) && FirstNames.Contains(_lower[before]) && !PersonNouns.IsTitle(_lower[before]);
    }

    /// <summary>The "Teal" of "Teal Baker", where a list knows no such first name: a capital that is neither a place's nor a body's nor an adjective.</summary>
    private bool IsGiven(int token) =>
        IsCapital(token) && _shapes[token] == LetterShape.Title && !IsCapital(token - 1) && !IsCapital(token + 2) && _lower[token] is var word && !_seenLower.Contains(word) && States.Of(_texts[token]) is null && !Provinces.Contains(_texts[token]) && !NameParser.IsPartyAdjective(word)
        && !FunctionWords.NeverNames.Contains(word) && !PersonNouns.IsTitle(word) && !OrganizationNouns.Contains(word) && !OrganizationNouns.IsPortfolio(word) && !FunctionWords.NoAffiliation.Contains(word) && !FunctionWords.Passing.Contains(word);

    /// <summary>"Clinton Chief of Staff", "Georgia Republicans": behind what is a first name elsewhere.</summary>
    private static bool IsNoSurname(string lower) => NameParser.IsPartyPeople(lower) || lower is "secretary" or "chief" or "president" or "chairman" or "chairwoman" or "governor" or "senator" or "minister" or "director" or "mayor" or "ambassador" or "campaign" or "administration";

    private int[] Sections(int count)
    {
        var (sections, number) = (new int[count], 0);
        for (int start = 0, end; start < count; start = end)
        {
            (end, var isRule) = (start, true);
            while (end < count && _paragraphs[end] == _paragraphs[start])
            {
                isRule &= !_texts[end++].Any(char.IsLetterOrDigit);
            }

            number += isRule ? 1 : 0;
            sections.AsSpan(start, end - start).Fill(number);
        }

        return sections;
    }

    private ImmutableArray<bool> Headings(int count)
    {
        var headings = new bool[count];
        for (int start = 0, end; start < count; start = end)
        {
            end = start + 1;
            while (end < count && _sentences[end] == _sentences[start])
            {
                end++;
            }

            headings.AsSpan(start, end - start).Fill(IsHeading(start, end));
        }

        return ImmutableArray.Create(headings);
    }

    /// <summary>Four capitals or more, or nothing but capitals, and no word in lower case but small ones.</summary>
    private bool IsHeading(int start, int end)
    {
        var (capital, upper, lower) = (0, 0, 0);
        for (var i = start; i < end; i++)
        {
            // Lists of people have brackets: "Ann Hale (Oster)".
            lower += _texts[i] == "(" ? 1 : 0;
            capital += IsCapital(i) ? 1 : 0;
            lower += IsLower(i) && !FunctionWords.SmallInHeadings.Contains(_lower[i]) ? 1 : 0;
            upper += IsCapital(i) && IsUpper(i) && _texts[i].Length > 2 ? 1 : 0;
        }

        return lower == 0 && !(_tokenized.OpensParagraph[start] && FunctionWords.Valedictions.Contains(_lower[start])) && (capital >= 4 || (capital > 1 && upper == capital));
    }
}
