using System.Text;
using System.Text.Json;
using Parley.Text;

namespace Parley.Ingest;

/// <summary>Articles written one a line as JSON objects.</summary>
internal static class JsonLines
{
    private const int MaxDepth = 1000;
    private static readonly JsonReaderOptions Options = new() { MaxDepth = MaxDepth };

    /// <summary>Whether the first line that is not blank is, or begins as, an object with a string under <c>text</c>.</summary>
    public static bool Starts(string head)
    {
        var start = head.AsSpan().TrimStart("\ufeff \t\r\n");
        var end = start.IndexOf('\n');
        return start is ['{', ..] && HasText(Encoding.UTF8.GetBytes((end < 0 ? start : start[..end]).ToString()), end >= 0 || head.Length < Bytes.HeadLength / 4);
    }

    /// <summary>The article of one line, or what is wrong with it.</summary>
    public static Intake Read(string input, string line)
    {
        var mended = JsonSurrogates.Mend(line);
        try
        {
            var fields = JsonFields.Read(Encoding.UTF8.GetBytes(mended), Options);
            return fields.Text is null
                ? Intake.Failed(input, Failures.NoJson(input, "no string under \"text\""))
                : Intake.Read(input, Article(fields, !ReferenceEquals(mended, line))) with { Json = fields.HasStatements ? mended : null };
        }
        catch (JsonException fault)
        {
            return Intake.Failed(input, Failures.NoJson(input, Why(fault)));
        }
    }

    private static Article Article(JsonFields fields, bool mended)
    {
        var given = new ArticleFields(fields.Text!)
        {
            Id = fields.Id,
            Title = fields.Title,
            Published = fields.Published,
            Byline = fields.Byline,
            Outlet = fields.Outlet ?? fields.Publication,
            Url = fields.Url,
            Language = fields.Language,
        };
        return given.Article() with { Diagnostics = mended ? [Failures.HalfCharacters] : [] };
    }

    private static bool HasText(byte[] json, bool whole)
    {
        var reader = new Utf8JsonReader(json, whole, new JsonReaderState(Options));
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("text"u8))
                {
                    return !reader.Read() || reader.TokenType == JsonTokenType.String;
                }
            }
        }
        catch (JsonException)
        {
            // Not JSON: then it is something else, and no fault.
            return false;
        }

        return false;
    }

    private static string Why(JsonException fault) =>
        fault.BytePositionInLine is { } at ? $"unexpected at byte {at + 1} of the line" : "malformed";
}
