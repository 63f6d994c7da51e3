using CsCheck;
using Parley.Coding;
using Parley.Coding.Projects;
using Parley.Store.Dna;

namespace Parley.FunctionalTests.Dna;

public sealed class DnaRoundTripTests
{
    private const int Tries = 60;

    [Fact]
    public void What_is_written_is_read_again() => AnyProject.Over(AnyProject.Plain).Sample(project =>
    {
        using var file = new DnaFile();
        file.Write(project).ShouldBeEmpty();
        var (read, notes) = file.Read();
        notes.ShouldBeEmpty();
        ProjectText.Of(read).ShouldBe(ProjectText.Of(project));
    }, iter: Tries);

    /// <summary>What Discourse Network Analyzer prints of a statement, by cutting out characters, is what the statement says, with plain line feeds.</summary>
    [Fact]
    public void Statements_say_the_same_whatever_ends_the_lines() => AnyProject.Over(AnyProject.Windows).Sample(project =>
    {
        using var file = new DnaFile();
        file.Write(project);
        var texts = project.Documents.ToDictionary(document => document.Id, document => document.Text);
        var expected = project.Statements.Select(statement => Lines(statement.Span.In(texts[statement.Document])));
        file.Ask("SELECT SUBSTR(d.Text, s.Start + 1, s.Stop - s.Start) FROM STATEMENTS s JOIN DOCUMENTS d ON d.ID = s.DocumentId ORDER BY s.ID").ShouldBe(expected);
        file.Ask("SELECT ID FROM DOCUMENTS WHERE Text LIKE '%' || char(13) || '%'").ShouldBeEmpty();
    }, iter: Tries);

    /// <summary>A file as another program wrote it, with carriage returns: its statements still say the same.</summary>
    [Fact]
    public void A_database_with_carriage_returns_is_read_without_them() => AnyProject.Over(AnyProject.Plain).Sample(project =>
    {
        using var file = new DnaFile();
        file.Write(project);
        var said = file.Ask("SELECT SUBSTR(d.Text, s.Start + 1, s.Stop - s.Start) FROM STATEMENTS s JOIN DOCUMENTS d ON d.ID = s.DocumentId ORDER BY s.ID");
        file.Execute("""
            UPDATE STATEMENTS SET
              Stop = Stop + (SELECT LENGTH(x) - LENGTH(REPLACE(x, char(10), '')) FROM (SELECT SUBSTR(Text, 1, Stop) x FROM DOCUMENTS d WHERE d.ID = DocumentId)),
              Start = Start + (SELECT LENGTH(x) - LENGTH(REPLACE(x, char(10), '')) FROM (SELECT SUBSTR(Text, 1, Start) x FROM DOCUMENTS d WHERE d.ID = DocumentId));
            UPDATE DOCUMENTS SET Text = REPLACE(Text, char(10), char(13, 10));
            """);
        var read = file.Read().Project;
        var texts = read.Documents.ToDictionary(document => document.Id);
        texts.Values.ShouldAllBe(document => !document.Text.Contains('\r'));
        read.Statements.Where(s => texts[s.Document].Unit == OffsetUnit.Characters).Select(s => s.Span.In(texts[s.Document].Text))
            .ShouldBe(said.Where((_, i) => texts[read.Statements.ElementAt(i).Document].Unit == OffsetUnit.Characters));
    }, iter: Tries);

    /// <summary>Whatever rows are gone, the project that is read is whole: it is written and read again without a word.</summary>
    [Fact]
    public void A_database_with_missing_rows_is_made_whole() => Gen.Select(AnyProject.Over(AnyProject.Plain), Gen.Int[2, 5], Gen.Bool.Array[9]).Sample((project, every, hit) =>
    {
        using var file = new DnaFile();
        file.Write(project);
        string[] tables = ["DATABOOLEAN", "DATAINTEGER", "DATALONGTEXT", "DATASHORTTEXT", "ATTRIBUTEVALUES", "CODERRELATIONS", "ENTITIES", "DOCUMENTS", "CODERS"];
        foreach (var table in tables.Where((_, i) => hit[i]))
        {
            file.Execute($"DELETE FROM {table} WHERE ID % {every} = 1");
        }

        var (mended, _) = file.Read();
        var counts = mended.Scheme.Types.ToDictionary(type => type.Id, type => type.Variables.Length);
        mended.Statements.ShouldAllBe(statement => statement.Values.Length == counts[statement.Type]);
        file.Write(mended);
        var (again, notes) = file.Read();
        notes.ShouldBeEmpty();
        ProjectText.Of(again with { Scheme = again.Scheme with { Coders = mended.Scheme.Coders } }).ShouldBe(ProjectText.Of(mended));
    }, iter: Tries);

    [Fact]
    public void Texts_that_are_too_long_are_cut_and_told_and_the_rest_is_written()
    {
        var project = Long();
        using var file = new DnaFile();
        var notes = file.Write(project);
        notes.ShouldHaveSingleItem().Code.ShouldBe(DnaWriter.Cut);
        notes[0].Message.ShouldStartWith("4 texts were cut to 190 characters");
        var read = file.Read().Project;
        read.Statements.Count().ShouldBe(1);
        read.Scheme.Entities.Select(entity => entity.Value.Length).ShouldBe([190, 190, 4]);
        read.Scheme.Entities.Select(entity => entity.Value).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void A_password_is_kept_and_one_is_given_to_those_who_have_none()
    {
        var kept = DnaPassword.Digest("sea", new byte[16]);
        using var file = new DnaFile();
        file.Write(Long() with { Scheme = Long().Scheme with { Coders = [new Coder(1, "Ada") { Password = kept }, new Coder(2, "Bo")] } }, "pier");
        var coders = file.Read().Project.Scheme.Coders;
        coders[0].Password.ShouldBe(kept);
        DnaPassword.Digest("pier", Convert.FromBase64String(coders[1].Password).AsSpan(0, DnaPassword.SaltLength)).ShouldBe(coders[1].Password);
    }

    [Fact]
    public void A_password_is_digested_as_the_program_does() =>
        DnaPassword.Digest("Hafen 7 ü", [.. Enumerable.Range(0, 16).Select(i => (byte)i)]).ShouldBe("AAECAwQFBgcICQoLDA0ODxf3JDDkaln9OZ8Vfm1BluuzIm04KmB9K2OEjmXtj+p+");

    [Fact]
    public void A_file_that_cannot_be_finished_is_not_there()
    {
        using var file = new DnaFile();
        Should.Throw<InvalidOperationException>(() => file.Write(Long() with { Statements = Interrupted() }));
        (File.Exists(file.Path), file.Beside.Count()).ShouldBe((false, 0));
    }

    private static IEnumerable<CodedStatement> Interrupted() => throw new InvalidOperationException();

    private static CodingProject Long()
    {
        var variable = new CodedVariable(1, new Variable("who", VariableKind.ShortText));
        var scheme = new CodingScheme
        {
            Coders = [new Coder(1, "Ada")],
            Types = [new CodedType(1, new string('t', 300), Colour.Black, [variable])],
            Entities = [new Entity(1, 1, new string('e', 200)), new Entity(2, 1, new string('e', 300)), new Entity(3, 1, "Bo 4")],
        };
        return new CodingProject(scheme, [new CodedDocument(1, new string('d', 400), "The bay is full.")], [new CodedStatement(1, 1, 1, new(0, 7), 1, [new CodedValue(1, 2)])]);
    }

    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
