using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Text;

namespace Parley;

/// <summary>What a reader made of an article.</summary>
/// <param name="Article">The article as it was given.</param>
/// <param name="Statements">In the order in which their contents begin in the text.</param>
/// <param name="Diagnostics">What was odd: the article's own diagnostics first, then the reader's.</param>
public sealed record Reading(Article Article, ImmutableArray<Statement> Statements, ImmutableArray<Diagnostic> Diagnostics);
