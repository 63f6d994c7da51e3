using Parley.Text;

namespace Parley.Cli;

/// <summary>The reading model, loaded when the first article is to be read: where everything is there already, none has to be.</summary>
/// <param name="open">Loads it; null where that cannot be, which was then reported.</param>
internal sealed class LazyReader(Func<LazyReader.Loaded?> open)
{
    private Loaded? _loaded;

    /// <summary>A reader and what its model calls itself.</summary>
    public sealed record Loaded(string Name, Func<Article, Reading> Read);

    /// <summary>What the model calls itself; null before it is loaded.</summary>
    public string? Name => _loaded?.Name;

    /// <summary>The model that <c>--model</c> names, else the one that comes with the program.</summary>
    public static LazyReader OfModel(CommandHost host, string? asked) =>
        new(() => ModelFolder.Open(asked, host) is { } model ? new Loaded(model.Name, model.Reader.Read) : null);

    /// <summary>Loads it; false where that cannot be, which was then reported.</summary>
    public bool Open() => (_loaded ??= open()) is not null;

    /// <summary>Reads one article, by any thread, after <see cref="Open"/>.</summary>
    public Reading Read(Article article) => _loaded!.Read(article);
}
