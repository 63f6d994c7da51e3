using System.Collections.Immutable;
using System.Text.Json;
using Parley.Formats;
using Parley.Review;
using Parley.Store.History;
using Parley.Store.Reviews;
using Parley.Store.Views;
using Parley.Web.Serving;

namespace Parley.Web.Articles;

/// <summary>Somebody or something that an article has several statements of.</summary>
/// <param name="Id">Of an actor or concept; null where there is none.</param>
/// <param name="Name">As it is called.</param>
/// <param name="First">The id of the first statement.</param>
/// <param name="Count">How many.</param>
public sealed record OutlineEntry(string? Id, string Name, string First, int Count);

/// <summary>An article with its statements and what people decided.</summary>
/// <param name="Reviewed">Its text and statements.</param>
/// <param name="Place">Where it stands among others.</param>
/// <param name="Coder">Who is reading.</param>
public sealed record ArticleModel(ReviewedArticle Reviewed, ArticlePlace Place, string Coder)
{
    private readonly ImmutableArray<ReviewedStatement> _shown = [.. Reviewed.Statements.Where(reviewed => reviewed.IsShown)];

    /// <summary>The statements that are marked in the text.</summary>
    public ImmutableArray<ReviewedStatement> Shown => _shown;

    /// <summary>Those that were rejected, or made a part of another.</summary>
    public IEnumerable<ReviewedStatement> Put => Reviewed.Statements.Where(reviewed => reviewed.Standing is Standing.Rejected or Standing.Merged);

    /// <summary>The last thing that happened before the page was made.</summary>
    public long Last { get; private init; }

    /// <summary>The hash of the text, as decisions send it.</summary>
    public string Hash => Convert.ToHexStringLower(Reviewed.Hash.AsSpan());

    /// <summary>Who speaks here, those who say most first.</summary>
    public IEnumerable<OutlineEntry> Speakers => _shown.Where(reviewed => reviewed.Statement.Speaker is not null)
        .GroupBy(reviewed => (reviewed.Statement.Speaker!.Id, reviewed.Statement.Speaker.Name), (who, own) => new OutlineEntry(who.Id, who.Name, own.First().Statement.Id, own.Count()))
        .OrderByDescending(entry => entry.Count);

    /// <summary>What about.</summary>
    public IEnumerable<OutlineEntry> Concepts => _shown.SelectMany(reviewed => Stances.Shown(reviewed).Where(position => position.Coder is not null).Select(position => position.Concept).Distinct().Select(concept => (concept, reviewed)))
        .GroupBy(pair => pair.concept, pair => pair.reviewed, (concept, own) => new OutlineEntry($"{concept}", Reviewed.Concepts.GetValueOrDefault(concept) ?? "", own.First().Statement.Id, own.Count()))
        .OrderByDescending(entry => entry.Count);

    /// <summary>Reads it; null where there is no such article.</summary>
    public static ArticleModel? Of(Visit visit, string id)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return new ReviewedArticles(visit.Corpus).Of(id, visit.Coder) is { } reviewed
            ? new ArticleModel(new CodedArticle(visit.Corpus, visit.Coded).With(reviewed), ArticlePlace.Of(visit.Corpus, reviewed.Number, reviewed.Article.Published), visit.Coder) { Last = new DecisionHistory(visit.Corpus, visit.Coder).Last }
            : null;
    }

    /// <summary>The twin: the article's JSON with its text, and behind it what people decided.</summary>
    public byte[] Json(RoomJson rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        using var page = new MemoryStream();
        using (var json = new Utf8JsonWriter(page, ArticleJson.WriterOptions))
        {
            var shown = _shown.Select(reviewed => reviewed.Statement).ToImmutableArray();
            ArticleJson.Write(json, new Reading(Reviewed.Article, shown, Reviewed.Article.Diagnostics), withText: true, also: writer => WriteDecided(writer, rules));
        }

        return page.ToArray();
    }

    private void WriteDecided(Utf8JsonWriter json, RoomJson rules)
    {
        json.WriteNumber("number", Reviewed.Number);
        json.WriteString("hash", Hash);
        Write(json, rules, "reviews", Reviewed.Statements.Select(reviewed => CardJson.Of(reviewed, Reviewed.Concepts)));
        Write(json, rules, "memos", Reviewed.Memos);
        Write(json, rules, "copies", Place.Copies);
    }

    private static void Write<T>(Utf8JsonWriter json, RoomJson rules, string name, T value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(rules.Bytes(value), skipInputValidation: true);
    }
}
