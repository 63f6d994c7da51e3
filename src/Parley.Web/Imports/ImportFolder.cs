using Parley.Ingest;

namespace Parley.Web.Imports;

/// <summary>Files that were sent, in a folder of their own as long as they are read. Their names are kept apart from the places where they lie, since senders choose them.</summary>
internal sealed class ImportFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("parley-import-").FullName;
    private readonly List<(string Place, string Name)> _files = [];

    /// <summary>What was sent, by the senders' names.</summary>
    public IEnumerable<string> Names => _files.Select(file => file.Name);

    /// <summary>Where it lies.</summary>
    public IReadOnlyList<(string Place, string Name)> Files => _files;

    /// <summary>Keeps a file.</summary>
    public async Task AddAsync(string name, Stream content, CancellationToken stop)
    {
        var shown = Shown(name);
        // The ending is all that reading goes by, and all that is taken from the name.
        var place = Path.Combine(_path, $"{_files.Count}{Ending(shown)}");
        await using var file = File.Create(place);
        await content.CopyToAsync(file, stop);
        _files.Add((place, shown));
    }

    /// <summary>Whether files are of what people coded where their endings do not say: tables are.</summary>
    public bool IsCoded { get; init; }

    /// <summary>Those of what people coded.</summary>
    public IEnumerable<(string Place, string Name)> Coded => _files.Where(IsOfCodings);

    /// <summary>The articles in all other files, under the senders' names, with the bytes that they are made of.</summary>
    public IEnumerable<Intake> Read(CancellationToken stop) => _files.Where(file => !IsOfCodings(file)).SelectMany(file => new Inputs(() => Stream.Null) { WithOriginals = true }.Read([file.Place], from: null, stop).Select(intake => Named(intake, file)));

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_path, recursive: true);

    private bool IsOfCodings((string Place, string Name) file) => Path.GetExtension(file.Place).ToLowerInvariant() is ".dna" or ".qdpx" || (IsCoded && Path.GetExtension(file.Place).ToLowerInvariant() is ".csv" or ".tsv" or ".xlsx" or ".txt");

    private static Intake Named(Intake intake, (string Place, string Name) file)
    {
        string Of(string said) => said.Replace(file.Place, file.Name, StringComparison.Ordinal);
        return intake with
        {
            Input = Of(intake.Input),
            Article = intake.Article is { } article ? article with { Input = Of(intake.Input) } : null,
            Failure = intake.Failure is { } failure ? failure with { Message = Of(failure.Message) } : null,
        };
    }

    private static string Shown(string name)
    {
        var last = name.Replace('\\', '/').Split('/')[^1];
        var plain = new string([.. last.Where(letter => !char.IsControl(letter))]).Trim();
        return plain.Length == 0 ? "file" : plain.Length > 200 ? plain[^200..] : plain;
    }

    private static string Ending(string name)
    {
        var ending = Path.GetExtension(name);
        return ending.Length is > 1 and <= 12 && ending.Skip(1).All(char.IsAsciiLetterOrDigit) ? name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase) ? ".warc.gz" : ending : "";
    }
}
