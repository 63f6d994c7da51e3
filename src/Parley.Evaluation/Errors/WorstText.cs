using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Parley.Evaluation.Errors;

/// <summary>Renders the worst articles for a terminal.</summary>
internal static class WorstText
{
    public static string Of(ImmutableArray<ErrorCounts> articles)
    {
        var page = new StringBuilder("\nArticles with the most errors; --show ID tells them one by one.\n\nerrors  gold  predicted  missed  spurious  long  short  shifted  wrong link  id\n");
        foreach (var a in articles)
        {
            page.Append(CultureInfo.InvariantCulture,
                $"{a.Errors,6}  {a.Gold,4}  {a.Predicted,9}  {a.Missed,6}  {a.Spurious,8}  {a.Long,4}  {a.Short,5}  {a.Shifted,7}  {a.WrongLink,10}  {a.Id}\n");
        }

        return page.ToString();
    }
}
