using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Language;
using Parley.Mentions;
using Parley.Text;

namespace Parley.Actors;

/// <summary>Gives statements their speakers: who the source is, within one article. Where the text does not tell, nobody: a wrong name is worse than none.</summary>
public static class Speakers
{
    /// <summary>The statements, in the same order, with speakers and addressees. Never throws; time is linear in the length of the article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="tokenized">Its tokens; a source beyond them stays without a speaker.</param>
    /// <param name="statements">What is said in it.</param>
    /// <param name="learnt">What a model knows of whom phrases mean; null for what rules and counts tell.</param>
    public static ImmutableArray<Statement> Name(Article article, Tokenized tokenized, ImmutableArray<Statement> statements, LearntMentions? learnt = null)
    {
        if (statements.IsDefaultOrEmpty || tokenized.Tokens.IsDefaultOrEmpty)
        {
            return statements;
        }

        var words = new Words(tokenized);
        var (cast, reported) = (Cast.Of(words, NameFinder.Find(words)), Reported(words, statements));
        var story = new Story(words, cast, reported, learnt);
        var first = new SpeakerReader(article, story);
        var found = first.Find(statements);
        var genders = story.Shown();
        return genders.Count == 0 ? first.Write(statements, found) : Again(article, new Story(words, cast.With(genders), reported, learnt), statements);
    }

    /// <summary>"Doe" of whom only "she" is said is no "he" elsewhere: with what pronouns have shown of genders the sources are read once more.</summary>
    private static ImmutableArray<Statement> Again(Article article, Story story, ImmutableArray<Statement> statements)
    {
        var reader = new SpeakerReader(article, story);
        return reader.Write(statements, reader.Find(statements));
    }

    private static bool[] Reported(Words words, ImmutableArray<Statement> statements)
    {
        var reported = new bool[words.Count];
        foreach (var range in statements.SelectMany(s => s.Content).Select(words.Range).OfType<TokenRange>())
        {
            reported.AsSpan(range.Start, range.Length).Fill(true);
        }

        return reported;
    }
}
