using System.IO.Compression;
using System.Text;
using CsCheck;
using Parley.Coding;
using Parley.Coding.Projects;
using Parley.Formats.Codings;
using Parley.FunctionalTests.Dna;

namespace Parley.FunctionalTests.Codings;

public sealed class CodedTablesTests
{
    private static readonly ILookup<string, string> NoMap = Array.Empty<string>().ToLookup(_ => "");

    [Fact]
    public void A_table_of_a_spreadsheet_becomes_documents_statements_and_entities()
    {
        var read = Text("""
            Title,Date,Speaker,concept,Agreement,weight,text
            Bay,2031-05-01,Ilse,fees,yes,3,The bay is full.
            Bay,2031-05-01,Otto,fees,no,-2,"No, it is not."
            Pier,2031-05-02,Ilse,,yes,4,Yes.
            """, new[] { ("Speaker", "person") }.ToLookup(p => p.Item1, p => p.Item2));
        var project = read.Project!;
        project.Documents.Select(document => (document.Title, document.Text)).ShouldBe([("Bay", "The bay is full.\n\nNo, it is not."), ("Pier", "Yes.")]);
        project.Scheme.Types.Single().Variables.Select(v => (v.Variable.Name, v.Variable.Kind)).ShouldBe(
            [("person", VariableKind.ShortText), ("concept", VariableKind.ShortText), ("Agreement", VariableKind.Boolean), ("weight", VariableKind.Integer)]);
        project.Statements.Select(statement => statement.Span.Start).ShouldBe([0, 18, 0]);
        project.Scheme.Entities.Select(entity => entity.Value).ShouldBe(["Ilse", "fees", "Otto", ""]);
        project.Documents.First().Date.ShouldBe(new DateTimeOffset(2031, 5, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds());
        read.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Words_are_found_in_the_document_that_the_table_gives()
    {
        var read = Text("document,document_text,text,start,end,who\n1,So it is. So it is.,So it is.,,,a\n1,,So it is.,,,b\n1,,it,13,15,c\n1,,nowhere,,,d\n");
        read.Project!.Statements.Select(statement => statement.Span.Start).ShouldBe([0, 10, 13]);
        read.Notes.ShouldHaveSingleItem().Code.ShouldBe(TableProject.Unplaced);
    }

    [Fact]
    public void Codings_without_words_are_statements_all_the_same()
    {
        var project = Text("date,organization,concept,agreement\n2031-01-01,Board,fees,1\n2031-01-02,Union,fees,0\n").Project!;
        project.Documents.Select(document => document.Text).ShouldBe(["Board · fees · 1", "Union · fees · 0"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("title,date\nBay,2031-01-01\n")]
    [InlineData("who,what\n")]
    public void A_table_without_statements_is_refused(string table)
    {
        var read = Text(table);
        read.Project.ShouldBeNull();
        read.Notes.ShouldHaveSingleItem().Code.ShouldBe(TableProject.NoTable);
    }

    /// <summary>Nothing is a formula in a workbook, so that nothing needs an apostrophe before it.</summary>
    [Fact]
    public void A_project_goes_out_as_a_workbook_and_comes_back()
    {
        var scheme = new CodingScheme
        {
            Coders = [new Coder(1, "Ada")],
            Types = [new CodedType(1, "Claim", Colour.Black, [new CodedVariable(1, new Variable("who", VariableKind.ShortText)), new CodedVariable(2, new Variable("agrees", VariableKind.Boolean))])],
            Entities = [new Entity(1, 1, "=1+1"), new Entity(2, 1, "'=Board")],
        };
        var project = new CodingProject(scheme, [new CodedDocument(1, "Bay", "'=so it is\r, 😀")],
        [
            new CodedStatement(1, 1, 1, new(0, 4), 1, [new CodedValue(1, 1), new CodedValue(2, 0)]), new CodedStatement(2, 1, 1, new(5, 15), 1, [new CodedValue(1, 2), new CodedValue(2, 1)]),
        ]);
        using var stream = new MemoryStream();
        var table = new CodedTable(project);
        WorkbookWriter.Write(stream, table.Header, table.Rows, table.IsNumber).ShouldBe(0);
        stream.Position = 0;
        var read = CodedTables.OfArchive(stream, "t.xlsx", NoMap, null);
        Said(read.Project!).ShouldBe(Said(project).Select(said => said.Replace('\r', '\n')));
    }

    [Fact]
    public void A_project_goes_out_as_a_qdpx_and_comes_back() => AnyProject.Over(AnyProject.Plain).Sample(project =>
    {
        using var stream = new MemoryStream();
        QdaWriter.Write(stream, project);
        stream.Position = 0;
        var read = CodedTables.OfArchive(stream, "t.qdpx", NoMap, null);
        read.Notes.ShouldBeEmpty();
        read.Project!.Documents.Select(document => document.Text).ShouldBe(project.Documents.Select(document => document.Text));
        Said(read.Project!).ShouldBe(Said(project));
    }, iter: 40);

    [Fact]
    public void Codes_of_another_program_are_entities_of_one_variable()
    {
        using var archive = Archive(
            ("project.qde", """
                <Project xmlns="urn:QDA-XML:project:1.0"><Users><User guid="u1" name="Ada"/></Users>
                <CodeBook><Codes><Code guid="c1" name="Trust" isCodable="true" color="#00FF00"><Code guid="c2" name="Press" isCodable="true"/></Code><Code guid="c3" name="Money" isCodable="true"><Code guid="c4" name="Press" isCodable="true"/></Code></Codes></CodeBook>
                <Sources><TextSource guid="s1" name="Interview" plainTextPath="internal://s1.txt"><PlainTextSelection guid="p1" startPosition="2" endPosition="7" creatingUser="u1">
                <Coding guid="k1"><CodeRef targetGUID="c2"/></Coding><Coding guid="k2"><CodeRef targetGUID="c4"/></Coding></PlainTextSelection></TextSource><PictureSource guid="s2" name="Pier.png"/></Sources></Project>
                """),
            ("Sources/s1.txt", "😀 Ships come."));
        var read = CodedTables.OfArchive(archive, "t.qdpx", NoMap, null);
        var words = new SchemeWords(read.Project!.Scheme);
        words.ByDocument(read.Project).SelectMany(pair => pair.Statements).Select(s => (s.Text, s.Coder, words.Of(s.Type.Variables[0], s.Statement.Values[0]))).ShouldBe([("Ships", "Ada", "Press"), ("Ships", "Ada", "Money / Press")]);
        read.Project.Scheme.Entities.Select(entity => entity.Parent).ShouldBe([null, 1L, null, 3L]);
        read.Notes.ShouldHaveSingleItem().Code.ShouldBe(CodedTables.NotText);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><Project xmlns=\"urn:QDA-XML:project:1.0\">&x;</Project>")]
    [InlineData("<Project")]
    [InlineData("")]
    public void A_broken_or_hostile_project_is_refused(string xml)
    {
        using var archive = Archive(("project.qde", xml));
        CodedTables.OfArchive(archive, "t.qdpx", NoMap, null).Notes.ShouldHaveSingleItem().Code.ShouldBe(CodedTables.BadArchive);
    }

    [Fact]
    public void An_archive_that_swells_is_refused()
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var bomb = zip.CreateEntry("xl/sharedStrings.xml").Open();
            var zeros = new byte[1 << 20];
            Array.Fill(zeros, (byte)' ');
            bomb.Write("<sst>"u8);
            for (var i = 0; i < 600; i++)
            {
                bomb.Write(zeros);
            }
        }

        using (var zip = new ZipArchive(archive, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry("xl/workbook.xml").Open());
            writer.Write("<workbook/>");
        }

        archive.Position = 0;
        CodedTables.OfArchive(archive, "t.xlsx", NoMap, null).Notes.ShouldHaveSingleItem().Message.ShouldContain("512 MB");
    }

    [Fact]
    public void Annotations_count_characters_and_say_the_words()
    {
        using var stream = new MemoryStream();
        var scheme = new CodingScheme { Coders = [new Coder(1, "Ada")], Types = [new CodedType(1, "Claim", Colour.Black, [new CodedVariable(1, new Variable("who", VariableKind.ShortText))])], Entities = [new Entity(1, 1, "Board")] };
        WebAnnotations.Write(stream, new CodingProject(scheme, [new CodedDocument(1, "Bay", "😀 The bay is full.")], [new CodedStatement(1, 1, 1, new(3, 10), 1, [new CodedValue(1, 1)])]));
        using var json = System.Text.Json.JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        var selectors = json.RootElement.GetProperty("target").GetProperty("selector");
        (selectors[0].GetProperty("start").GetInt32(), selectors[0].GetProperty("end").GetInt32(), selectors[1].GetProperty("exact").GetString()).ShouldBe((2, 9, "The bay"));
        json.RootElement.GetProperty("body")[0].GetProperty("value").GetString().ShouldBe("Board");
    }

    private static CodedRead Text(string table, ILookup<string, string>? map = null) => CodedTables.OfText(new MemoryStream(Encoding.UTF8.GetBytes(table)), "t.csv", map ?? NoMap, null);

    private static MemoryStream Archive(params (string Name, string Text)[] entries)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(text);
            }
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>What each statement says and every value of it that is not empty or a default.</summary>
    private static List<string> Said(CodingProject project)
    {
        var words = new SchemeWords(project.Scheme);
        return [.. words.ByDocument(project).SelectMany(pair => pair.Statements).Select(s => $"{s.Type.Label}|{s.Text}|{string.Join('|', s.Type.Variables.Zip(s.Statement.Values, (v, value) => $"{v.Variable.Name}={words.Of(v, value)}").Where(x => !x.EndsWith('=')))}").Order(StringComparer.Ordinal)];
    }
}
