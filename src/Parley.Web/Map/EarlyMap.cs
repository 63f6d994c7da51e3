using Microsoft.Extensions.Hosting;
using Parley.Web.Serving;

namespace Parley.Web.Map;

/// <summary>Draws the map once as soon as the room is open, so that the first who asks for it need not wait until all coded statements are read and places are found.</summary>
internal sealed class EarlyMap(CorpusPool corpora, MapMaterial material, IHostApplicationLifetime life) : IHostedService
{
    private Task _drawn = Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        life.ApplicationStarted.Register(() => _drawn = Task.Run(DrawAsync, CancellationToken.None));
        return Task.CompletedTask;
    }

    // What goes wrong here is told to whoever asks for the map.
    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken) => await Task.WhenAny(_drawn, Task.Delay(Timeout.Infinite, cancellationToken));

    private async Task DrawAsync()
    {
        using var lease = await corpora.RentAsync(life.ApplicationStopping);
        MapModel.Of(lease.Corpus, material, MapQuery.Everything);
    }
}
