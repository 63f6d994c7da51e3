using System.Text.Json;
using Parley.Cli;
using Parley.Cli.Commands;
using Parley.FunctionalTests.Dna;

namespace Parley.FunctionalTests.Networks;

/// <summary>A small debate over a toll in a file of Discourse Network Analyzer, of version 3 or 2, and the command that draws it.</summary>
internal sealed class Toll : IDisposable
{
    private const string Tables = """
        CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT);
        CREATE TABLE STATEMENTTYPES(ID INTEGER PRIMARY KEY, Label TEXT, Red INTEGER, Green INTEGER, Blue INTEGER);
        CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);
        CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT, Source TEXT, Section TEXT, Notes TEXT, Type TEXT, Date INTEGER);
        CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER, Coder INTEGER);
        CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
        CREATE TABLE DATAINTEGER(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
        CREATE TABLE DATALONGTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value TEXT);
        INSERT INTO STATEMENTTYPES VALUES(1, 'DNA Statement', 0, 0, 0), (2, 'Annotation', 0, 0, 0);
        INSERT INTO VARIABLES VALUES(1, 'organization', 'short text', 1), (2, 'concept', 'short text', 1), (3, 'agreement', 'boolean', 1), (4, 'note', 'long text', 2);
        INSERT INTO STATEMENTS VALUES(7, 1, 2, 0, 7, 1), (1, 1, 1, 0, 7, 1), (2, 1, 1, 8, 15, 2), (3, 1, 2, 16, 900, 1), (4, 2, 1, 0, 3, 1), (9, 1, 77, 0, 3, 1);
        INSERT INTO DATABOOLEAN VALUES(1, 1, 3, 1), (2, 2, 3, 0), (3, 3, 3, 1), (4, 7, 3, 1);
        INSERT INTO DATALONGTEXT VALUES(1, 4, 4, 'see page 3');
        """;

    private const string Three = """
        CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT);
        CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Entity INTEGER);
        INSERT INTO SETTINGS VALUES('version', '3.1.2');
        INSERT INTO DOCUMENTS VALUES(1, 'Toll; first', 'Raise the toll and build.', 1, 'O''Brien', 'Gazette', 'News', '', 'article', 1583107200), (2, 'Second', 'Raise "it" or not: no.', 1, '', 'Herald', 'News', '', 'letter', 1583193600);
        INSERT INTO ENTITIES VALUES(1, 1, ''), (2, 1, 'Ferries'), (3, 1, 'Dockers'), (4, 2, 'Raise the toll'), (5, 2, '');
        INSERT INTO DATASHORTTEXT VALUES(1, 1, 1, 3), (2, 1, 2, 4), (3, 2, 1, 2), (4, 2, 2, 4), (5, 3, 1, 2), (6, 3, 2, 4), (7, 7, 1, 2), (8, 7, 2, 5);
        """;

    private const string Two = """
        CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, StatementTypeId INTEGER, Value TEXT);
        INSERT INTO SETTINGS VALUES('version', '2.0 beta 25');
        INSERT INTO DOCUMENTS VALUES(1, 'Toll; first', 'Raise the toll and build.', 1, 'O''Brien', 'Gazette', 'News', '', 'article', 1583107200000), (2, 'Second', 'Raise "it" or not: no.', 1, '', 'Herald', 'News', '', 'letter', 1583193600000);
        INSERT INTO DATASHORTTEXT VALUES(1, 1, 1, 1, 'Dockers'), (2, 1, 2, 1, 'Raise the toll'), (3, 2, 1, 1, 'Ferries'), (4, 2, 2, 1, 'Raise the toll'), (5, 3, 1, 1, 'Ferries'), (6, 3, 2, 1, 'Raise the toll'), (7, 7, 1, 1, 'Ferries'), (8, 7, 2, 1, '');
        """;

    public Toll(bool two = false) => File.Execute(Tables + (two ? Two : Three));

    public DnaFile File { get; } = new();

    /// <summary>Runs <c>parley network</c> on the file.</summary>
    public (int Code, string Output, string Error) Network(params string[] words) => Typed(["network", File.Path, .. words]);

    /// <summary>Runs a whole command line.</summary>
    public static (int Code, string Output, string Error) Typed(params string[] words)
    {
        using var screen = new Screen();
        var code = Invocation.Run(screen.Host, words, NetworkCommand.Create(screen.Host));
        return (code, screen.Data, screen.Errors);
    }

    /// <summary>The answer as JSON.</summary>
    public JsonElement Json(params string[] words)
    {
        var (code, output, error) = Network([.. words, "--to", "json"]);
        error.ShouldBeEmpty();
        code.ShouldBe(0);
        return JsonDocument.Parse(output).RootElement;
    }

    public void Dispose() => File.Dispose();
}
