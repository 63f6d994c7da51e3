using System.Text.Json;
using CsCheck;
using Parley.Ingest;

namespace Parley.FunctionalTests;

public sealed class IngestJsonTests : IDisposable
{
    private readonly IngestFixture files = new();

    [Fact]
    public void A_line_is_an_article_and_a_bad_line_a_failure_of_its_own()
    {
        var path = files.Write("a.jsonl", "{\"id\":\"one\",\"title\":\"Bridge shut\",\"text\":\"Bridge shut.\\n\\nIt is shut.\",\"published\":\"2024-03-03\",\"byline\":[\"Iko Lund\"],\"publication\":\"The Ansel Post\"}\n\n{bad}\n{\"text\":7}\n{\"text\":\"Open again.\"}\n");
        var intakes = IngestFixture.Read(path);
        intakes.Select(intake => intake.Input).ShouldBe([$"{path}:1", $"{path}:3", $"{path}:4", $"{path}:5"]);
        intakes.Select(intake => intake.Failure?.Code).ShouldBe([null, "PAR020", "PAR020", null]);
        var article = intakes[0].Article!;
        (article.Id, article.Title, article.Outlet, article.Published).ShouldBe(("one", "Bridge shut", "The Ansel Post", new DateOnly(2024, 3, 3)));
        IngestFixture.Kinds(article).ShouldBe(["Headline", "Paragraph"]);
        intakes[3].Article!.Id.Length.ShouldBe(16);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_and_said()
    {
        var article = files.Article("a.jsonl", """{"text":"\ud800 Yes, \\ud800 \ud83d\ude00"}""");
        article.Text.ShouldBe("\ufffd Yes, \\ud800 😀");
        article.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PAR023");
    }

    [Fact]
    public void The_text_of_a_line_is_kept_unchanged() =>
        Gen.String.Where(text => text.Length > 0 && !text.Any(char.IsSurrogate)).Sample(text =>
        {
            var line = JsonSerializer.Serialize(new { text });
            return JsonLines.Read("x:1", line).Article!.Text == text;
        });

    [Fact]
    public void Lines_come_one_at_a_time_from_an_endless_pipe()
    {
        using var pipe = new Endless();
        new Inputs(() => pipe).Read(["-"], null, CancellationToken.None).Take(1000).Last().Input.ShouldBe("-:1000");
    }

    public void Dispose() => files.Dispose();

    private sealed class Endless : MemoryStream
    {
        public override bool CanSeek => false;

        private static readonly byte[] Line = "{\"text\":\"It is shut.\"}\n"u8.ToArray();
        private int at;

        public override int Read(Span<byte> buffer)
        {
            for (var i = 0; i < buffer.Length; i++)
            {
                buffer[i] = Line[at++ % Line.Length];
            }

            return buffer.Length;
        }
    }
}
