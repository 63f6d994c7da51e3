using System.Collections.Immutable;
using Parley.Attribution;

namespace Parley.Evaluation;

/// <summary>Which tokens stand inside double quotation marks. A quotation left open ends with its paragraph.</summary>
internal static class QuotedTokens
{
    /// <summary>For each token whether it is quoted; null for the marks themselves.</summary>
    public static ImmutableArray<bool?> Of(Grid grid)
    {
        var quoted = ImmutableArray.CreateBuilder<bool?>(grid.Tokens.Length);
        var inside = false;
        for (var i = 0; i < grid.Tokens.Length; i++)
        {
            inside = inside && grid.ParagraphStart(i) != i;
            var after = After(grid.Tokens[i].In(grid.Text), inside);
            quoted.Add(after is null ? inside : null);
            inside = after ?? inside;
        }

        return quoted.ToImmutable();
    }

    /// <summary>Direct where every word of the content is quoted, indirect where none is, mixed between.</summary>
    public static StatementType TypeOf(Grid grid, IEnumerable<int> content)
    {
        var words = content.Where(i => grid.Quoted[i] is not null && grid.IsWord(i)).ToList();
        var quoted = words.Count(i => grid.Quoted[i] == true);
        return quoted == 0 ? StatementType.Indirect : quoted == words.Count ? StatementType.Direct : StatementType.Mixed;
    }

    // Whether what follows the mark is quoted; null where the token is no mark.
    private static bool? After(string token, bool inside) => token switch
    {
        "“" or "„" or "«" or "“„" or "„«" or "“„«" or "``" => true,
        "”" or "»" or "”»" or "''" => false,
        "\"" => !inside,
        _ => null,
    };
}
