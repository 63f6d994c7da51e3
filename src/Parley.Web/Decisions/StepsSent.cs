using System.Text.Json;
using Parley.Store.Reviews;
using Parley.Text;
using Parley.Web.Search;

namespace Parley.Web.Decisions;

/// <summary>A stretch of an article's text: from a UTF-16 unit up to, and not including, another.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">The first that is not in it.</param>
public sealed record SpanSent(int Start, int End)
{
    internal TextSpan Span => new(Math.Max(0, Start), Math.Max(Math.Max(0, Start), End));
}

/// <summary>Who speaks.</summary>
/// <param name="Id">The id of an actor that is there; absent for a new one.</param>
/// <param name="Name">The name; may be absent beside an id.</param>
/// <param name="Kind">person, organization, state, group or unnamed.</param>
/// <param name="Role">An office.</param>
/// <param name="Affiliation">For whom.</param>
public sealed record SpeakerSent(string? Id = null, string? Name = null, string? Kind = null, string? Role = null, string? Affiliation = null);

/// <summary>A statement that somebody found by themselves.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Content">What is said.</param>
/// <param name="Source">Who is said to say it.</param>
/// <param name="Cue">The words that attribute.</param>
/// <param name="Speaker">Who that is.</param>
/// <param name="Concept">The number of a concept that it is about.</param>
/// <param name="Agreement">1, 0 or "none".</param>
/// <param name="Key">Made by whoever sends it: what comes twice under one key is kept once.</param>
public sealed record DrawnSent(
    string Article, IReadOnlyList<SpanSent> Content, SpanSent? Source = null, SpanSent? Cue = null, SpeakerSent? Speaker = null, long? Concept = null, JsonElement? Agreement = null, string? Key = null);

/// <summary>An imported statement that somebody takes over as their own.</summary>
/// <param name="Statement">Its number, below zero.</param>
/// <param name="Key">Made by whoever sends it: what comes twice under one key is kept once.</param>
public sealed record TakenSent(long Statement, string? Key = null);

/// <summary>Statements that become one.</summary>
/// <param name="Statements">Their numbers; the first keeps its source, cue and speaker.</param>
/// <param name="Key">Made by whoever sends it: what comes twice under one key is kept once.</param>
public sealed record MergeStatementsSent(IReadOnlyList<long> Statements, string? Key = null);

/// <summary>A statement that becomes two.</summary>
/// <param name="Statement">Its number.</param>
/// <param name="Offset">Where the second begins, in the article's text.</param>
/// <param name="Key">Made by whoever sends it: what comes twice under one key is kept once.</param>
public sealed record SplitStatementSent(long Statement, int Offset, string? Key = null);

/// <summary>Statements that get one position.</summary>
/// <param name="Concept">The concept's number.</param>
/// <param name="Agreement">1, 0 or "none".</param>
/// <param name="Statements">Their numbers; absent where they are looked for.</param>
/// <param name="Query">Which statements: the same as the search takes.</param>
/// <param name="From">The number of the concept that they are taken from.</param>
/// <param name="Key">Made by whoever sends it: what comes twice under one key is kept once.</param>
public sealed record RecodeSent(long Concept, JsonElement? Agreement = null, IReadOnlyList<long>? Statements = null, SearchQuery? Query = null, long? From = null, string? Key = null);

/// <summary>What of a concept is to be as said; absent parts stay as they are.</summary>
/// <param name="Name">No two have the same.</param>
/// <param name="Definition">What it means.</param>
/// <param name="Parent">The number of the concept above; 0 for none.</param>
/// <param name="Examples">Sentences that are about it.</param>
/// <param name="Key">Made by whoever sends it: what comes twice under one key is kept once.</param>
/// <param name="Was">What the person saw of the same; where it is otherwise by now nothing is kept. Absent parts are not asked for.</param>
public sealed record ConceptSent(string? Name = null, string? Definition = null, long? Parent = null, IReadOnlyList<string>? Examples = null, string? Key = null, ConceptSent? Was = null)
{
    internal ConceptChange Change => new() { Name = Name, Definition = Definition, Parent = Parent, Examples = Examples is { } examples ? [.. examples] : null };
}

/// <summary>Concepts that become another.</summary>
/// <param name="Into">The number of the one that stays.</param>
/// <param name="Others">The numbers of the others.</param>
/// <param name="Key">Made by whoever sends it: what comes twice under one key is kept once.</param>
public sealed record MergeConceptsSent(long Into, IReadOnlyList<long> Others, string? Key = null);

/// <summary>Actors that are another.</summary>
/// <param name="Into">The id of the one that stays.</param>
/// <param name="Others">The ids of the others.</param>
/// <param name="Key">Made by whoever sends it: what comes twice under one key is kept once.</param>
public sealed record MergeActorsSent(string Into, IReadOnlyList<string> Others, string? Key = null);

/// <summary>Statements that are somebody else's.</summary>
/// <param name="Statements">Their numbers.</param>
/// <param name="Speaker">Who that is.</param>
/// <param name="Key">Made by whoever sends it: what comes twice under one key is kept once.</param>
public sealed record SplitActorSent(IReadOnlyList<long> Statements, SpeakerSent Speaker, string? Key = null);

/// <summary>A sample to be drawn.</summary>
/// <param name="Name">No two have the same.</param>
/// <param name="Coders">Who codes it; two or more.</param>
/// <param name="Size">How many statements.</param>
/// <param name="Seed">The same seed draws the same statements.</param>
public sealed record SampleSent(string Name, IReadOnlyList<string> Coders, int Size, long Seed = 1);
