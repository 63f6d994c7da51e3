using System.Globalization;

namespace Parley.Cli.Output;

/// <summary>One line at the foot of a terminal: how many articles are read, how fast, how long it will take. Silent where nobody watches and in the first second.</summary>
/// <param name="host">Its error stream is drawn on.</param>
/// <param name="total">How many articles there will be; null while that is not known.</param>
internal sealed class Progress(CommandHost host, Func<long?> total)
{
    private const int BarWidth = 24;

    private bool IsShown => host.ErrorIsTerminal && (IsOutputIdle || !host.OutputIsTerminal);
    private readonly long _began = host.Clock.GetTimestamp();
    private long _drawn;
    private bool _onScreen;

    /// <summary>What is counted.</summary>
    public string Things { get; init; } = "articles";

    /// <summary>Whether nothing is printed meanwhile, so that the line is in nobody's way.</summary>
    public bool IsOutputIdle { get; init; }

    /// <summary>Draws the line anew, at most eight times a second.</summary>
    public void Show(long done, long failed)
    {
        if (!IsShown || host.Clock.GetElapsedTime(_began).TotalSeconds < 1 || host.Clock.GetElapsedTime(_drawn).TotalMilliseconds < 125)
        {
            return;
        }

        _drawn = host.Clock.GetTimestamp();
        _onScreen = true;
        host.Error.Write($"\r{Words(done, failed, host.Clock.GetElapsedTime(_began), total(), Things)}\e[K");
        host.Error.Flush();
    }

    /// <summary>Takes the line away, so that another can be written.</summary>
    public void Clear()
    {
        if (_onScreen)
        {
            host.Error.Write("\r\e[K");
            _onScreen = false;
        }
    }

    /// <summary>The line, without the codes that place it.</summary>
    internal static string Words(long done, long failed, TimeSpan elapsed, long? total, string things = "articles")
    {
        var rate = (done + failed) / Math.Max(elapsed.TotalSeconds, 0.001);
        var failures = failed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" · {failed:N0} failed");
        if (total is not { } all || all < done + failed || rate <= 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{done:N0} {things} · {rate:0.0}/s · {Clock(elapsed)}{failures}");
        }

        var filled = (int)(BarWidth * (done + failed) / Math.Max(all, 1));
        var left = TimeSpan.FromSeconds((all - done - failed) / rate);
        var bar = new string('━', filled) + new string('─', BarWidth - filled);
        return string.Create(CultureInfo.InvariantCulture, $"{bar} {done:N0} of {all:N0} {things} · {rate:0.0}/s · {Clock(left)} left{failures}");
    }

    private static string Clock(TimeSpan time) =>
        time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
}
