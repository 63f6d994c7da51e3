using System.Text;
using Parley.Formats;
using Parley.Linking;

namespace Parley.FunctionalTests;

/// <summary>What people decided about actors, from a table.</summary>
public sealed class DecisionListTests
{
    [Fact]
    public void Each_row_is_a_decision_with_who_when_and_why()
    {
        var list = Read("Decision,id,other,name,articles,who,when,why\nmerge,a,b,,,Ana,2025-02-13,\"one, surely\"\nSPLIT,c,,Ilse Varga,x-1; x-2,,2025-02-14T09:30:00Z,\nrename,c,,Varga,,,2025-02-14T09:31:00+00:00,\n");
        list.Faults.ShouldBeEmpty();
        var merge = list.Decisions.All[0].ShouldBeOfType<MergeActors>();
        (merge.Id, merge.Other, merge.Who, merge.When, merge.Why).ShouldBe(("a", "b", "Ana", new DateTimeOffset(2025, 2, 13, 0, 0, 0, TimeSpan.Zero), "one, surely"));
        list.Decisions.All[1].ShouldBeOfType<SplitActor>().Articles.ShouldBe(["x-1", "x-2"]);
        list.Decisions.NameOf("c").ShouldBe("Varga");
    }

    [Fact]
    public void The_later_of_two_counts_wherever_it_stands()
    {
        Read("decision,id,name,when\nrename,a,New,2025-02-14\nrename,a,Old,2025-02-13\n").Decisions.NameOf("a").ShouldBe("New");
        Read("decision,id,name\nrename,a,Old\nrename,a,New\n").Decisions.NameOf("a").ShouldBe("New");
        Read("decision;id;name;when\nrename;a;Dated;2025-02-13\nrename;a;Undated;\n").Decisions.NameOf("a").ShouldBe("Dated");
    }

    [Theory]
    [InlineData("join,a,b,,,", "\"join\" is no decision")]
    [InlineData("merge,,b,,,", "no id")]
    [InlineData("merge,a,,,,", "the id that goes")]
    [InlineData("merge,a,a,,,", "with itself")]
    [InlineData("split,a,,Varga,,", "articles")]
    [InlineData("split,a,,,x,", "needs a name")]
    [InlineData("rename,a,,…,,", "needs a name")]
    [InlineData("rename,a,,Varga,,yesterday", "\"yesterday\" is no time")]
    [InlineData("rename,a,,Varga,,2025-02-30", "no time")]
    [InlineData("rename,a,,Varga,,,,,,", "cells under")]
    [InlineData("\"rename,a,,Varga,,", "quotation mark")]
    [InlineData("rename,a,,V\0,,", "not UTF-8")]
    public void A_bad_row_is_told_once_with_its_line_and_the_others_are_used(string row, string why)
    {
        var list = Read($"decision,id,other,name,articles,when\nmerge,p,q,,,\n\n{row}\nrename,p,,Stein,,\n");
        var fault = list.Faults.ShouldHaveSingleItem();
        (fault.Code, list.Decisions.All.Length).ShouldBe(("PAR041", 2));
        fault.Message.ShouldStartWith("list.csv line 4: ");
        fault.Message.ShouldContain(why);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("id,name\nperson/a,A\n")]
    public void A_file_without_the_column_is_no_table_of_decisions(string text)
    {
        var list = Read(text);
        list.Failure!.Code.ShouldBe("PAR040");
        list.Decisions.All.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_that_is_too_long_costs_its_row() =>
        Read($"decision,id,name\nrename,a,{new string('x', 501)}\n").Faults.ShouldHaveSingleItem().Message.ShouldContain("longer than 500");

    private static DecisionList Read(string text) => DecisionList.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "list.csv");
}
