using System.Text;
using Parley.Store;
using Parley.Web.Imports;

namespace Parley.FunctionalTests.Web;

/// <summary>A debate that was coded elsewhere, as a table: two organisations and a person who speaks for one of them, on two concepts.</summary>
internal static class CodedTable
{
    /// <summary>As a file.</summary>
    public const string Csv = """
        document,date,source,title,person,organization,concept,agreement,text
        1,2026-01-16,Coast Chronicle,Towns divided over mooring fees,Piet Osgood,Chamber of Trade,Keep ships out,disagree,Without the ships half of our shops would close.
        1,2026-01-16,Coast Chronicle,Towns divided over mooring fees,Salka Winther,Bay Trust,Build the quay,agree,Public money built the old pier and it will build the new one.
        2,2026-02-02,Harbour Post,A second hearing,Salka Winther,Bay Trust,Keep ships out,agree,The water in the basin is worse each summer.
        2,2026-02-02,Harbour Post,A second hearing,Ines Maro,,Build the quay,disagree,A quay of that length would never be full.
        """;

    /// <summary>Brings it into a corpus.</summary>
    public static CodedOutcome Into(Corpus corpus)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("parley-table").FullName, "mooring.csv");
        try
        {
            File.WriteAllText(path, Csv, Encoding.UTF8);
            return new CodedIntake(TimeProvider.System).Into(corpus, path, "mooring.csv");
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    /// <summary>A room over nothing else.</summary>
    public static async Task<ServedRoom> OpenAsync()
    {
        var room = await ServedRoom.OpenAsync(readings: []);
        using var corpus = Corpus.Open(room.Address);
        Into(corpus).Failure.ShouldBeNull();
        return room;
    }
}
