using System.Text;

namespace Parley.Ingest;

/// <summary>Lines of any number, each of a bounded length.</summary>
internal sealed class LineReader(TextReader reader, int limit) : IDisposable
{
    private readonly char[] buffer = new char[32 * 1024];
    private readonly StringBuilder line = new();
    private int start;
    private int end;

    /// <summary>The next line without its end; null in <paramref name="text"/> for one longer than the limit. False after the last.</summary>
    public bool Read(out string? text)
    {
        line.Clear();
        if (buffer.AsSpan(start, end - start).IndexOf('\n') is >= 0 and var whole && whole <= limit)
        {
            // Nearly always: the line lies in what was read, and is copied once.
            text = buffer.AsSpan(start, whole).TrimEnd('\r').ToString();
            start += whole + 1;
            return true;
        }

        var (any, tooLong) = (false, false);
        while (start < end || Fill())
        {
            any = true;
            var length = buffer.AsSpan(start, end - start).IndexOf('\n');
            var part = buffer.AsSpan(start, length < 0 ? end - start : length);
            tooLong |= line.Length + part.Length > limit;
            if (!tooLong)
            {
                line.Append(part);
            }

            start += part.Length + (length < 0 ? 0 : 1);
            if (length >= 0)
            {
                break;
            }
        }

        text = tooLong ? null : line.ToString().TrimEnd('\r');
        return any;
    }

    public void Dispose() => reader.Dispose();

    private bool Fill()
    {
        start = 0;
        end = reader.Read(buffer);
        return end > 0;
    }
}
