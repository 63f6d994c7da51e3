using System.Text;
using Parley.Coding.Projects;
using Parley.Text;

namespace Parley.Formats.Codings;

/// <summary>A document that comes out of the rows of a table: with its own text where the table has it, else made of what the statements say.</summary>
internal sealed class TableDocument
{
    private const string Between = "\n\n";

    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, int> _found = [];
    private readonly string? _given;
    private readonly CodedDocument _about;

    /// <summary>Begins a document with its first row.</summary>
    public TableDocument(long id, TableRow row, string? text, long coder)
    {
        _given = text is null ? null : TextRuler.Of(text).Text;
        _about = new CodedDocument(id, row[ColumnMeaning.Title], "")
        {
            Coder = coder, Author = row[ColumnMeaning.Author], Source = row[ColumnMeaning.Source], Section = row[ColumnMeaning.Section], Type = row[ColumnMeaning.DocumentType], Notes = row[ColumnMeaning.Notes],
            Date = CodedDate.Parse(row[ColumnMeaning.Date]) ?? 0,
        };
    }

    /// <summary>Its number.</summary>
    public long Id => _about.Id;

    /// <summary>The document with its text.</summary>
    public CodedDocument Whole(string title) => _about with { Title = _about.Title.Length > 0 ? _about.Title : title, Text = _given ?? _text.ToString() };

    /// <summary>Where a statement stands, or null where its words are not in the text that the table gives.</summary>
    /// <param name="words">What it says; where that is not told, what stands for it.</param>
    /// <param name="start">Where it begins, as the table says.</param>
    /// <param name="end">Where it ends, as the table says.</param>
    public TextSpan? Place(string words, int? start, int? end)
    {
        if (_given is null)
        {
            _text.Append(_text.Length > 0 ? Between : "").Append(words);
            return new TextSpan(_text.Length - words.Length, _text.Length);
        }

        if (start is { } first && end is { } last && first >= 0 && first < last && last <= _given.Length && (words.Length == 0 || _given.AsSpan(first, last - first).SequenceEqual(words)))
        {
            return new TextSpan(first, last);
        }

        return words.Length > 0 && Next(words) is >= 0 and var at ? new TextSpan(at, at + words.Length) : null;
    }

    /// <summary>The next place with these words; the first again behind the last.</summary>
    private int Next(string words)
    {
        var from = _found.TryGetValue(words, out var last) ? last + 1 : 0;
        var at = from < _given!.Length ? _given.IndexOf(words, from, StringComparison.Ordinal) : -1;
        at = at < 0 ? _given.IndexOf(words, StringComparison.Ordinal) : at;
        return _found[words] = at;
    }
}
