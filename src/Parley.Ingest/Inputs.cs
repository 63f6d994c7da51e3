namespace Parley.Ingest;

/// <summary>Reads what a user names into articles: files, folders, patterns, web addresses, and <c>-</c> for the standard input.</summary>
/// <param name="standardInput">Opens the standard input; called when <c>-</c> is read.</param>
/// <param name="web">How addresses are fetched; null for the network itself.</param>
public sealed class Inputs(Func<Stream> standardInput, HttpMessageHandler? web = null)
{
    /// <summary>Which columns of a table of articles mean what; by default, what their names say.</summary>
    public ColumnMap Columns { get; init; } = ColumnMap.ByName;

    /// <summary>Whether the bytes that an article was made of come with it, so that they can be kept.</summary>
    public bool WithOriginals { get; init; }

    /// <summary>
    /// The articles of all inputs, in their order, each read when it is asked for. What cannot be read is a failure among them,
    /// and the rest goes on. JSON Lines of any length take the memory of one line.
    /// </summary>
    /// <param name="inputs">As typed: <c>page.html</c>, <c>folder</c>, <c>news/**/*.txt</c>, <c>https://…</c>, <c>-</c>.</param>
    /// <param name="from">The kind to read everything as; null to tell it by content and name.</param>
    /// <param name="cancel">Checked between articles and while a long input is read.</param>
    public IEnumerable<Intake> Read(IEnumerable<string> inputs, InputKind? from, CancellationToken cancel) =>
        inputs.SelectMany(input => Places.Of(input)).SelectMany(place =>
        {
            cancel.ThrowIfCancellationRequested();
            return Read(place, new Terms(from, Columns, cancel) { WithOriginals = WithOriginals });
        });

    private IEnumerable<Intake> Read(Place place, Terms terms)
    {
        if (place.Failure is { } failure)
        {
            return [Intake.Failed(place.Input, failure)];
        }

        return Guarded.Read(place.Input, () => new Opened(place.Input, terms).Articles(Open(place.Input, terms.Cancel)), terms.Cancel);
    }

    private Source Open(string input, CancellationToken cancel)
    {
        if (input == "-")
        {
            return new Source(standardInput(), null, null);
        }

        return Places.IsAddress(input)
            ? WebPage.Fetch(input, web, cancel)
            : new Source(new FileStream(input, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), null, null);
    }
}
