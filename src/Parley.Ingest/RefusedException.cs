using Parley.Text;

namespace Parley.Ingest;

/// <summary>An input that is not read further, from deep within a stream; <see cref="Guarded"/> makes it a failure among the articles.</summary>
/// <param name="failure">What to say of the input.</param>
internal sealed class RefusedException(Func<string, Diagnostic> failure) : IOException
{
    public Diagnostic For(string input) => failure(input);
}
