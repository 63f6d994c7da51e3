using Parley.Store;

namespace Parley.Web.Serving;

/// <summary>Something read of the whole corpus that many pages need: read once, and again when the corpus has changed.</summary>
/// <param name="corpora">The corpus.</param>
/// <param name="read">Reads it.</param>
public sealed class Kept<T>(CorpusPool corpora, Func<Corpus, T> read)
    where T : class
{
    private readonly Lock _reading = new();
    private long _version;
    private T? _value;

    /// <summary>As the corpus stands.</summary>
    /// <param name="corpus">To read it from, where it is not known.</param>
    public T Of(Corpus corpus)
    {
        lock (_reading)
        {
            var version = corpora.Version;
            if (_value is null || version != _version)
            {
                (_value, _version) = (read(corpus), version);
            }

            return _value;
        }
    }
}
