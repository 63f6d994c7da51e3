namespace Parley.Cli.Output;

/// <summary>How many articles the inputs hold, where that can be told without reading them.</summary>
internal static class ArticleCount
{
    private static readonly string[] LineKinds = [".jsonl", ".ndjson"];

    /// <summary>Counts in the background, where somebody watches; gives null until it is done and where an input is no plain file.</summary>
    public static Func<long?> InBackground(CommandHost host, IReadOnlyList<string> inputs)
    {
        if (!host.ErrorIsTerminal || host.OutputIsTerminal || !inputs.All(File.Exists))
        {
            return () => null;
        }

        var count = Task.Run(() => inputs.Sum(Of), host.Stop);
        return () => count.IsCompletedSuccessfully ? count.Result : null;
    }

    /// <summary>Lines of JSON Lines, else one.</summary>
    internal static long Of(string file)
    {
        if (!LineKinds.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
        {
            return 1;
        }

        using var stream = File.OpenRead(file);
        var buffer = new byte[1 << 16];
        var (lines, last) = (0L, (byte)'\n');
        for (int read; (read = stream.Read(buffer)) > 0; last = buffer[read - 1])
        {
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        return last == '\n' ? lines : lines + 1;
    }
}
