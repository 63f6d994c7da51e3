using System.IO.Compression;
using System.Text;
using CsCheck;
using Parley.Ingest;

namespace Parley.FunctionalTests;

/// <summary>Archives of files and of the web.</summary>
public sealed class IngestArchiveTests : IDisposable
{
    private const string Page = "<html><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1><p>The bridge is closed, the harbour board said on Monday after a long meeting.</p><p>“We will wait,” said Mara Quist of the board, who spoke on the quay.</p></article></body></html>";
    private static readonly byte[] Story = Encoding.UTF8.GetBytes("The bridge is closed.");
    private readonly IngestFixture files = new();

    [Fact]
    public void A_zip_archive_is_read_like_a_folder()
    {
        var inner = Packed.Zip(("deep.txt", Story));
        var path = files.Write("a.zip", Packed.Zip(("b.txt", Story), ("program.py", Story), (".hidden.txt", Story), ("__MACOSX/b.txt", Story), ("d/c.docx", Packed.Docx(Packed.Paragraph("It rains."))), ("e.zip", inner), ("f.txt.gz", Packed.Gzip(Story)), ("page", Encoding.UTF8.GetBytes(Page))));
        var intakes = IngestFixture.Read(path);
        intakes.Select(intake => intake.Input[(path.Length + 1)..]).ShouldBe(["b.txt", "d/c.docx", "e.zip!deep.txt", "f.txt.gz", "page"]);
        intakes.ShouldAllBe(intake => intake.Article != null);
    }

    [Fact]
    public void One_broken_file_does_not_cost_the_others() =>
        IngestFixture.Read(files.Write("a.zip", Packed.Zip(("a.docx", Story), ("b.txt", [0, 0, 0]), ("c.txt", Story)))).Select(intake => intake.Failure?.Code).ShouldBe(["PAR016", "PAR015", null]);

    [Fact]
    public void Nothing_outside_is_touched_by_names_that_lead_there()
    {
        var path = files.Write("in/a.zip", Packed.Zip(("../../out.txt", Story), ("/etc/out.txt", Story)));
        IngestFixture.Read(path).Select(intake => intake.Article!.Text).ShouldBe(["The bridge is closed.", "The bridge is closed."]);
        Directory.EnumerateFiles(files.At("."), "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Fact]
    public void Archives_within_archives_are_followed_so_far_and_no_further()
    {
        var archive = Packed.Zip(("a.txt", Story));
        for (var depth = 0; depth < 6; depth++)
        {
            archive = Packed.Zip(("inner.zip", archive));
        }

        files.Failure("a.zip", archive).ShouldBe("PAR118");
    }

    [Theory]
    [InlineData("bomb.zip")]
    [InlineData("bomb.docx")]
    [InlineData("bomb.jsonl.gz")]
    public void What_bursts_is_one_failure_in_little_memory(string name)
    {
        var filler = new byte[1 << 20];
        filler.AsSpan().Fill((byte)' ');
        using var packed = new MemoryStream();
        if (name.EndsWith("gz", StringComparison.Ordinal))
        {
            using var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true);
            Enumerable.Range(0, 400).ToList().ForEach(_ => gzip.Write(filler));
        }
        else
        {
            using var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true);
            using var stream = archive.CreateEntry(name == "bomb.zip" ? "a.jsonl" : "word/document.xml", CompressionLevel.SmallestSize).Open();
            stream.Write("<x><t>"u8);
            Enumerable.Range(0, 400).ToList().ForEach(_ => stream.Write(filler));
        }

        files.Failure(name, packed.ToArray()).ShouldBeOneOf("PAR118", "PAR119");
    }

