using Parley.Attribution;
using Parley.Store.Articles;

namespace Parley.Store.Search;

/// <summary>Words that stand for what is no word of the text, so that a filter is one more word of the query.</summary>
internal static class Marks
{
    public const string Coded = "coded";
    public const string Disputed = "disputed";

    /// <summary>All that a statement is marked with when it comes in: every mark of every row takes place in the index.</summary>
    public static string Of(StatementType type) => $"type{(int)type}";

    /// <summary>The outlet, whatever it is called.</summary>
    public static string OfOutlet(string name) => $"outlet{RowHash.Of(name)}";

    public static string OfConcept(long concept) => $"concept{concept}";

    /// <summary>Of a value that people gave a statement elsewhere.</summary>
    public static string OfEntity(long entity) => $"entity{entity}";
}
