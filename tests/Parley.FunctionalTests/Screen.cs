using System.Text;
using Parley.Cli;

namespace Parley.FunctionalTests;

/// <summary>A host that keeps what a command prints.</summary>
internal sealed class Screen : IDisposable
{
    private readonly StringWriter _errors = new() { NewLine = "\n" };
    private readonly MemoryStream _data;
    private readonly TimeProvider _clock;

    public Screen(MemoryStream? data = null, TimeProvider? clock = null)
    {
        _clock = clock ?? TimeProvider.System;
        _data = data ?? new MemoryStream();
        Host = Make(CancellationToken.None);
    }

    public CommandHost Host { get; private set; }

    public string Data => Encoding.UTF8.GetString(_data.ToArray());

    public string Errors => _errors.ToString();

    /// <summary>The same, interrupted by <paramref name="stop"/>.</summary>
    public Screen Stopped(CancellationToken stop)
    {
        Host = Make(stop);
        return this;
    }

    public void Dispose() => Host.Dispose();

    private CommandHost Make(CancellationToken stop) => new() { Output = _data, Error = _errors, Stop = stop, Clock = _clock };
}
