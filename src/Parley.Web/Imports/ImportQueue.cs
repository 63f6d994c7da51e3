using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;

namespace Parley.Web.Imports;

/// <summary>Imports one after the other, beside the pages: reading takes all there is of the machine.</summary>
internal sealed class ImportQueue(ImportWork work) : BackgroundService
{
    private readonly Channel<(int Id, ImportFolder Folder)> _waiting = Channel.CreateUnbounded<(int Id, ImportFolder Folder)>();
    private readonly ConcurrentDictionary<int, ImportJob> _jobs = new();
    private readonly Lock _adding = new();

    /// <summary>All since the room was opened, the last first.</summary>
    public IReadOnlyList<ImportJob> Jobs => [.. _jobs.Values.OrderByDescending(job => job.Id)];

    /// <summary>One by its id; null where there is none.</summary>
    public ImportJob? Of(int id) => _jobs.GetValueOrDefault(id);

    /// <summary>Takes files, which it puts away when they are read.</summary>
    public ImportJob Add(string who, ImportFolder folder)
    {
        lock (_adding)
        {
            var job = new ImportJob(_jobs.Count + 1, who, [.. folder.Names], ImportState.Waiting);
            _jobs[job.Id] = job;
            _waiting.Writer.TryWrite((job.Id, folder));
            return job;
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (id, folder) in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            using (folder)
            {
                await Task.Run(() => work.Run(_jobs[id] with { State = ImportState.Running }, folder, job => _jobs[id] = job, stoppingToken), stoppingToken);
            }
        }
    }
}
