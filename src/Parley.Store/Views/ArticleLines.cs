using System.Collections.Immutable;
using Parley.Store.Articles;

namespace Parley.Store.Views;

/// <summary>Articles as lines of a list.</summary>
internal static class ArticleLines
{
    /// <summary>The newest ones.</summary>
    public static ImmutableArray<ArticleLine> Newest(Database database, int most) =>
    [
        .. database.Query(
            $"""
            SELECT a.name, a.title, a.published, a.outlet, (SELECT count(*) FROM statements s WHERE s.article = a.id AND s.state < 2)
              + (SELECT count(*) FROM coded_documents d JOIN coded_statements c ON c.document = d.id WHERE d.article = a.id AND c.id {CodedSayings.IsNotTaken})
            FROM articles a ORDER BY a.published IS NULL, a.published DESC, a.id DESC LIMIT {most}
            """,
            row => new ArticleLine(row.GetString(0), StoredReadings.Text(row, 1), StoredReadings.Text(row, 2), StoredReadings.Text(row, 3), row.GetInt64(4))),
    ];
}
