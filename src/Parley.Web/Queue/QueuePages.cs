using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Parley.Review;
using Parley.Store.History;
using Parley.Store.Reviews;
using Parley.Store.Views;
using Parley.Web.Articles;
using Parley.Web.Serving;

namespace Parley.Web.Queue;

/// <summary>Which statements wait, as the address says it.</summary>
/// <param name="Order">uncertainty or article.</param>
/// <param name="Task">review for those that nobody looked at, code for those that nobody coded, settle for those about which coders differ, sample for those of a sample that the reader has not judged.</param>
/// <param name="Sample">The number of the sample.</param>
/// <param name="Outlet">Where they appeared.</param>
/// <param name="Speaker">An actor's id, or words of a name.</param>
/// <param name="Concept">The number of a concept that the machine proposes or somebody coded.</param>
/// <param name="Article">Only of the article of this id.</param>
/// <param name="Thoughts">true for beliefs and wishes beside what was said.</param>
/// <param name="After">The number of the statement behind which to go on.</param>
/// <param name="Only">Numbers of statements that are to be shown, whether they wait or not, with commas between.</param>
public sealed record QueueQuery(
    [FromQuery] string? Order, [FromQuery] string? Task, [FromQuery] long? Sample, [FromQuery] string? Outlet, [FromQuery] string? Speaker, [FromQuery] long? Concept, [FromQuery] string? Article,
    [FromQuery] bool? Thoughts, [FromQuery] long? After, [FromQuery] string? Only)
{
    private const int MostGiven = 50;

    /// <summary>The same for the store.</summary>
    public QueueAsked Asked(string viewer) => new()
    {
        Sample = Sample ?? 0,
        Viewer = viewer,
        Order = Enum.TryParse<QueueOrder>(Order, ignoreCase: true, out var order) ? order : QueueOrder.Uncertainty,
        Task = Enum.TryParse<QueueTask>(Task, ignoreCase: true, out var task) ? task : QueueTask.Review,
        Outlet = Said(Outlet),
        Speaker = Said(Speaker),
        Concept = Concept,
        Article = Said(Article),
        Thoughts = Thoughts == true,
        After = After,
    };

    /// <summary>The statements that are asked for by their numbers; null where none are.</summary>
    public IEnumerable<long>? Given => Said(Only)?.Split(',').Take(MostGiven).Select(number => long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0);

    private static string? Said(string? written) => string.IsNullOrWhiteSpace(written) ? null : written.Trim();
}

/// <summary>A statement that waits, with what stands around it.</summary>
/// <param name="Reviewed">The statement.</param>
/// <param name="Article">Its article.</param>
public sealed record QueueEntry(ReviewedStatement Reviewed, ReviewedArticle Article);

/// <summary>Statements that wait for somebody.</summary>
/// <param name="Query">As asked.</param>
/// <param name="Total">How many wait in all.</param>
/// <param name="Entries">The next ones.</param>
/// <param name="Outlets">Where articles of the corpus appeared.</param>
/// <param name="Coder">Who is asking.</param>
public sealed record QueueModel(QueueQuery Query, long Total, ImmutableArray<QueueEntry> Entries, ImmutableArray<Parley.Store.Tallied> Outlets, string Coder)
{
    /// <summary>The last thing that happened before the page was made.</summary>
    public long Last { get; private init; }

    /// <summary>Reads it.</summary>
    public static QueueModel Of(QueueQuery query, Visit visit)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(visit);
        var view = query.Given is { } given ? new QueueView(0, QueueView.Given(visit.Corpus, given), []) : QueueView.Of(visit.Corpus, query.Asked(visit.Coder));
        var articles = view.Statements.Select(waiting => waiting.Article).Distinct().ToDictionary(article => article, article => new ReviewedArticles(visit.Corpus).Of(article, visit.Coder));
        var entries = view.Statements.SelectMany(waiting => articles[waiting.Article] is { } article && article.Statements.FirstOrDefault(reviewed => reviewed.Number == waiting.Statement) is { } reviewed
            ? [new QueueEntry(reviewed, article)] : Array.Empty<QueueEntry>());
        return new QueueModel(query, view.Total, [.. entries], view.Outlets, visit.Coder) { Last = new DecisionHistory(visit.Corpus, visit.Coder).Last };
    }
}

/// <summary>The queue as JSON.</summary>
/// <param name="Total">How many wait in all.</param>
/// <param name="Next">The address of the next page's JSON; absent where this is the last.</param>
/// <param name="Statements">The next ones.</param>
public sealed record QueueJson(long Total, string? Next, IEnumerable<QueueStatementJson> Statements);

/// <summary>A statement that waits, as JSON.</summary>
/// <param name="Article">Its article's id.</param>
/// <param name="Hash">Of the article's text.</param>
/// <param name="Text">What it says, word for word.</param>
/// <param name="Confidence">How sure the machine is of it.</param>
/// <param name="Review">The statement, and what people decided.</param>
public sealed record QueueStatementJson(string Article, string Hash, IEnumerable<string> Text, double Confidence, CardJson Review);

/// <summary>The page on which people review and code statements one after the other.</summary>
internal static class QueuePages
{
    private static readonly RoomJson Rules = new();

    /// <summary>Maps it.</summary>
    public static void Map(PageMap room) => room.Page<QueueQuery, QueueModel, QueuePage>(
        "/queue", "Statements that nobody has reviewed, coded or settled, those first of which the machine is least sure.", (query, visit) => QueueModel.Of(query, visit), Json);

    private static byte[] Json(QueueModel model) => Rules.Bytes(new QueueJson(model.Total, QueuePage.NextOf(model) is { } next ? PageMap.TwinOf(next) : null, model.Entries.Select(entry => new QueueStatementJson(
        entry.Article.Article.Id, Convert.ToHexStringLower(entry.Article.Hash.AsSpan()), entry.Reviewed.Statement.Content.Select(span => span.In(entry.Article.Article.Text)),
        Math.Round(entry.Reviewed.Statement.Confidence, 3), CardJson.Of(entry.Reviewed, entry.Article.Concepts)))));
}
