using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Parley.Ingest.Pdf;

/// <summary>PdfPig's filters, which unpack whatever they are given, with a limit on each stream and on all of a document's together.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private const int MostFilters = 8;
    private const long LongestStream = 32L << 20;
    private const long LongestDocument = 256L << 20;
    private readonly IFilterProvider known = DefaultFilterProvider.Instance;
    private long used;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(known.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(known.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(known.GetAllFilters());

    private List<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BoundedFilter(this, filter, filters.Count > MostFilters))];

    private void Charge(long length)
    {
        used += length;
        if (length > LongestStream || used > LongestDocument)
        {
            throw new RefusedException(Failures.TooMuchInside);
        }
    }

    private sealed class BoundedFilter(BoundedFilters all, IFilter filter, bool tooMany) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (tooMany)
            {
                throw new RefusedException(Failures.TooMuchInside);
            }

            if (filter is FlateFilter)
            {
                all.Charge(Inflated(input));
            }

            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            all.Charge(filter is FlateFilter ? 0 : output.Length);
            return output;
        }

        /// <summary>How long it gets, without keeping it; as far as the limit, and as far as it is sound.</summary>
        private static long Inflated(Memory<byte> packed)
        {
            var (length, chunk) = (0L, new byte[1 << 16]);
            try
            {
                using var stream = new ZLibStream(new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress);
                while (length <= LongestStream && stream.Read(chunk) is var count and > 0)
                {
                    length += count;
                }
            }
            catch (InvalidDataException)
            {
                // Whether anything can be made of damaged data is the filter's business.
            }

            return length;
        }
    }
}
