namespace Parley.Web.Articles;

/// <summary>What pages on which people code need beside their text.</summary>
public static class Desk
{
    /// <summary>The module that codes by keyboard; it finds the others beside itself.</summary>
    public static readonly IReadOnlyList<string> Scripts = ["desk.js"];

    /// <summary>How articles and cards look.</summary>
    public static readonly IReadOnlyList<string> Styles = ["article.css"];
}
