using Parley.Text;

namespace Parley.Ingest;

/// <summary>All the bytes of one input.</summary>
/// <param name="Input">As the user would recognise it.</param>
/// <param name="Bytes">Never more than <see cref="Ingest.Bytes.Limit"/>.</param>
/// <param name="Charset">The encoding that a server or a mail declares.</param>
/// <param name="Address">Where it was fetched from.</param>
/// <param name="Terms">How it is to be read.</param>
internal sealed record Content(string Input, byte[] Bytes, string? Charset, string? Address, Terms Terms)
{
    public Intake Failed(Func<string, Diagnostic> failure) => Intake.Failed(Input, failure(Input));

    /// <summary>The bytes as text, by what is declared and what they look like.</summary>
    public Decoded Decoded() => Decoding.Decode(Bytes, Charset ?? Labels.InPage(Bytes));

    /// <summary>The article as read from here; one without a word in it is a failure.</summary>
    public Intake Read(Article article) => article.Blocks.IsEmpty
        ? Failed(Failures.Empty)
        : KindGuess.IsBinary(article.Text) ? Failed(Failures.Binary) : Intake.Read(Input, article);
}
