namespace Parley.Attribution;

/// <summary>
/// Whether a verb group leaves its content denied or unsaid: every negation in it turns the meaning over, so that "did not deny" does not deny. Of verbs
/// joined by a conjunction one that denies is enough: "would neither confirm nor deny".
/// </summary>
internal sealed class Negation(VerbGroup group, string next)
{
    /// <summary>The answer.</summary>
    /// <param name="denied">Whether what stands before the group negates it already: nobody said.</param>
    public bool Denies(bool denied)
    {
        var (scope, verb, any) = (denied, false, false);
        for (var i = 0; i < group.Words.Length; i++)
        {
            var word = group.Words[i];
            if (word is "or" or "nor" or "and" or "but")
            {
                any |= scope ^ verb;
                (scope, verb) = (word switch { "or" => scope, "nor" => true, _ => denied }, false);
            }
            else
            {
                scope ^= Undoes(i);
                verb ^= Contradicts(i);
            }
        }

        return any | (scope ^ verb);
    }

    /// <summary>Whether the word at an index leaves what follows it undone.</summary>
    private bool Undoes(int i) => group.Words[i] switch
    {
        "not" or "never" => HasMore(i) && !CueWords.Extenders.Contains(group.At(i + 1)),
        "no" => HasMore(i) && !CueWords.Counting.Contains(group.At(i + 1)),
        "yet" => Follows(i) == "to",
        "short" => group.At(i + 1) == "of",
        "than" => group.At(i - 1) == "rather",
        "instead" => group.At(i + 1) == "of",
        "without" => Follows(i).EndsWith("ing", StringComparison.Ordinal),
        "too" => Follows(i + 1) == "to" && !CueWords.Hardships.Contains(group.At(i + 1)),
        var word when CueWords.Hardships.Contains(word) => Follows(i) == "to" && (group.At(i - 1) == "too" || CueWords.Auxiliaries.Contains(group.At(i - 1))),
        var word when CueWords.Omissions.Contains(word) => Follows(i) == "to",
        "hardly" or "scarcely" => !CueWords.Extenders.Contains(group.At(i + 1)),
        var word => CueWords.Negators.Contains(word) || CueWords.Refusals.Contains(word),
    };

    private bool Contradicts(int i) =>
        CueWords.Denials.Contains(group.Words[i]) || CueWords.PhrasalDenials.Contains((group.Words[i], Follows(i)));

    private bool HasMore(int i) => group.At(i + 1).Length > 0 && char.IsLetter(group.At(i + 1)[0]);

    /// <summary>The next word of the group, or the content's first after the last.</summary>
    private string Follows(int i) => i + 1 < group.Words.Length ? group.Words[i + 1] : next;
}
