using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Parley.Coding;

namespace Parley.Formats.Codings;

/// <summary>Names of REFI-QDA (QDA-XML 1.0), and the words by which a project of ours is known again.</summary>
internal static class QdaNames
{
    /// <summary>What stands in an archive for the project.</summary>
    public const string Project = "project.qde";

    /// <summary>The description of a code that is a type of statements.</summary>
    public const string Type = "statement type";

    /// <summary>Variables of sources: what is recorded of documents.</summary>
    public static readonly string[] About = ["author", "source", "section", "type", "date"];

    /// <summary>The descriptions of codes that are variables.</summary>
    public static readonly (VariableKind Kind, string Word)[] Kinds =
    [
        (VariableKind.ShortText, "variable: short text"), (VariableKind.LongText, "variable: long text"), (VariableKind.Integer, "variable: integer"), (VariableKind.Boolean, "variable: boolean"),
    ];

    /// <summary>The names' space.</summary>
    public static readonly XNamespace Space = "urn:QDA-XML:project:1.0";

    /// <summary>An id that follows from what it names, so that the same project gives the same file.</summary>
    public static string Id(string kind, object number) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind} {number}")).AsSpan(0, 16)).ToString();
}
