using Parley.Text;

namespace Parley.Cli.Commands;

/// <summary>What came of one intake. Exactly one of the two is set.</summary>
/// <param name="Input">As the user would recognise it.</param>
/// <param name="Reading">What was read.</param>
/// <param name="Failure">Why nothing was.</param>
internal sealed record ReadOutcome(string Input, Reading? Reading, Diagnostic? Failure)
{
    /// <summary>The host boundary: a defect that one article among a hundred thousand brings to light must not cost the others.</summary>
    /// <returns>What to say of the defect; null where there is none.</returns>
    public static Diagnostic? Guarded(string input, Action step)
    {
        try
        {
            step();
            return null;
        }
        catch (Exception defect)
        {
            return new Diagnostic("PAR199", $"{input} could not be read, which is a defect of Parley; please report it with the article: {defect.GetType().Name}: {defect.Message}");
        }
    }
}
