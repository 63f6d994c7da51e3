using Parley.Coding.Projects;
using Parley.Store.Dna;

namespace Parley.FunctionalTests.Dna;

public sealed class DnaReaderTests
{
    private const string Two = """
        CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT);
        CREATE TABLE CODERS(ID INTEGER NOT NULL PRIMARY KEY, Name TEXT, Red INTEGER, Green INTEGER, Blue INTEGER, Password TEXT);
        CREATE TABLE DOCUMENTS(ID INTEGER NOT NULL PRIMARY KEY, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT, Source TEXT, Section TEXT, Notes TEXT, Type TEXT, Date INTEGER);
        CREATE TABLE STATEMENTTYPES(ID INTEGER NOT NULL PRIMARY KEY, Label TEXT, Red INTEGER, Green INTEGER, Blue INTEGER);
        CREATE TABLE VARIABLES(ID INTEGER NOT NULL PRIMARY KEY, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);
        CREATE TABLE REGEXES(Label TEXT PRIMARY KEY, Red INTEGER, Green INTEGER, Blue INTEGER);
        CREATE TABLE CODERPERMISSIONS(ID INTEGER NOT NULL PRIMARY KEY, Coder INTEGER, Type TEXT, Permission INTEGER);
        CREATE TABLE CODERRELATIONS(ID INTEGER NOT NULL PRIMARY KEY, Coder INTEGER, OtherCoder INTEGER, viewStatements INTEGER, editStatements INTEGER, viewDocuments INTEGER, editDocuments INTEGER);
        CREATE TABLE STATEMENTS(ID INTEGER NOT NULL PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER, Coder INTEGER);
        CREATE TABLE STATEMENTLINKS(ID INTEGER PRIMARY KEY NOT NULL, SourceId INTEGER NOT NULL, TargetId INTEGER NOT NULL);
        CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, StatementTypeId INTEGER, Value INTEGER);
        CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, StatementTypeId INTEGER, Value TEXT);
        CREATE TABLE ATTRIBUTES(ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER NOT NULL, Value TEXT NOT NULL, Red INTEGER, Green INTEGER, Blue INTEGER, Type TEXT, Alias TEXT, Notes TEXT, ChildOf TEXT);
        INSERT INTO SETTINGS VALUES ('version', '2.0 beta 25');
        INSERT INTO CODERS VALUES (1, 'Admin', 1, 2, 3, ''), (2, 'Bo', 4, 5, 6, '');
        INSERT INTO CODERPERMISSIONS VALUES (1, 2, 'addDocuments', 0), (2, 2, 'editRegex', 1), (3, 2, 'somethingElse', 0);
        INSERT INTO CODERRELATIONS VALUES (1, 1, 2, 1, 1, 1, 1), (2, 2, 1, 1, 0, 1, 0);
        INSERT INTO DOCUMENTS VALUES (4, 'Bay', 'The bay is full, she said.', 2, 'Ilse', 'Chronicle', NULL, NULL, NULL, -1500), (5, 'Pier', 'No.', 2, '', '', '', '', '', 86400999);
        INSERT INTO STATEMENTTYPES VALUES (1, 'Claim', 7, 8, 9);
        INSERT INTO VARIABLES VALUES (1, 'who', 'short text', 1), (2, 'agrees', 'boolean', 1);
        INSERT INTO ATTRIBUTES VALUES (3, 1, 'Ilse', 10, 11, 12, 'person', 'I.', 'old', 'Board');
        INSERT INTO STATEMENTS VALUES (6, 1, 4, 0, 15, 2), (9, 1, 5, 0, 3, 2);
        INSERT INTO STATEMENTLINKS VALUES (1, 9, 6);
        INSERT INTO DATASHORTTEXT VALUES (1, 6, 1, 1, 'Ilse'), (2, 9, 1, 1, 'Otto');
        INSERT INTO DATABOOLEAN VALUES (1, 6, 2, 1, 0), (2, 9, 2, 1, 1);
        """;

    [Fact]
    public void Version_2_counts_thousandths_and_its_texts_become_entities()
    {
        using var file = new DnaFile();
        file.Execute(Two);
        var (project, notes) = file.Read();
        project.Documents.Select(document => document.Date).ShouldBe([-2, 86400]);
        project.Documents.First().ShouldBe(new CodedDocument(4, "Bay", "The bay is full, she said.") { Coder = 2, Author = "Ilse", Source = "Chronicle", Date = -2 });
        project.Scheme.Entities.Select(entity => (entity.Id, entity.Value, entity.Parent)).ShouldBe([(3, "Ilse", 5L), (4, "Otto", null), (5, "Board", null)]);
        project.Scheme.Entities[0].Attributes.ShouldBe(["person", "I.", "old"]);
        project.Scheme.Types[0].Variables[0].Attributes.Select(attribute => attribute.Name).ShouldBe(["Type", "Alias", "Notes"]);
        project.Statements.Select(statement => statement.Values[0].Number).ShouldBe([3, 4]);
        project.Statements.Select(statement => statement.Values[1].Number).ShouldBe([0, 1]);
        project.Links.ShouldBe([new StatementLink(9, 6)]);
        notes.ShouldHaveSingleItem().Message.ShouldStartWith("a value that was no entity has become one: 2 times");
    }

