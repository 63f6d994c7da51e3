using System.Globalization;
using System.Text;

namespace Parley.Ingest.Word;

/// <summary>The paragraphs of Rich Text Format: groups, control words, and characters written as numbers. Pictures, styles, notes and objects are passed over.</summary>
internal sealed class RichText
{
    private const int Deepest = 500;

    private static readonly HashSet<string> Silent =
    [
        "fonttbl", "colortbl", "stylesheet", "listtable", "listoverridetable", "rsidtbl", "generator", "pict", "object", "header", "headerl", "headerr", "headerf",
        "footer", "footerl", "footerr", "footerf", "footnote", "annotation", "fldinst", "themedata", "datastore", "latentstyles", "xmlnstbl", "filetbl", "bkmkstart", "bkmkend", "nonshppict",
    ];

    private readonly byte[] bytes;
    private readonly List<string> paragraphs = [];
    private readonly StringBuilder line = new();
    private readonly Dictionary<string, StringBuilder> about = [];
    private readonly Stack<Group> groups = new();
    private readonly List<byte> packed = [];
    private Encoding encoding = Labels.Windows1252;
    private Group group = new(false, null, 1);
    private int skip;

    private RichText(byte[] bytes) => this.bytes = bytes;

    /// <summary>What can be made of any bytes; never throws.</summary>
    public static DocumentParts Read(byte[] bytes)
    {
        var text = new RichText(bytes);
        text.Read();
        return new DocumentParts(text.paragraphs, new HashSet<int>(), text.About("title"), text.About("author"), null, null);
    }

    private string? About(string name) => about.TryGetValue(name, out var text) ? text.ToString() : null;

    private void Read()
    {
        for (var at = 0; at < bytes.Length;)
        {
            at = bytes[at] switch
            {
                (byte)'{' => Open(at),
                (byte)'}' => Close(at),
                (byte)'\\' => Control(at + 1),
                (byte)'\r' or (byte)'\n' => at + 1,
                _ => Plain(at),
            };
        }

        EndParagraph();
    }

    private int Open(int at)
    {
        Unpack();
        if (groups.Count < Deepest)
        {
            groups.Push(group);
        }

        return at + 1;
    }

    private int Close(int at)
    {
        Unpack();
        group = groups.TryPop(out var outer) ? outer : group;
        return at + 1;
    }

    private int Plain(int at)
    {
        Take(bytes[at]);
        return at + 1;
    }

    private int Control(int at)
    {
        var end = at;
        while (end < bytes.Length && char.IsAsciiLetter((char)bytes[end]))
        {
            end++;
        }

        return end == at ? Symbol(at) : Word(Encoding.ASCII.GetString(bytes, at, end - at), end);
    }

    /// <summary>A control word with its number, and the space that ends it.</summary>
    private int Word(string word, int at)
    {
        var end = at;
        while (end < bytes.Length && end - at < 10 && (char.IsAsciiDigit((char)bytes[end]) || (end == at && bytes[end] == '-')))
        {
            end++;
        }

        var number = int.TryParse(Encoding.ASCII.GetString(bytes, at, end - at), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) ? parsed : (int?)null;
        if (word != "u")
        {
            Unpack();
        }

        Do(word, number);
        var next = end < bytes.Length && bytes[end] == ' ' ? end + 1 : end;
        return word == "bin" && number > 0 ? (int)Math.Min(bytes.Length, (long)next + number.Value) : next;
    }

    private void Do(string word, int? number)
    {
        switch (word)
        {
            case "par" or "sect" or "page" or "row" or "cell":
                EndParagraph();
                break;
            case "line" or "tab" or "emspace" or "enspace":
                Append(" ");
                break;
            case "u" when number is { } unit:
                Unpack();
                Append(((char)(ushort)unit).ToString());
                skip = group.Replaced;
                break;
            case "uc":
                group = group with { Replaced = Math.Clamp(number ?? 1, 0, 8) };
                break;
            case "ansicpg":
                encoding = Labels.Find($"windows-{number}") ?? encoding;
                break;
            case "title" or "author":
                group = group with { Info = word };
                break;
            case "info":
                group = group with { IsSilent = true };
                break;
            case var _ when Silent.Contains(word):
                group = group with { IsSilent = true };
                break;
            case var _ when Signs.TryGetValue(word, out var sign):
                Append(sign);
                break;
        }
    }

    private static readonly Dictionary<string, string> Signs = new()
    {
        ["emdash"] = "—", ["endash"] = "–", ["lquote"] = "‘", ["rquote"] = "’", ["ldblquote"] = "“", ["rdblquote"] = "”", ["bullet"] = "•",
    };

    private int Symbol(int at)
    {
        if (at >= bytes.Length)
        {
            return at;
        }

        switch ((char)bytes[at])
        {
            case '\'' when at + 2 < bytes.Length && byte.TryParse(Encoding.ASCII.GetString(bytes, at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                Take(code);
                return at + 3;
            case '~':
                Take((byte)' ');
                break;
            case '_':
                Take((byte)'-');
                break;
            case '\\' or '{' or '}':
                Take(bytes[at]);
                break;
            case '*':
                group = group with { IsSilent = true };
                break;
            case '\n' or '\r':
                EndParagraph();
                break;
        }

        return at + 1;
    }

    /// <summary>One byte of text; a character of East Asia may take two.</summary>
    private void Take(byte value)
    {
        if (skip > 0)
        {
            skip--;
            return;
        }

        packed.Add(value);
    }

    private void Unpack()
    {
        skip = 0;
        if (packed.Count > 0)
        {
            Append(encoding.GetString([.. packed]));
            packed.Clear();
        }
    }

    private void Append(string text)
    {
        if (group.Info is { } name)
        {
            about.TryAdd(name, new StringBuilder());
            about[name].Append(text);
        }
        else if (!group.IsSilent)
        {
            line.Append(text);
        }
    }

    private void EndParagraph()
    {
        Unpack();
        if (Tidy.Spaces(line.ToString()) is { Length: > 0 } text)
        {
            paragraphs.Add(text);
        }

        line.Clear();
    }

    /// <param name="IsSilent">Whether nothing in it is text.</param>
    /// <param name="Info">The property that it holds.</param>
    /// <param name="Replaced">How many characters behind a character's number stand for it in old programs.</param>
    private sealed record Group(bool IsSilent, string? Info, int Replaced);
}
