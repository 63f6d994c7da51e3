using Microsoft.Data.Sqlite;
using Parley.Coding.Projects;
using Parley.Store.Dna;
using Parley.Text;

namespace Parley.FunctionalTests.Dna;

/// <summary>A file for one test's database, in a folder of its own.</summary>
internal sealed class DnaFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parley-dna").FullName;

    public string Path => System.IO.Path.Combine(_folder, "coded.dna");

    /// <summary>Everything else in the folder.</summary>
    public IEnumerable<string> Beside => Directory.EnumerateFileSystemEntries(_folder).Where(path => path != Path);

    /// <summary>Writes a project; gives what is noted, but not that coders have no password.</summary>
    public IReadOnlyList<Diagnostic> Write(CodingProject project, string? password = null)
    {
        var writer = new DnaWriter(password);
        writer.Write(Path, project);
        return [.. writer.Notes.Where(note => note.Code != DnaWriter.NoPassword)];
    }

    /// <summary>The project, with documents and statements in memory, and what was mended.</summary>
    public (CodingProject Project, IReadOnlyList<Diagnostic> Notes) Read()
    {
        using var database = DnaDatabase.Open(Path, out var failure);
        failure.ShouldBeNull();
        var log = new MendingLog();
        var project = new DnaReader(database!, log).Read();
        return (project with { Documents = [.. project.Documents], Statements = [.. project.Statements] }, log.Notes);
    }

    public void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The first value of each row.</summary>
    public List<string> Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var values = new List<string>();
        while (rows.Read())
        {
            values.Add(rows.GetValue(0).ToString()!);
        }

        return values;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