    [Fact]
    public void Version_2_keeps_some_permissions_and_the_others_are_given()
    {
        using var file = new DnaFile();
        file.Execute(Two);
        var scheme = file.Read().Project.Scheme;
        scheme.Coders.Select(coder => coder.Permissions).ShouldBe([CoderPermissions.All, CoderPermissions.All & ~CoderPermissions.AddDocuments]);
        scheme.Relations[1].Rights.ShouldBe(CoderRights.ViewStatements | CoderRights.ViewDocuments);
        scheme.Coders[1].Screen.ShouldBe(new CoderScreen());
    }

    [Fact]
    public void Version_2_becomes_version_3()
    {
        using var file = new DnaFile();
        file.Execute(Two);
        var project = file.Read().Project;
        file.Write(project).ShouldBeEmpty();
        var (again, notes) = file.Read();
        notes.ShouldBeEmpty();
        file.Ask("SELECT Value FROM SETTINGS WHERE Property = 'version'").ShouldBe(["3.1.2"]);
        ProjectText.Of(again with { Scheme = again.Scheme with { Coders = [], Settings = [] } })
            .ShouldBe(ProjectText.Of(project with { Scheme = project.Scheme with { Coders = [], Settings = [] }, Links = [] }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<?xml version=\"1.0\"?><discourse/>")]
    [InlineData("no database at all")]
    [InlineData("SQLite format 3\0 and then nothing of the sort, for more than the hundred bytes that the header of a database has")]
    public void What_is_no_database_is_refused(string content)
    {
        using var file = new DnaFile();
        File.WriteAllText(file.Path, content);
        DnaDatabase.Open(file.Path, out var failure).ShouldBeNull();
        failure!.Code.ShouldBeOneOf(DnaDatabase.NoDatabase, DnaDatabase.Damaged);
        failure.Message.ShouldContain(file.Path);
    }

    [Theory]
    [InlineData("CREATE TABLE articles(id INTEGER)")]
    [InlineData("CREATE TABLE SETTINGS(Property TEXT, Value TEXT); INSERT INTO SETTINGS VALUES ('version', '4.0')")]
    [InlineData("CREATE TABLE SETTINGS(Property TEXT, Value TEXT); INSERT INTO SETTINGS VALUES ('version', '3.0'); CREATE VIEW STATEMENTS AS SELECT 1; CREATE TABLE CODERS(ID)")]
    public void Another_database_is_refused(string sql)
    {
        using var file = new DnaFile();
        file.Execute(sql);
        DnaDatabase.Open(file.Path, out var failure).ShouldBeNull();
        failure!.Code.ShouldBe(DnaDatabase.NoDatabase);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told()
    {
        DnaDatabase.Open("/nowhere/at/all.dna", out var failure).ShouldBeNull();
        failure!.Code.ShouldBe("PAR011");
    }

    /// <summary>Reading writes nothing: neither into the file nor beside it, also where the file expects a log.</summary>
    [Fact]
    public void What_is_read_is_not_changed()
    {
        using var file = new DnaFile();
        file.Execute("PRAGMA journal_mode = WAL;" + Two);
        var before = File.ReadAllBytes(file.Path);
        file.Read();
        File.ReadAllBytes(file.Path).ShouldBe(before);
        file.Beside.ShouldBeEmpty();
    }

    [Fact]
    public void A_view_in_place_of_a_table_never_runs()
    {
        using var file = new DnaFile();
        file.Execute(Two + "DROP TABLE REGEXES; CREATE VIEW REGEXES AS WITH RECURSIVE n(Label) AS (SELECT 1 UNION ALL SELECT Label + 1 FROM n) SELECT Label, 0 AS Red, 0 AS Green, 0 AS Blue FROM n");
        file.Read().Project.Scheme.Highlights.ShouldBeEmpty();
    }

    [Fact]
    public void The_samples_are_written_and_read_again()
    {
        using var file = new DnaFile();
        var sample = Shared("sample-v3.dna");
        Assert.SkipWhen(sample is null, "no ../shared/dna beside the repository");
        File.Copy(sample!, file.Path);
        File.SetUnixFileMode(file.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        string[] tables = [.. file.Ask("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")];
        var columns = tables.Select(table => string.Join(' ', file.Ask($"SELECT name || type || \"notnull\" || coalesce(dflt_value, '') || pk FROM pragma_table_info('{table}')"))).ToList();
        var (project, notes) = file.Read();
        notes.ShouldBeEmpty();
        file.Write(project).ShouldBeEmpty();
        ProjectText.Of(file.Read().Project).ShouldBe(ProjectText.Of(project));
        file.Ask("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").ShouldBe(tables);
        tables.Select(table => string.Join(' ', file.Ask($"SELECT name || type || \"notnull\" || coalesce(dflt_value, '') || pk FROM pragma_table_info('{table}')"))).ShouldBe(columns);
        project.Scheme.Coders.Select(coder => DnaPassword.Digest("sample", Convert.FromBase64String(coder.Password).AsSpan(0, DnaPassword.SaltLength))).ShouldBe(project.Scheme.Coders.Select(coder => coder.Password));
    }

    internal static string? Shared(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var path = Path.GetFullPath(Path.Combine(at.FullName, "..", "shared", "dna", name));
            if (File.Exists(Path.Combine(at.FullName, "Parley.slnx")))
            {
                return File.Exists(path) ? path : null;
            }
        }

        return null;
    }
}
