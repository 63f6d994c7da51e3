using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Parley.Web.Serving;

namespace Parley.Web.Exports;

/// <summary>A form in which the corpus can be had.</summary>
/// <param name="Name">As in its address.</param>
/// <param name="Description">What it is good for.</param>
/// <param name="Url">Where it is had.</param>
public sealed record ExportChoice(string Name, string Description, string Url);

/// <summary>All forms in which the corpus can be had.</summary>
/// <param name="Formats">Of all of it.</param>
/// <param name="Network">Of the network that the map shows first.</param>
public sealed record ExportModel(ImmutableArray<ExportChoice> Formats, ImmutableArray<ExportChoice> Network);

/// <summary>The page from which the corpus is taken elsewhere.</summary>
internal static class ExportPages
{
    private const int Page = 1 << 16;

    private static readonly (string Format, string Description)[] Networks =
    [
        ("svg", "a picture for print and screen"), ("png", "a picture of dots"), ("html", "a page with the picture and its data"), ("graphml", "for visone, Gephi, R and Python"), ("gexf", "for Gephi"),
        ("csv", "a matrix for a spreadsheet"), ("xlsx", "a workbook with settings and nodes"), ("dl", "for UCINET"), ("pajek", "for Pajek"), ("json", "for programs"),
    ];

    /// <summary>Maps it.</summary>
    public static void Map(PageMap room)
    {
        room.Page<ExportModel, ExportPage>("/export", "The formats in which the corpus, and its network, can be had.", _ => new ExportModel(
            [.. ExportFormat.All.Select(format => new ExportChoice(format.Name, format.Description, $"/export/{format.Name}"))],
            [.. Networks.Select(format => new ExportChoice(format.Format, format.Description, $"/map/download?format={format.Format}"))]));
        room.Routes.MapGet("/export/{format}", (string format, CorpusPool corpora, CancellationToken stop) => DownloadAsync(format, corpora, stop))
            .WithSummary("All of the corpus in one format, as `parley export --to` writes it.").Produces(StatusCodes.Status200OK).ProducesProblem(StatusCodes.Status400BadRequest);
    }

    // Into a file first: formats write as files are written, and whoever reads slowly holds no connection of the corpus.
    private static async Task<IResult> DownloadAsync(string name, CorpusPool corpora, CancellationToken stop)
    {
        if (ExportFormat.All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } format)
        {
            return Problems.Result(StatusCodes.Status400BadRequest, "PAR640", $"a corpus cannot be had as “{name}”; there are {string.Join(", ", ExportFormat.All.Select(one => one.Name))}");
        }

        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Page, FileOptions.DeleteOnClose);
        try
        {
            using var lease = await corpora.RentAsync(stop);
            format.Write(new Export(lease.Corpus, Password: null, _ => { }), file);
            file.Position = 0;
            return Results.Stream(file, Downloads.TypeOf(format.Name), $"{NameOf(corpora.Name)}.{Downloads.Extension(format.Name)}");
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static string NameOf(string corpus) => Path.GetFileNameWithoutExtension(corpus) is { Length: > 0 } name ? name : "corpus";
}
