using Parley.Coding;
using Parley.Formats.Networks;
using Parley.Store;
using Parley.Store.Codings;
using Parley.Store.Dna;
using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>A corpus whose coded statements networks are drawn of. What was read once is kept for the next case of a batch.</summary>
internal sealed class CodedCorpus : IDisposable
{
    private readonly ICodedSource _source;
    private readonly Corpus? _stored;
    private readonly bool _whole;
    private readonly Dictionary<(string Kind, bool Texts), CodedStatements> _read = [];

    private CodedCorpus(ICodedSource source, Corpus? stored, bool whole) => (_source, _stored, _whole) = (source, stored, whole);

    /// <summary>Opens a corpus, or a <c>.dna</c> of Discourse Network Analyzer.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="whole">Whether all variables are read, since several requests come.</param>
    /// <param name="failure">Why it could not be opened; null where it was.</param>
    public static CodedCorpus? Open(string path, bool whole, out Diagnostic? failure)
    {
        try
        {
            failure = null;
            var stored = Corpus.Is(path) ? Corpus.Open(path) : null;
            ICodedSource? source = stored is null ? CodedDna.Open(path, out failure) : new CodedInCorpus(stored);
            return source is null ? null : new(source, stored, whole);
        }
        catch (CorpusException broken)
        {
            failure = broken.Diagnostic;
            return null;
        }
    }

    /// <summary>Closes the corpus, so that nothing of its log stays beside it.</summary>
    public void Dispose() => _stored?.Dispose();

    /// <summary>The statements that a request is about.</summary>
    public CodedStatements? Read(NetworkRequest request, out Diagnostic? failure)
    {
        if (Kind(request) is not { } kind)
        {
            failure = new("PAR506", $"there is no type of statements {request.StatementType}; there are {string.Join(", ", _source.Kinds.Select(one => one.Name))}");
            return null;
        }

        failure = null;
        var texts = request.Type == NetworkType.EventList;
        if (!_read.TryGetValue((kind.Name, texts), out var statements))
        {
            statements = _source.Read(kind, new(_whole || texts ? null : request.Variables, texts), out failure);
            if (_whole && statements is not null)
            {
                _read.Add((kind.Name, texts), statements);
            }
        }

        return statements;
    }

    /// <summary>What people recorded of the values of a variable, by value.</summary>
    public IReadOnlyDictionary<string, NodeFacts> Known(NetworkRequest request, string variable)
    {
        var known = Kind(request) is { } kind ? _source.Known(kind, variable) : [];
        return known.DistinctBy(value => value.Value).ToDictionary(value => value.Value, value => new NodeFacts(value.Colour, value.Attributes));
    }

    private StatementKind? Kind(NetworkRequest request) => _source.KindOf(request.StatementType, request.Variables);
}
