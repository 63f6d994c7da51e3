using System.Text;
using System.Text.Json;
using Parley.Formats;

namespace Parley.Cli.Output;

/// <summary>Writes readings one after the other into a stream, in one of the formats of <c>parley read</c>.</summary>
internal abstract class ReadingOutput
{
    /// <summary>UTF-8 without a byte-order mark; half surrogate pairs become �.</summary>
    protected static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What stands before the first article.</summary>
    public virtual void Begin()
    {
    }

    /// <summary>One article. Where this fails, what it wrote is dropped and the next article follows.</summary>
    public abstract void Write(Reading reading);

    /// <summary>What stands after the last article.</summary>
    public virtual void End()
    {
    }
}

/// <summary>One JSON object a line, or one array of them.</summary>
internal sealed class JsonOutput(Stream stream, bool array, bool withText) : ReadingOutput
{
    private bool _begun;

    public override void Begin() => Write(array ? "[\n" : "");

    public override void Write(Reading reading)
    {
        Write(array && _begun ? ",\n" : "");
        using (var json = new Utf8JsonWriter(stream, ArticleJson.WriterOptions))
        {
            ArticleJson.Write(json, reading, withText);
        }

        Write(array ? "" : "\n");
        _begun = true;
    }

    public override void End() => Write(array ? (_begun ? "\n]\n" : "]\n") : "");

    private void Write(string text) => stream.Write(Utf8.GetBytes(text));
}

/// <summary>A table, one row a statement.</summary>
internal sealed class CsvOutput(Stream stream) : ReadingOutput
{
    public override void Begin() => StatementCsv.WriteHeader(stream);

    public override void Write(Reading reading) => StatementCsv.Write(stream, reading);
}

/// <summary>A page for the browser.</summary>
internal sealed class HtmlOutput(Stream stream, bool foldThought) : TextualOutput(stream)
{
    private ArticlePage? _page;

    public override void Begin() => _page = new ArticlePage(Text, foldThought);

    public override void Write(Reading reading) => Pass(() => _page!.Write(reading));

    public override void End() => Pass(_page!.Finish);
}

/// <summary>For a person at a terminal.</summary>
internal sealed class TextOutput(Stream stream, bool bySpeaker, Func<TextWriter, TextReport> report) : TextualOutput(stream)
{
    private readonly List<Reading> _kept = [];
    private TextReport? _report;

    public override void Begin() => _report = report(Text);

    public override void Write(Reading reading)
    {
        if (bySpeaker)
        {
            // Who speaks in the first article may speak again in the last.
            _kept.Add(reading);
        }
        else
        {
            Pass(() => _report!.Write(reading));
        }
    }

    public override void End() => Pass(() => _report!.WriteKept(_kept));
}

/// <summary>A format that is written as characters.</summary>
internal abstract class TextualOutput(Stream stream) : ReadingOutput
{
    /// <summary>What is being written.</summary>
    protected StringWriter Text { get; } = new() { NewLine = "\n" };

    /// <summary>Passes on what <paramref name="write"/> writes into <see cref="Text"/>, once it is complete.</summary>
    protected void Pass(Action write)
    {
        Text.GetStringBuilder().Clear();
        write();
        stream.Write(Utf8.GetBytes(Text.ToString()));
    }
}
