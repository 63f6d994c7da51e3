using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Parley.Mentions;

namespace Parley.Tests;

/// <summary>The names of a text, written into it: "Mayor [person Ada Stoll] left [state Norway]." A name of which the text does not tell whose it is, is [name …].</summary>
internal static partial class Named
{
    /// <summary>The names of a text in which every line is a paragraph.</summary>
    public static ImmutableArray<Mention> In(string text) => NameFinder.Find(Words(text));

    /// <summary>The tokens of a text.</summary>
    public static Words Words(string text) => new(Given.Tokenized(text));

    /// <summary>The one name of the text with these characters.</summary>
    public static Mention Only(string text, string name) => In(text).Where(m => m.Text == name).ShouldHaveSingleItem();

    /// <summary>The marked names are found, as what they are marked to be, and no other.</summary>
    public static void ShouldBeFound(string marked) => Marked(Mark().Replace(marked, "$1")).ShouldBe(marked);

    private static string Marked(string text)
    {
        var tokenized = Given.Tokenized(text);
        var (marked, at) = (new StringBuilder(), 0);
        foreach (var mention in NameFinder.Find(new Words(tokenized)))
        {
            var span = tokenized.Span(mention.Name);
            marked.Append(text, at, span.Start - at).Append($"[{Word(mention.Kind)} {span.In(text)}]");
            at = span.End;
        }

        return marked.Append(text, at, text.Length - at).ToString();
    }

    private static string Word(NameKind kind) => kind == NameKind.Unknown ? "name" : kind.ToString().ToLowerInvariant();

    [GeneratedRegex(@"\[\w+ ([^\]]+)\]")]
    private static partial Regex Mark();
}
