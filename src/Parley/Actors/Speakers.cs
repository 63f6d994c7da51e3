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

    /// <summary>The statements of those who sign an article or letters in it, in the order of the text: who signs first speaks, and who signs as well speaks jointly.</summary>
    /// <param name="article">The article.</param>
    /// <param name="tokenized">Its tokens.</param>
    /// <param name="signed">What each says, and the names that sign it.</param>
    public static ImmutableArray<Statement> OfAuthors(Article article, Tokenized tokenized, ImmutableArray<(ImmutableArray<TextSpan> Names, ImmutableArray<Statement> Said)> signed)
    {
        var named = Name(article, tokenized, [.. signed.SelectMany(part => part.Names.Select(name => part.Said[0] with { Source = name }))]);
        var written = ImmutableArray.CreateBuilder<Statement>();
        var next = 0;
        foreach (var (names, said) in signed)
        {
            var signers = named.AsSpan(next, names.Length).ToImmutableArray().Select(s => s.Speaker ?? Signer(article, s.Source!.Value)).OfType<Speaker>().Distinct().ToImmutableArray();
            written.AddRange(said.Select(s => s with { Speaker = signers.FirstOrDefault(), Jointly = [.. signers.Skip(1)] }));
            next += names.Length;
        }

        return written.DrainToImmutable();
    }

    /// <summary>Whoever signs by a name that people are called by is a person, in capitals or alone in a line as well: "ANN HALE".</summary>
    private static Speaker? Signer(Article article, TextSpan name)
    {
        var words = name.In(article.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        static string Plain(string word) => word.Length > 2 && word.All(char.IsUpper) ? word[0] + word[1..].ToLowerInvariant() : word;
        return FirstNames.Contains(words[0].ToLowerInvariant()) ? new Speaker(string.Join(' ', words.Select(Plain)), SpeakerVia.Name) { Kind = SpeakerKind.Person } : null;
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
