using Parley.Attribution;

namespace Parley.Store.Search;

/// <summary>Words that stand for what is no word of the text, so that a filter is one more word of the query.</summary>
internal static class Marks
{
    public const string Article = "article";
    public const string AnyStatement = "statement";
    public const string Coded = "coded";
    public const string Uncoded = "uncoded";
    public const string Disputed = "disputed";

    /// <summary>What a statement is marked with when it comes in.</summary>
    public static string Of(Statement statement) => $"{AnyStatement} {Of(statement.Type)} {Of(statement.Act)} {Uncoded}";

    public static string Of(StatementType type) => $"type{(int)type}";

    public static string Of(StatementAct act) => $"act{(int)act}";

    public static string OfConcept(long concept) => $"concept{concept}";

    /// <summary>Of a value that people gave a statement elsewhere.</summary>
    public static string OfEntity(long entity) => $"entity{entity}";
}
