using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Web.Imports;

/// <summary>How an import stands.</summary>
public enum ImportState
{
    /// <summary>Another one is still at work.</summary>
    Waiting,

    /// <summary>At work.</summary>
    Running,

    /// <summary>All was done that could be.</summary>
    Done,

    /// <summary>Nothing could be done.</summary>
    Failed,
}

/// <summary>Files, addresses or text that somebody brought into the corpus, and how far that is.</summary>
/// <param name="Id">In the order in which they came.</param>
/// <param name="Who">By whom.</param>
/// <param name="Names">What was brought, as the person would recognise it.</param>
/// <param name="State">How it stands.</param>
public sealed record ImportJob(int Id, string Who, ImmutableArray<string> Names, ImportState State)
{
    /// <summary>What cannot be read is told so often; the rest is counted.</summary>
    public const int MostFailures = 20;

    /// <summary>Articles, and coded statements, that were looked at.</summary>
    public int Seen { get; init; }

    /// <summary>Articles that are new.</summary>
    public int Articles { get; init; }

    /// <summary>Statements in them.</summary>
    public int Statements { get; init; }

    /// <summary>Articles that were there already.</summary>
    public int Known { get; init; }

    /// <summary>Reprints, linked to articles.</summary>
    public int Reprints { get; init; }

    /// <summary>How many could not be read.</summary>
    public int Failed { get; init; }

    /// <summary>Why, of the first ones.</summary>
    public ImmutableArray<ImportFailure> Failures { get; init; } = [];

    /// <summary>What else there is to say.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Whether it is still to change.</summary>
    public bool IsOpen => State is ImportState.Waiting or ImportState.Running;

    /// <summary>The same with what a coded file brought.</summary>
    /// <param name="outcome">As it was taken in.</param>
    /// <param name="said">Makes of what was said of the file what its sender understands.</param>
    public ImportJob With(CodedOutcome outcome, Func<string, string> said)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(said);
        if (outcome.Counts is not { } counts)
        {
            return With(outcome.Failure! with { Message = said(outcome.Failure.Message) });
        }

        return this with
        {
            Articles = Articles + counts.Documents, Statements = Statements + counts.Statements, Known = Known + counts.KnownDocuments,
            Notes = [.. Notes.Concat(outcome.Notes.Select(note => $"{note.Code}: {said(note.Message)}")).Take(MostFailures)],
        };
    }

    /// <summary>The same with one more that could not be read.</summary>
    public ImportJob With(Diagnostic failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return this with { Failed = Failed + 1, Failures = Failures.Length < MostFailures ? Failures.Add(new ImportFailure(failure.Code, failure.Message)) : Failures };
    }
}

/// <summary>Why something could not be read.</summary>
/// <param name="Code">PARnnn.</param>
/// <param name="Message">What, where, and what to do.</param>
public sealed record ImportFailure(string Code, string Message);
