using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Parley.Attribution;
using Parley.Formats;
using Parley.Text;

namespace Parley.FunctionalTests;

public sealed class ArticleJsonTests
{
    [Fact]
    public void What_is_written_is_what_was_promised() => Golden.Verify(Write(Invented.FerryFares(), withText: false).Replace("},{", "},\n{") + "\n", "article-json");

    [Fact]
    public void Writing_and_reading_back_changes_nothing() => AnyReading.Any.Sample(reading =>
    {
        var read = Read(Write(reading)).Reading!;
        read.Article.ShouldBe(reading.Article with { Blocks = read.Article.Blocks, Byline = read.Article.Byline });
        read.Article.Blocks.ShouldBe(reading.Article.Blocks);
        read.Article.Byline.ShouldBe(reading.Article.Byline);
        read.Statements.ShouldBe(reading.Statements);
        read.Diagnostics.ShouldBe(reading.Diagnostics);
    });

    [Fact]
    public void Any_reading_is_valid_UTF8_on_one_line() => AnyReading.Any.Sample(reading =>
    {
        using var stream = new MemoryStream();
        Write(stream, reading, withText: true);
        var line = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
        line.ShouldNotContain('\n');
        using var document = JsonDocument.Parse(line);
    });

    [Fact]
    public void A_lone_surrogate_is_kept_as_an_escape()
    {
        var reading = Invented.Silence("a\uD83Db é");
        Write(reading).ShouldContain("\"text\":\"a\\ud83db é\"");
    }

    [Fact]
    public void Missing_keys_have_the_documented_defaults()
    {
        var statement = Read("""{"statements":[{"content":[{"start":3,"end":9,"text":"…"}]}]}""").Reading!.Statements.Single();
        statement.ShouldBe(new Statement("", null, null, [new TextSpan(3, 9)]));
        (statement.Act, statement.Where, statement.Type).ShouldBe((StatementAct.Speech, StatementPlace.Body, StatementType.Indirect));
    }

    [Fact]
    public void What_is_not_simply_said_is_marked_as_such()
    {
        var line = Write(Invented.Hearing());
        line.ShouldContain("\"content\":[{\"start\":17,\"end\":39,\"text\":\"that the gate was open\"}],\"polarity\":\"negative\"");
        Regex.Matches(line, "\"modality\":\"(\\w+)\"").Select(match => match.Groups[1].Value).ShouldBe(["asked", "intended", "hypothetical"]);
        line.ShouldContain("\"within\":\"hearing#3\"");
    }

    [Theory]
    [InlineData("""{"id":"x","new":[{"deep":[1,{}]}],"statements":null,"speaker":1,"published":"soon"}""")]
    [InlineData("""{"statements":[],"id":"x","statements":[{"source":null,"addressee":{"start":1},"content":[],"speaker":null}]}""")]
    [InlineData("\uFEFF {\"id\":\"x\",\"\\ud800\":0}")]
    public void Unknown_and_null_keys_are_passed_over(string line) => Read(line).Reading!.Article.Id.ShouldBe("x");

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"id":""")]
    [InlineData("{} {}")]
    [InlineData("""{"statements":[{"cue":{"start":5,"end":2}}]}""")]
    [InlineData("""{"statements":[{"content":[{"start":-1,"end":2}]}]}""")]
    [InlineData("""{"text":"abc","statements":[{"content":[{"start":1,"end":4}]}]}""")]
    public void What_is_no_article_is_said_to_be_none(string line)
    {
        var read = Read(line);
        read.Reading.ShouldBeNull();
        read.Failure!.Code.ShouldBe("PAR082");
        read.Failure.Message.ShouldNotContain('\n');
    }

    [Fact]
    public void Reading_any_bytes_never_throws() => Gen.Byte.Array[0, 60].Sample(bytes => ArticleJsonReader.Read(bytes).ShouldNotBeNull());

    [Fact]
    public void The_reference_names_every_key()
    {
        var reference = Golden.Text("docs/reference/json.md");
        var keys = Regex.Matches(Write(Invented.FerryFares()) + Write(Invented.Hearing()), "\"(\\w+)\":").Select(match => match.Groups[1].Value).Distinct();
        keys.Where(key => !reference.Contains($"`{key}`")).ShouldBeEmpty();
    }

    private static ArticleLine Read(string line) => ArticleJsonReader.Read(Encoding.UTF8.GetBytes(line));

    private static string Write(Reading reading, bool withText = true)
    {
        using var stream = new MemoryStream();
        Write(stream, reading, withText);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Stream stream, Reading reading, bool withText)
    {
        using var writer = new Utf8JsonWriter(stream, ArticleJson.WriterOptions);
        ArticleJson.Write(writer, reading, withText);
    }
}
