using System.Security.Cryptography;
using System.Text;
using Parley.Coding.Projects;
using Parley.Store.Articles;
using Parley.Text;

namespace Parley.Store.Codings;

/// <summary>Takes coded documents into a corpus, each beside the article of its text.</summary>
internal sealed class NewDocuments(Corpus corpus, BatchStore store, Func<CodedDocument, Article> toArticle, SchemeMerge merge)
{
    private const int DocumentsAtOnce = 100;

    private readonly Database _database = corpus.Database;
    private readonly Dictionary<long, long> _numbers = [];
    private readonly HashSet<long> _there = [];

    /// <summary>How many were added.</summary>
    public int Added => _numbers.Count - Known;

    /// <summary>How many were there.</summary>
    public int Known => _there.Count;

    /// <summary>The number that a document has now.</summary>
    public long this[long document] => _numbers[document];

    /// <summary>Whether a document of this number was there before.</summary>
    public bool WasThere(long number) => _there.Contains(number);

    /// <summary>Adds those that are not there.</summary>
    public void Add(IEnumerable<CodedDocument> documents)
    {
        var known = new Dictionary<string, Queue<long>>();
        var taken = _database.Query("SELECT id, hash FROM coded_documents ORDER BY id", row => (Id: row.GetInt64(0), Hash: Convert.ToHexString(row.GetFieldValue<byte[]>(1))));
        taken.ForEach(row => (known.TryGetValue(row.Hash, out var same) ? same : known[row.Hash] = new()).Enqueue(row.Id));
        var numbers = new Numbering(taken.Select(row => row.Id));
        foreach (var some in documents.Chunk(DocumentsAtOnce))
        {
            var fresh = new List<(CodedDocument Document, byte[] Hash)>();
            foreach (var document in some)
            {
                var hash = Hash(document);
                if (known.TryGetValue(Convert.ToHexString(hash), out var same) && same.TryDequeue(out var id))
                {
                    _there.Add(_numbers[document.Id] = id);
                }
                else
                {
                    _numbers[document.Id] = numbers.Take(document.Id);
                    fresh.Add((document, hash));
                }
            }

            Keep(fresh);
        }
    }

    private void Keep(List<(CodedDocument Document, byte[] Hash)> fresh)
    {
        var arrivals = store.Sift([.. fresh.Select(f => toArticle(f.Document))], keepsCopies: true);
        var read = arrivals.Where(arrival => arrival.Kind == ArrivalKind.New).Select(arrival => new ReadArrival(arrival, new Reading(arrival.Article, [], arrival.Article.Diagnostics), null)).ToList();
        if (read.Count > 0)
        {
            store.Keep(read, []);
        }

        _database.Insert(
            "coded_documents (id, hash, article, text, title, coder, author, source, section, type, notes, date, unit)",
            fresh.Zip(arrivals, (f, arrival) => Row(f.Document, f.Hash, arrival)));
    }

    private object?[] Row(CodedDocument document, byte[] hash, Arrival arrival)
    {
        var article = _database.Query("SELECT id, text FROM articles WHERE hash = $1", row => (Id: row.GetInt64(0), Text: row.GetFieldValue<byte[]>(1)), arrival.Fingerprint.Hash);
        var isSame = article.Count > 0 && (arrival.Kind == ArrivalKind.New || Packed.Text(article[0].Text) == document.Text);
        return
        [
            _numbers[document.Id], hash, article.Count > 0 ? article[0].Id : null, isSame ? null : Packed.Of(document.Text), Plain.Of(document.Title), merge.Coders[document.Coder],
            Plain.Of(document.Author), Plain.Of(document.Source), Plain.Of(document.Section), Plain.Of(document.Type), Plain.Of(document.Notes), document.Date, (int)document.Unit,
        ];
    }

    private static byte[] Hash(CodedDocument document) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\0', document.Title, document.Date, document.Author, document.Source, document.Section, document.Type, document.Text)));
}