    [Fact]
    public void The_pages_of_a_web_archive_are_articles()
    {
        var archive = Record("response", "https://x.example/1", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + Page)
            + Record("request", "https://x.example/1", "GET / HTTP/1.1\r\n\r\n") + Record("response", "https://x.example/2", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + Page)
            + Record("response", "https://x.example/3", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG") + Record("response", "https://x.example/4", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + Chunked(Page));
        var bytes = Encoding.UTF8.GetBytes(archive);
        foreach (var path in new[] { files.Write("a.warc", bytes), files.Write("a.warc.gz", Packed.Gzip(bytes)) })
        {
            var intakes = IngestFixture.Read(path);
            intakes.Select(intake => intake.Input).ShouldBe([path + "!https://x.example/1", path + "!https://x.example/4"]);
            intakes.ShouldAllBe(intake => intake.Article!.Title == "Bridge closed" && intake.Article.Text.Contains("said Mara Quist") && !intake.Article.Text.Contains("\r\n"));
            intakes[0].Article!.Url.ShouldBe("https://x.example/1");
        }
    }

    [Fact]
    public void Compressed_answers_are_unpacked_also_where_they_are_not_compressed()
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(Encoding.UTF8.GetBytes(Page));
        }

        byte[] Answer(string encoding, byte[] body) => [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {encoding}\r\n\r\n"), .. body];
        byte[][] answers = [Answer("br", packed.ToArray()), Answer("gzip", Packed.Gzip(Encoding.UTF8.GetBytes(Page))), Answer("br", Encoding.UTF8.GetBytes(Page))];
        IngestFixture.Read(files.Write("a.warc", [.. answers.SelectMany(answer => Record("response", "https://x.example/", answer))])).Select(intake => intake.Article!.Title).ShouldBe(["Bridge closed", "Bridge closed", "Bridge closed"]);
    }

    [Fact]
    public void A_wrong_length_costs_one_record_and_no_more()
    {
        var answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + Page;
        var lying = Record("response", "https://x.example/1", answer).Replace($"Content-Length: {answer.Length + 4}", "Content-Length: 80", StringComparison.Ordinal);
        IngestFixture.Read(files.Write("a.warc", lying.Replace("Content-Length: " + Encoding.UTF8.GetByteCount(answer), "Content-Length: 70", StringComparison.Ordinal) + Record("response", "https://x.example/2", answer)))
            .ShouldContain(intake => intake.Article != null && intake.Input.EndsWith("!https://x.example/2", StringComparison.Ordinal));
        files.Failure("b.warc", [.. "WARC/1.0\r\nContent-Length: many\r\n\r\n"u8]).ShouldBe("PAR121");
    }

    [Fact]
    public void Broken_archives_never_throw()
    {
        var warc = Record("response", "https://x.example/1", Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + Chunked(Page)));
        var zip = Packed.Zip(("a.txt", Story), ("b.html", Encoding.UTF8.GetBytes(Page)));
        Gen.Select(Gen.Bool, Gen.Int[0, 100_000], Gen.Byte.Array[1, 8]).Sample((isWarc, at, change) =>
        {
            var bytes = (isWarc ? warc : zip).ToArray();
            change.CopyTo(bytes.AsSpan(at % (bytes.Length - 8)));
            IngestFixture.Read(files.Write("broken.bin", bytes), isWarc ? InputKind.Warc : InputKind.Zip).ShouldNotBeEmpty();
        }, iter: 200, threads: 1);
    }

    [Fact]
    public void The_web_archives_of_a_test_suite_end_in_articles_or_failures()
    {
        var folder = IngestFixture.Shared("ingest/warc");
        Assert.SkipWhen(folder is null, "no ../shared/ingest/warc beside the repository");
        Directory.EnumerateFiles(folder!).Where(path => path.Contains(".warc", StringComparison.Ordinal)).ShouldAllBe(path => IngestFixture.Read(path, InputKind.Warc).Count > 0);
        IngestFixture.Read(Path.Combine(folder!, "example.warc.gz")).ShouldContain(intake => intake.Article != null);
    }

    public void Dispose() => files.Dispose();

    private static string Record(string type, string address, string body) => Encoding.UTF8.GetString(Record(type, address, Encoding.UTF8.GetBytes(body)));

    private static byte[] Record(string type, string address, byte[] body) =>
        [.. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype={type}\r\nContent-Length: {body.Length}\r\n\r\n"), .. body, .. "\r\n\r\n"u8];

    private static string Chunked(string text) =>
        string.Concat(text.Chunk(50).Select(chunk => $"{Encoding.UTF8.GetByteCount(chunk):x}\r\n{new string(chunk)}\r\n")) + "0\r\n\r\n";
}
