namespace Parley.Attribution;

/// <summary>The modality of a verb group in its clause.</summary>
internal sealed class Mood(VerbGroup group, ClauseContext context, ReportedContent content)
{
    /// <summary>What is only supposed outweighs what is intended, and that what is asked: "if she plans to ask".</summary>
    public StatementModality Modality
    {
        get
        {
            var modal = OfModal;
            return context.IsSupposed || IsInvitation || modal == StatementModality.Hypothetical ? StatementModality.Hypothetical
                : modal == StatementModality.Intended || IsIntended ? StatementModality.Intended
                : IsAsked ? StatementModality.Asked
                : StatementModality.Asserted;
        }
    }

    private StatementModality OfModal
    {
        get
        {
            var at = group.Words.ToList().FindIndex(CueWords.Modals.Contains);
            return at < 0 ? StatementModality.Asserted : group.Words[at] switch
            {
                "will" or "shall" => IsRefused(at) || (context.IsFirstPerson && group.HasAfter(at, CueWords.Performed)) ? StatementModality.Asserted : StatementModality.Intended,
                "would" => IsRefused(at) || IsWish(at) || (context.IsFirstPerson && !IsPerfect(at)) ? StatementModality.Asserted : StatementModality.Hypothetical,
                "may" or "might" => StatementModality.Hypothetical,
                _ => IsRefused(at) || (context.IsFirstPerson && !IsPerfect(at)) ? StatementModality.Asserted : StatementModality.Hypothetical,
            };
        }
    }

    /// <summary>"Would not say", "can't say" and "nobody will say" tell what happened: nothing was said. "Would not have said" does not.</summary>
    private bool IsRefused(int modal) =>
        group.Words[modal] is not ("should" or "must" or "ought") && !IsPerfect(modal)
        && (context.IsNegated || group.Words[modal] == "cannot" || group.Words.Any(word => word is "not" or "never" or "neither" or "nor"));

    private bool IsPerfect(int modal) => group.Words.Skip(modal + 1).Contains("have");

    private bool IsWish(int modal) => !IsPerfect(modal) && (group.HasAfter(modal, CueWords.Recurring) || CueWords.Liking.Contains(group.At(modal + 1)));

    /// <summary>"Plans to", with what is planned in the cue or the content; a promise only where it is one to speak.</summary>
    private bool IsIntended
    {
        get
        {
            var words = group.Words;
            for (var i = 0; i < words.Length; i++)
            {
                var isLast = i == words.Length - 1;
                if (isLast ? content.First == "to" && !IsWishToKnow && CueWords.Plans.Contains(words[i]) : words[i + 1] == "to" && IsMeant(i))
                {
                    return true;
                }

                if (Acts.IsSpeech(words[i]))
                {
                    return false;
                }
            }

            return false;
        }
    }

    /// <summary>Whether the word at an index, which "to" follows, announces what comes after it; nothing does where that is a question: wants to know.</summary>
    private bool IsMeant(int i) =>
        !IsWishToKnow
        && (CueWords.Intentions.Contains(group.Words[i]) || (CueWords.Undertakings.Contains(group.Words[i]) && group.Words.Length > i + 2) || (group.Words[i] is "is" or "are" && Acts.IsSpeech(group.At(i + 2))));

    private bool IsWishToKnow => group.Has(CueWords.Demanding) && (group.Words[^1] == "know" || content is { First: "to", Second: "know" });

    /// <summary>A question, reported or quoted: asked whether, asked about, “Why?”.</summary>
    private bool IsAsked =>
        content.IsQuestion
        || ((group.Has(CueWords.Asking) || IsWishToKnow) && (CueWords.Interrogatives.Contains(content.First) || content.First is "about" || content is { First: "to", Second: "know" } || group.Words[^1] == "about"));

    /// <summary>Words that are offered to anybody, whom no source has spoken: “it is easy to say”, “say it loud”.</summary>
    private bool IsInvitation =>
        !context.HasSource && CueWords.Imperatives.Contains(group.Words[^1])
        && (group.Words.Length == 1 ? context.OpensSentence : group.At(group.Words.Length - 2) == "to" && !IsFair);

    /// <summary>Whether the infinitive says something after all, "it is fair to say", or plainly nothing, "it is hard to say".</summary>
    private bool IsFair => (group.Words.Length > 2 ? group.Words[^3] : context.Previous) is var word && (CueWords.Fairness.Contains(word) || CueWords.Hardships.Contains(word));
}
