using System.Collections.Frozen;
using Parley.Text;

namespace Parley.Language;

/// <summary>Tells from its commonest words whether a text is in English, and if not, in which language it seems to be.</summary>
internal static class LanguageGuess
{
    private const int Sample = 2_000;

    /// <summary>Function words that are frequent in one language and rare in the others of the list.</summary>
    private static readonly (string Name, FrozenSet<string> Words)[] Languages =
    [
        ("English", Words("the and of to that was for with he she they said is are his her not have has from by")),
        ("German", Words("der die das und den ist nicht mit sich auf für von dem ein eine wird sagte dass auch")),
        ("French", Words("les des une est dans que qui pour pas sur avec plus ont été cette mais aux du")),
        ("Spanish", Words("los las una del que con por para está pero más como fue su dijo esta")),
        ("Italian", Words("che di il della per con sono una gli nel anche più alla dei ha è")),
        ("Portuguese", Words("que não uma com para os dos das mais foi são pela também ao disse")),
        ("Dutch", Words("het een van dat niet zijn voor met werd aan ook maar heeft naar zei")),
        ("Polish", Words("nie się na jest że do jak ale przez oraz tym czy które powiedział")),
        ("Swedish", Words("och att det som för inte med till är av har ett den sade")),
        ("Russian", Words("и в не на что с по это как из для его было сказал")),
        ("Ukrainian", Words("і в не на що з та до це як від для його він")),
    ];

    /// <summary>A diagnostic where a text of some length is clearly in another language than the model's.</summary>
    public static IEnumerable<Diagnostic> Check(Article article, Tokenized tokenized)
    {
        var length = Math.Min(Sample, tokenized.Tokens.Length);
        if (length < 20)
        {
            yield break;
        }

        var words = Enumerable.Range(0, length).Select(i => tokenized[i].ToString().ToLowerInvariant()).ToList();
        var (name, share) = Languages.Select(l => (l.Name, Share: words.Count(l.Words.Contains) / (double)length)).MaxBy(l => l.Share);
        if (name != "English" && share > 0.08)
        {
            yield return new Diagnostic("PAR114", $"The article seems to be in {name}; the model reads English. Its statements are guesses.", article.Blocks[0].Span);
        }
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet();
}
