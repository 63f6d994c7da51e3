using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Parley.Store.Search;

/// <summary>
/// Understands what people type: <c>fares boats</c>, <c>"higher fares"</c>, <c>fare*</c>, <c>NEAR(fares boats, 5)</c>, <c>AND</c>, <c>OR</c>, <c>NOT</c> or
/// <c>-word</c>, and brackets. Words beside each other must all be found.
/// </summary>
internal sealed partial class QueryParser
{
    private const int UsualDistance = 10;
    private const int LongestDistance = 50;
    private const int Deepest = 50;
    private const int MostParts = 500;

    private readonly List<string> _parts;
    private int _at;
    private int _depth;

    private QueryParser(string written) => _parts = [.. Parts().Matches(written).Select(part => part.Value).Take(MostParts)];

    /// <summary>The query; null where nothing is asked for.</summary>
    /// <exception cref="CorpusException">It cannot be understood.</exception>
    public static Query? Of(string written)
    {
        var parser = new QueryParser(written);
        var query = parser.Any();
        return parser._at == parser._parts.Count ? query : throw Wrong("a closing bracket has no opening one");
    }

    private string? Next => _at < _parts.Count ? _parts[_at] : null;

    private Query? Any()
    {
        var query = All();
        while (Next == "OR")
        {
            _at++;
            query = Joined(query, All(), (left, right) => new Either(left, right));
        }

        return query;
    }

    private Query? All()
    {
        Query? query = null;
        while (Next is not (null or "OR" or ")"))
        {
            if (Next == "AND")
            {
                _at++;
                continue;
            }

            if (Next is "NOT" or "-")
            {
                _at++;
                query = One() is not { } refused ? query : query is null ? throw Wrong("NOT needs something to be taken from: name a word that is to be found") : new Without(query, refused);
            }
            else
            {
                query = Joined(query, One(), (left, right) => new Both(left, right));
            }
        }

        return query;
    }

    private Query? One()
    {
        switch (Next)
        {
            case null:
                throw Wrong("it ends with NOT");
            case "(":
                return Bracketed();
            case var near when near.StartsWith("NEAR(", StringComparison.Ordinal):
                _at++;
                return NearOf(near);
            default:
                return PhraseOf(_parts[_at++]);
        }
    }

    private Query? Bracketed()
    {
        _at++;
        if (++_depth > Deepest)
        {
            throw Wrong("its brackets are nested too deep");
        }

        var query = Any();
        if (Next != ")")
        {
            throw Wrong("an opening bracket has no closing one");
        }

        (_at, _depth) = (_at + 1, _depth - 1);
        return query;
    }

    private static Query? NearOf(string written)
    {
        var inside = written["NEAR(".Length..].TrimEnd(')');
        var comma = inside.LastIndexOf(',');
        var distance = UsualDistance;
        if (comma >= 0 && int.TryParse(inside.AsSpan(comma + 1), CultureInfo.InvariantCulture, out var given))
        {
            (distance, inside) = (Math.Clamp(given, 0, LongestDistance), inside[..comma]);
        }

        var phrases = Parts().Matches(inside).Select(part => PhraseOf(part.Value)).OfType<Phrase>().ToImmutableArray();
        return phrases.Length > 1 ? new Near(phrases, distance) : phrases.FirstOrDefault();
    }

    private static Phrase? PhraseOf(string written)
    {
        var isPrefix = written.EndsWith('*');
        var words = Words.Of(written).Select(word => word.Form).ToImmutableArray();
        return words.IsEmpty ? null : new Phrase(words, isPrefix);
    }

    private static Query? Joined(Query? left, Query? right, Func<Query, Query, Query> join) => (left, right) switch
    {
        (null, _) => right,
        (_, null) => left,
        _ => join(left, right),
    };

    private static CorpusException Wrong(string why) => new(CorpusException.BadQuery, $"the query cannot be understood: {why}");

    // NEAR(…), a phrase in quotation marks (one that is not closed reaches to the end), a bracket, a minus before a word, a word.
    [GeneratedRegex("""NEAR\([^)]*\)?|["“”][^"“”]*["“”]?\*?|[()]|(?<![^\s(])-(?=\S)|[^\s()"“”]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
