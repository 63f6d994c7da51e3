using System.Text;
using CsCheck;
using Parley.Attribution;
using Parley.Formats;

namespace Parley.FunctionalTests;

public sealed class ActorListTests
{
    [Fact]
    public void A_row_says_who_and_when()
    {
        var list = Read("ID,Name,Aliases,Kind,Role,Affiliation,From,To\nQ900001,Ilse Varga,\"Varga; I. Varga\",person,harbour minister,\"Keller Bay, North\",2029,2031-06\n,Acme,,organisation,,,,\n");
        list.Faults.ShouldBeEmpty();
        list.Rows.ShouldBe(2);
        var varga = list.Known.Named("I. Varga").ShouldHaveSingleItem();
        (varga.Id, varga.Name, varga.Kind, varga.Affiliation).ShouldBe(("Q900001", "Ilse Varga", SpeakerKind.Person, "Keller Bay, North"));
        (varga.From, varga.To).ShouldBe((new DateOnly(2029, 1, 1), new DateOnly(2031, 6, 30)));
        varga.Aliases.ShouldBe(["Varga", "I. Varga"]);
        list.Known.InOffice("minister of harbour", "Keller Bay, North", new DateOnly(2030, 1, 1)).ShouldHaveSingleItem();
        list.Known.Named("Acme").ShouldHaveSingleItem().Id.ShouldBe("organization/acme");
    }

    [Theory]
    [InlineData(",person,,", "no name")]
    [InlineData("…,person,,", "no letter")]
    [InlineData("Otto Holt,ghost,,", "kind")]
    [InlineData("Otto Holt,person,soon,", "\"soon\" is no day")]
    [InlineData("Otto Holt,person,2025-02-30,", "no day")]
    [InlineData("Otto Holt,person,2026,2025", "ends before it begins")]
    [InlineData("Otto Holt,person,,,,,,", "cells under")]
    [InlineData("\"Otto Holt,person,,", "quotation mark")]
    [InlineData("Otto\0Holt,person,,", "not UTF-8")]
    public void A_bad_row_is_told_once_with_its_line_and_the_others_are_used(string row, string why)
    {
        var list = Read($"name,kind,from,to\nIlse Varga,,,\n\n{row}\nRolf Stein,,,\n");
        var fault = list.Faults.ShouldHaveSingleItem();
        (fault.Code, list.Rows).ShouldBe(("PAR031", 2));
        fault.Message.ShouldStartWith("list.csv line 4: ");
        fault.Message.ShouldContain(why);
        list.Known.Named("Rolf Stein").ShouldHaveSingleItem();
    }

    [Fact]
    public void Every_kind_of_bad_row_in_one_list_is_told_once_by_its_own_line_and_the_good_rows_are_used()
    {
        var (arabic, longest) = (string.Join(' ', Enumerable.Repeat("سلمى", 3)), new string('ö', 95) + " " + new string('x', 94));
        string[] rows =
        [
            "id,name,kind,affiliation,from,to",
            "Q1,Ilse Varga,person,Acme,2020,2024",
            "Q1,Otto Holt,person,,,", // line 3: an id that is another's
            "Q1,Ilse Varga,person,Corax,2023,2026", // line 4: its dates overlap with the row before
            "Q1,Ilse Varga,person,Corax,2025,2026",
            "Acme-1,Acme,organization,Borealis,,",
            "Bore-1,Borealis,organization,Acme,,", // line 7: a circle
            "Q2,,person,,,", // line 8: no name
            "Q3,Rolf Stein,wizard,,,", // line 9: no kind
            $"Q4,{arabic},person,,,",
            $"Q5,{longest},person,,,",
            "Q6,Mara Lind,person,,2030,2029", // line 12: ends before it begins
            "Q7,\uFFFE,person,,,", // line 13: bytes that are no text, below
            ",Keller Bay,,,,",
        ];
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', rows)).ToList();
        var bad = bytes.IndexOf(0xEF);
        bytes.RemoveRange(bad, 3);
        bytes.InsertRange(bad, [0x4A, 0x6F, 0xE9]);
        var list = ActorList.Read(new MemoryStream([.. bytes]), "list.csv");
        list.Faults.Select(f => (f.Code, f.Message.Split(':')[0])).ShouldBe(new[] { 3, 4, 7, 8, 9, 12, 13 }.Select(line => ("PAR031", $"list.csv line {line}")));
        list.Rows.ShouldBe(6);
        new[] { "Ilse Varga", "Acme", arabic, longest, "Keller Bay" }.ShouldAllBe(name => list.Known.Named(name).Length > 0);
        list.Known.Named("Otto Holt").ShouldBeEmpty();
        list.Known.Named("Ilse Varga").Length.ShouldBe(2);
    }

