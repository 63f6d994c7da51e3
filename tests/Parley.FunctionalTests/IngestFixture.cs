using System.Text;
using Parley.Ingest;
using Parley.Text;

namespace Parley.FunctionalTests;

/// <summary>A folder of invented inputs, and what is read from it.</summary>
internal sealed class IngestFixture : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("parley-ingest-");

    public string At(string name) => Path.Combine(folder.FullName, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public static List<Intake> Read(string input, InputKind? from = null) => Read([input], from);

    public static List<Intake> Read(IEnumerable<string> inputs, InputKind? from = null, string standardInput = "") =>
        [.. new Inputs(() => new MemoryStream(Encoding.UTF8.GetBytes(standardInput))).Read(inputs, from, CancellationToken.None)];

    public Article Article(string name, string text) => Read(Write(name, text)).ShouldHaveSingleItem().Article.ShouldNotBeNull();

    public string? Failure(string name, byte[] bytes) => Read(Write(name, bytes)).ShouldHaveSingleItem().Failure?.Code;

    public static string[] Kinds(Article article) => [.. article.Blocks.Select(block => block.Kind.ToString())];

    public static string[] Texts(Article article, BlockKind kind) =>
        [.. article.Blocks.Where(block => block.Kind == kind).Select(block => block.Span.In(article.Text))];

    /// <summary>A folder of ../shared beside the repository, or null where it is not at hand.</summary>
    public static string? Shared(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Parley.slnx")))
            {
                var shared = Path.GetFullPath(Path.Combine(at.FullName, "..", "shared", name));
                return Directory.Exists(shared) ? shared : null;
            }
        }

        return null;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
