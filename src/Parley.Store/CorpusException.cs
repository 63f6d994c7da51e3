using Parley.Text;

namespace Parley.Store;

/// <summary>A corpus that cannot be opened, read or changed, for a reason that its owner can do something about.</summary>
public sealed class CorpusException : Exception
{
    /// <summary>There is no corpus at the address, or it may not be opened.</summary>
    public const string NotOpened = "PAR400";

    /// <summary>A later version of Parley wrote it.</summary>
    public const string TooNew = "PAR401";

    /// <summary>What lies there is something else.</summary>
    public const string NoCorpus = "PAR402";

    /// <summary>Somebody else writes into it, or the database does not answer.</summary>
    public const string Busy = "PAR403";

    /// <summary>The file is damaged.</summary>
    public const string Damaged = "PAR404";

    /// <summary>The query cannot be understood.</summary>
    public const string BadQuery = "PAR410";

    /// <summary>A decision is about something that is not there.</summary>
    public const string NoSuchThing = "PAR600";

    /// <summary>A decision that cannot be: of an unknown aspect, a span outside the text, a name that is taken.</summary>
    public const string Impossible = "PAR601";

    /// <summary>What is to be undone or taken away is what others have built upon.</summary>
    public const string InUse = "PAR602";

    /// <summary>Somebody else has decided about the same since.</summary>
    public const string Conflicting = "PAR603";

    /// <summary>There is no model that says how like two sentences are.</summary>
    public const string NoSentences = "PAR570";

    /// <summary>With a code of docs/reference/errors.md.</summary>
    public CorpusException(string code, string message, Exception? cause = null)
        : base(message, cause) => Code = code;

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>As it is said.</summary>
    public Diagnostic Diagnostic => new(Code, Message);
}
