using System.Net;
using System.Text;
using System.Text.Json;
using Parley.Attribution;
using Parley.Store;
using Parley.Store.Articles;
using Parley.Text;
using Parley.Web;

namespace Parley.FunctionalTests.Web;

/// <summary>Adding articles in the browser.</summary>
public sealed class ImportPagesTests
{
    private static readonly RoomReader Reader = new("scripted", article => new Reading(article, [new Statement($"{article.Id}#1", null, null, [new TextSpan(0, 3)])], []));

    [Fact]
    public async Task Files_that_are_sent_are_read_and_can_be_found()
    {
        await using var room = await ServedRoom.OpenAsync(settings => settings with { Reader = new Lazy<RoomReader>(Reader) });
        using var form = new MultipartFormDataContent
        {
            { new StringContent("The lighthouse keeper counted nine ships before noon.", Encoding.UTF8), "files", "log book.txt" },
            { new StringContent("# Ferries\n\nNobody rowed across the sound that winter.", Encoding.UTF8), "files", "..\\..\\sound.md" },
        };
        var done = await FinishedAsync(room, form);
        (done.GetProperty("state").GetString(), done.GetProperty("articles").GetInt32(), done.GetProperty("statements").GetInt32()).ShouldBe(("done", 2, 2));
        done.GetProperty("names").EnumerateArray().Select(name => name.GetString()).ShouldBe(["log book.txt", "sound.md"]);
        done.GetProperty("who").GetString().ShouldBe("anna");
        (await room.JsonAsync("/api/search?q=lighthouse")).GetProperty("total").GetInt32().ShouldBeGreaterThan(0);
        (await room.HtmlAsync("/add")).ShouldContain("2 articles with 2 statements added");
    }

    [Fact]
    public async Task What_is_there_already_is_passed_over_and_what_cannot_be_read_is_said_by_its_own_name()
    {
        await using var room = await ServedRoom.OpenAsync(settings => settings with { Reader = new Lazy<RoomReader>(Reader) });
        for (var round = 0; round < 2; round++)
        {
            using var form = new MultipartFormDataContent
            {
                { new StringContent("The lighthouse keeper counted nine ships before noon."), "text" },
                { new ByteArrayContent("%PDF-1.7 and no more"u8.ToArray()), "files", "<img src=x onerror=alert(1)>.pdf" },
            };
            var done = await FinishedAsync(room, form);
            (done.GetProperty("articles").GetInt32(), done.GetProperty("known").GetInt32(), done.GetProperty("failed").GetInt32()).ShouldBe((1 - round, round, 1));
            done.GetProperty("failures")[0].GetProperty("message").GetString()!.ShouldNotContain("parley-import");
        }

        (await room.HtmlAsync("/add")).ShouldNotContain("<img");
    }

    [Fact]
    public async Task What_people_coded_is_taken_in_whole_or_not_at_all_and_what_is_broken_is_said()
    {
        await using var room = await ServedRoom.OpenAsync(readings: []);
        for (var round = 0; round < 2; round++)
        {
            using var form = new MultipartFormDataContent
            {
                { new StringContent("codings"), "kind" },
                { new StringContent(CodedTable.Csv, Encoding.UTF8), "files", "mooring.csv" },
                { new ByteArrayContent([.. "SQLite format 3\0"u8, .. new byte[500]]), "files", "half.dna" },
                { new ByteArrayContent("PK\u0003\u0004 and no more"u8.ToArray()), "files", "torn.qdpx" },
            };
            var done = await FinishedAsync(room, form);
            (done.GetProperty("articles").GetInt32(), done.GetProperty("statements").GetInt32(), done.GetProperty("known").GetInt32(), done.GetProperty("failed").GetInt32()).ShouldBe((2 - (2 * round), 4 - (4 * round), 2 * round, 2));
            done.GetProperty("failures").EnumerateArray().Select(failure => failure.GetProperty("message").GetString()!).ShouldAllBe(message => !message.Contains("parley-import") && (message.Contains("half.dna") || message.Contains("torn.qdpx")));
        }

        (await room.JsonAsync("/api/actors")).GetProperty("list").GetProperty("total").GetInt32().ShouldBe(5);
    }

    [Fact]
    public async Task However_a_coded_file_is_torn_the_room_stays_open()
    {
        await using var room = await ServedRoom.OpenAsync(readings: []);
        using var file = new Dna.DnaFile();
        file.Write(Pictures.HarbourDebate.Project());
        var whole = await File.ReadAllBytesAsync(file.Path, TestContext.Current.CancellationToken);
        for (var part = 1; part < 10; part++)
        {
            using var form = new MultipartFormDataContent { { new ByteArrayContent(whole[..(whole.Length * part / 10)]), "files", "torn.dna" } };
            var done = await FinishedAsync(room, form);
            done.GetProperty("failures").EnumerateArray().ShouldAllBe(failure => failure.GetProperty("code").GetString()!.StartsWith("PAR"));
        }

        using var last = new MultipartFormDataContent { { new ByteArrayContent(whole), "files", "whole.dna" } };
        (await FinishedAsync(room, last)).GetProperty("state").GetString().ShouldBe("done");
    }

    [Fact]
    public async Task What_articles_were_made_of_is_kept()
    {
        await using var room = await ServedRoom.OpenAsync();
        var page = "<html><body><article><h1>Boats</h1><p>“The boat will sail at eight,” the captain told the council of the coast on Monday, and nobody spoke against it.</p></article></body></html>"u8.ToArray();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(page), "files", "boats.html" } };
        (await FinishedAsync(room, form)).GetProperty("articles").GetInt32().ShouldBe(1);
        using var corpus = Corpus.Open(room.Address);
        var original = new Originals(corpus).All().ShouldHaveSingleItem().Original;
        (original.Kind, original.Bytes.AsSpan().SequenceEqual(page)).ShouldBe(("html", true));
    }

    [Fact]
    public async Task Nothing_is_no_import()
    {
        await using var room = await ServedRoom.OpenAsync();
        using var answer = await room.SendAsync(HttpMethod.Post, "/api/imports", new MultipartFormDataContent { { new StringContent(""), "text" } });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedRoom.OfAsync(answer)).GetProperty("code").GetString().ShouldBe("PAR628");
    }

    [Fact]
    public async Task A_form_that_is_sent_without_scripts_leads_back_to_the_page()
    {
        await using var room = await ServedRoom.OpenAsync();
        using var answer = await room.SendAsync(HttpMethod.Post, "/api/imports", new MultipartFormDataContent { { new StringContent("Rain fell."), "text" } }, ("Accept", "text/html"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.ToString().ShouldBe("/add");
    }

    private static async Task<JsonElement> FinishedAsync(ServedRoom room, MultipartFormDataContent form)
    {
        using var answer = await room.SendAsync(HttpMethod.Post, "/api/imports", form, ("Accept", "application/json"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        for (var i = 0; i < 200; i++)
        {
            var job = await room.JsonAsync(answer.Headers.Location!.ToString());
            if (job.GetProperty("state").GetString() is "done" or "failed")
            {
                return job;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("the import did not end");
    }
}
