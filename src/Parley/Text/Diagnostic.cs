namespace Parley.Text;

/// <summary>An expected failure, said rather than thrown: what is odd, and where.</summary>
/// <param name="Code">A code of docs/reference/errors.md: <c>PAR</c> and three digits.</param>
/// <param name="Message">What is wrong, where, and what to do; one line.</param>
/// <param name="Span">The place in the article's text, where there is one.</param>
public sealed record Diagnostic(string Code, string Message, TextSpan? Span = null);
