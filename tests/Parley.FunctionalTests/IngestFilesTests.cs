using System.IO.Compression;
using System.Net;
using System.Text;
using Parley.Ingest;

namespace Parley.FunctionalTests;

public sealed class IngestFilesTests : IDisposable
{
    private const string Story = "The bridge is closed, the board said. “We will not survive,” said Zoë Brand – a baker.";
    private readonly IngestFixture files = new();

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("windows-1252")]
    public void Text_is_decoded_from(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        Decoding.Decode(encoding.GetBytes(Story)).ShouldBe(new Decoded(Story, Decoding.Decode(encoding.GetBytes(Story)).Encoding, false));
        Decoding.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Story)]).Text.ShouldBe(Story);
    }

    [Fact]
    public void Bytes_that_mean_nothing_are_replaced_and_said()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Story), 0xff, (byte)'.'];
        var article = IngestFixture.Read(files.Write("a.txt", bytes)).ShouldHaveSingleItem().Article.ShouldNotBeNull();
        article.Text.ShouldBe(Story + "\ufffd.");
        article.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PAR022");
    }

    [Fact]
    public void What_is_no_article_is_a_failure_with_a_code()
    {
        files.Failure("empty.txt", []).ShouldBe("PAR018");
        files.Failure("null.txt", new byte[1000]).ShouldBe("PAR015");
        files.Failure("a.txt", [0x89, .. "PNG and so on"u8]).ShouldBe("PAR015");
        IngestFixture.Read(files.At("nowhere.txt")).ShouldHaveSingleItem().Failure!.Code.ShouldBe("PAR010");
        IngestFixture.Read("").ShouldHaveSingleItem().Failure!.Code.ShouldBe("PAR010");
        IngestFixture.Read(files.At("nowhere/*.txt")).ShouldHaveSingleItem().Failure!.Code.ShouldBe("PAR010");
        IngestFixture.Read(new string('x', 5000)).ShouldHaveSingleItem().Failure.ShouldNotBeNull();
    }

    [Fact]
    public void A_failure_is_said_on_one_line() => Failures.NotFound("two\nlines\u001b[31m").Message.Any(char.IsControl).ShouldBeFalse();

    [Theory]
    [InlineData("prose")]
    [InlineData("")]
    public void A_kind_that_is_none_is_refused_by_name(string name)
    {
        InputKinds.Parse(name, out var failure).ShouldBeNull();
        failure!.Code.ShouldBe("PAR012");
    }

    [Fact]
    public void A_file_that_is_plainly_of_another_kind_is_said_to_be() =>
        IngestFixture.Read(files.Write("a.dat", "%PDF-1.7 and so on"), InputKind.Html).ShouldHaveSingleItem().Failure!.Code.ShouldBe("PAR013");

    [Fact]
    public void A_compressed_file_is_unpacked_and_a_cut_one_is_one_failure()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(i => $"{Story} {i * 7919 % 1009}\n"))));
        }

        var bytes = packed.ToArray();
        IngestFixture.Read(files.Write("a.txt.gz", bytes)).ShouldHaveSingleItem().Article!.Text.ShouldStartWith(Story);
        files.Failure("cut.txt.gz", bytes[..(bytes.Length / 2)]).ShouldBe("PAR016");
    }

    [Fact]
    public void A_folder_is_read_in_order_without_what_is_hidden_or_no_article()
    {
        foreach (var name in new[] { "d/b.txt", "d/a/z.md", "d/c.html", "d/.hidden.txt", "d/program.py", "d/c_files/frame.html", "e/program.py" })
        {
            files.Write(name, name.EndsWith("html", StringComparison.Ordinal) ? $"<html><p>{Story}</p></html>" : Story);
        }

        string[] expected = [files.At("d/a/z.md"), files.At("d/b.txt"), files.At("d/c.html")];
        IngestFixture.Read(files.At("d")).Select(intake => intake.Input).ShouldBe(expected);
        IngestFixture.Read(files.At("d/**/*.md")).ShouldHaveSingleItem().Input.ShouldBe(files.At("d/a/z.md"));
        IngestFixture.Read(files.At("d/?.*")).Count.ShouldBe(2);
        IngestFixture.Read(files.At("e")).ShouldHaveSingleItem().Failure!.Code.ShouldBe("PAR014");
    }

    [Fact]
    public void Standard_input_takes_its_place_among_the_inputs() =>
        IngestFixture.Read([files.Write("a.txt", Story), "-", files.At("none")], null, Story).Select(intake => intake.Article is null).ShouldBe([false, false, true]);

    [Fact]
    public void An_address_is_fetched_and_its_declared_encoding_honoured()
    {
        using var web = new Web("text/html; charset=windows-1252", "<html><title>Café</title><p>"u8.ToArray().Concat(Labels.Windows1252.GetBytes(Story)).ToArray());
        var intakes = new Inputs(() => Stream.Null, web).Read(["https://example.org/a", "https://example.org/missing"], null, CancellationToken.None).ToList();
        intakes[0].Article!.Text.ShouldContain("Zoë Brand – a baker");
        intakes[0].Article!.Url.ShouldBe("https://example.org/a");
        intakes[1].Failure!.Code.ShouldBe("PAR021");
    }

    public void Dispose() => files.Dispose();

    private sealed class Web(string type, byte[] page) : HttpMessageHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var found = request.RequestUri!.AbsolutePath == "/a";
            var response = new HttpResponseMessage(found ? HttpStatusCode.OK : HttpStatusCode.NotFound) { Content = new ByteArrayContent(page), RequestMessage = request };
            response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            return response;
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Send(request, cancellationToken));
    }
}
