using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Parley.Formats;

/// <summary>
/// Strings of any UTF-16 units in JSON. A text may hold half of a surrogate pair; JSON can say that as <c>\ud83d</c>, .NET's writer and reader refuse to.
/// </summary>
internal static class JsonText
{
    /// <summary>Writes <paramref name="value"/> so that reading gives the same units back.</summary>
    public static void Write(Utf8JsonWriter writer, string value)
    {
        if (!HasLoneSurrogate(value))
        {
            writer.WriteStringValue(value);
            return;
        }

        var json = new StringBuilder("\"", value.Length + 16);
        for (var index = 0; index < value.Length; index++)
        {
            if (index + 1 < value.Length && char.IsSurrogatePair(value[index], value[index + 1]))
            {
                json.Append(value, index++, 2);
            }
            else
            {
                AppendUnit(json, value[index]);
            }
        }

        writer.WriteRawValue(json.Append('"').ToString(), skipInputValidation: true);
    }

    /// <summary>The string or property name at which <paramref name="reader"/> stands.</summary>
    public static string Read(ref Utf8JsonReader reader)
    {
        var raw = Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
        return reader.ValueIsEscaped ? Unescape(raw) : raw;
    }

    private static bool HasLoneSurrogate(string value)
    {
        for (var index = value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); index >= 0 && index < value.Length; index++)
        {
            if (char.IsSurrogate(value[index]) && !(index + 1 < value.Length && char.IsSurrogatePair(value[index], value[++index])))
            {
                return true;
            }
        }

        return false;
    }

    private static void AppendUnit(StringBuilder json, char unit)
    {
        if (unit is '"' or '\\')
        {
            json.Append('\\').Append(unit);
        }
        else if (char.IsControl(unit) || char.IsSurrogate(unit))
        {
            json.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
        }
        else
        {
            json.Append(unit);
        }
    }

    // The reader has checked the escapes already.
    private static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var index = 0; index < raw.Length; index++)
        {
            if (raw[index] != '\\')
            {
                text.Append(raw[index]);
            }
            else if (raw[++index] == 'u')
            {
                text.Append((char)ushort.Parse(raw.AsSpan(index + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                index += 4;
            }
            else
            {
                text.Append(Unescape(raw[index]));
            }
        }

        return text.ToString();
    }

    private static char Unescape(char letter) => letter switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => letter,
    };
}