    [Fact]
    public void Bytes_that_are_no_text_cost_their_row_only()
    {
        byte[] bytes = [.. "name\nIlse Varga\nJos"u8, 0xE9, .. " Holt\nRolf Stein\n"u8];
        var list = ActorList.Read(new MemoryStream(bytes), "list.csv");
        list.Faults.ShouldHaveSingleItem().Message.ShouldStartWith("list.csv line 3: ");
        list.Rows.ShouldBe(2);
    }

    [Fact]
    public void An_id_belongs_to_one_name_and_one_time_to_one_row()
    {
        var list = Read("""
            id,name,affiliation,from,to
            Q1,Ilse Varga,Keller Bay,2020,2024
            Q1,Ilse Varga,Acme,2025,
            Q1,Otto Holt,,1990,1991
            Q1,Ilse Varga,Borealis,2024-06,2026
            Q2,Rolf Stein,,,
            Q2,Rolf Stein,,,
            """);
        list.Faults.Select(f => f.Message.Split(':')[0]).ShouldBe(["list.csv line 4", "list.csv line 5", "list.csv line 7"]);
        list.Known.Named("Ilse Varga").Select(k => k.Affiliation).ShouldBe(["Keller Bay", "Acme"]);
    }

    [Fact]
    public void No_organisation_belongs_to_itself()
    {
        var list = Read("name,kind,affiliation\nAcme,organization,Borealis\nBorealis,organization,Corax\nCorax,organization,Acme\nDelta,organization,Delta\nIlse Varga,person,Acme\n");
        list.Faults.Select(f => f.Message.Split(':')[0]).ShouldBe(["list.csv line 4", "list.csv line 5"]);
        list.Rows.ShouldBe(3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("who,what\nIlse Varga,mayor\n")]
    [InlineData("\0n\0a\0m\0e")]
    public void What_names_no_column_is_no_list(string text) => Read(text).Failure.ShouldNotBeNull().Code.ShouldBe("PAR030");

    [Theory]
    [InlineData("name;id\nIlse Varga;Q1\n")]
    [InlineData("name\tid\r\nIlse Varga\tQ1\r\n")]
    [InlineData("\uFEFFname,id\n\"Ilse Varga\",Q1")]
    public void Tables_of_other_programs_are_read(string text) => Read(text).Known.Named("Ilse Varga").ShouldHaveSingleItem().Id.ShouldBe("Q1");

    [Fact]
    public void Right_to_left_and_very_long_names_are_names()
    {
        var name = string.Join(' ', Enumerable.Repeat("سلمى النجار", 17))[..186] + " بن";
        Read($"name,id\n{name},Q7\n").Known.Named(name).ShouldHaveSingleItem().Name.ShouldBe(name);
    }

    [Fact]
    public void Reading_a_list_never_throws_and_every_row_is_used_or_told() =>
        Gen.OneOf("name", ",", ";", "\"", "\n", "\r\n", "Q1", "person", "Ilse Varga", "2025", "2031-13", "\t", "\0", "é", "\uD83D", " ").Array[0, 60].Sample(parts =>
        {
            var list = Read("name,id,from,kind\n" + string.Concat(parts));
            list.Faults.Select(f => f.Message.Split(':')[0]).ShouldBeUnique();
            (list.Rows + list.Faults.Length).ShouldBeLessThanOrEqualTo(1 + parts.Count(p => p.EndsWith('\n')));
        });

    private static ActorList Read(string text) => ActorList.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "list.csv");
}
