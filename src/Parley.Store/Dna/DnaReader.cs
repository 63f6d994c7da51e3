using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Parley.Coding.Projects;

namespace Parley.Store.Dna;

/// <summary>Reads a whole database of Discourse Network Analyzer: its scheme at once, documents and statements as they are asked for.</summary>
/// <param name="database">Open, and kept open while the project is read.</param>
/// <param name="log">Where what is mended is noted; it is complete when the statements were read.</param>
public sealed class DnaReader(DnaDatabase database, MendingLog log)
{
    private const string Carriage = "carriage returns at the ends of lines, which its screen does not show, are left out";

    /// <summary>The whole project.</summary>
    public CodingProject Read()
    {
        var raw = new DnaScheme(database, log).Read();
        var statements = new DnaStatements(database, log);
        var scheme = SchemeMending.Mend(raw, statements.Lacking(raw), log);
        var texts = Measured();
        var links = database.Rows("STATEMENTLINKS", "ORDER BY ID", ("SourceId", "0"), ("TargetId", "0")).Select(row => new StatementLink(row.GetInt64(0), row.GetInt64(1)));
        return new CodingProject(scheme, Documents(scheme, texts), statements.Read(scheme, texts)) { Links = [.. links] };
    }

    /// <summary>How long each text is, and how its statements are counted.</summary>
    private Dictionary<long, MeasuredText> Measured()
    {
        var (offsets, evidence) = (Offsets(), new OffsetEvidence());
        var texts = new Dictionary<long, MeasuredText>();
        var open = new List<long>();
        foreach (var row in database.Rows("DOCUMENTS", "", ("ID", "0"), ("Text", "''")))
        {
            var (id, ruler) = (row.GetInt64(0), TextRuler.Of(row.GetString(1)));
            var unit = evidence.Add(ruler, offsets.GetValueOrDefault(id, []));
            texts[id] = new MeasuredText(ruler.Units, ruler.IsPlain ? null : ruler.Lean(), unit ?? OffsetUnit.Characters);
            open.AddRange(unit is null ? [id] : []);
        }

        open.ForEach(id => texts[id] = texts[id] with { Unit = evidence.Common });
        return texts;
    }

    private Dictionary<long, List<(long Start, long End)>> Offsets()
    {
        var offsets = new Dictionary<long, List<(long, long)>>();
        foreach (var row in database.Rows("STATEMENTS", "", ("DocumentId", "0"), ("Start", "0"), ("Stop", "0")))
        {
            var document = row.GetInt64(0);
            (offsets.TryGetValue(document, out var own) ? own : offsets[document] = []).Add((row.GetInt64(1), row.GetInt64(2)));
        }

        return offsets;
    }

    private IEnumerable<CodedDocument> Documents(CodingScheme scheme, Dictionary<long, MeasuredText> texts)
    {
        var coders = scheme.Coders.Select(coder => coder.Id).ToHashSet();
        var rows = database.Rows("DOCUMENTS", "ORDER BY ID", ("ID", "0"), ("Title", "''"), ("Text", "''"), ("Coder", "0"), ("Author", "''"), ("Source", "''"), ("Section", "''"), ("Notes", "''"), ("Type", "''"), ("Date", "0"));
        foreach (var row in rows)
        {
            var (id, ruler) = (row.GetInt64(0), TextRuler.Of(row.GetString(2)));
            if (ruler.Text.Length < row.GetString(2).Length)
            {
                log.Add(Carriage, $"document {id}");
            }

            yield return new CodedDocument(id, row.GetString(1), ruler.Text)
            {
                Coder = WhoAdded(row.GetInt64(3), id, coders), Author = row.GetString(4), Source = row.GetString(5), Section = row.GetString(6), Notes = row.GetString(7), Type = row.GetString(8),
                Date = Seconds(row), Unit = texts.GetValueOrDefault(id)?.Unit ?? OffsetUnit.Characters,
            };
        }
    }

    /// <summary>Version 2 counts thousandths.</summary>
    private long Seconds(SqliteDataReader row) => database.Generation == 2 ? (long)Math.Floor(row.GetInt64(9) / 1000m) : row.GetInt64(9);

    private long WhoAdded(long coder, long document, HashSet<long> coders)
    {
        if (coders.Contains(coder))
        {
            return coder;
        }

        log.Add("a document of a coder who is not there now belongs to coder 1", $"document {document}");
        return Coder.Administrator;
    }
}
