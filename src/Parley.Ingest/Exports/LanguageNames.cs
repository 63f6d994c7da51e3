namespace Parley.Ingest.Exports;

/// <summary>Languages by the names that databases of the press print.</summary>
internal static class LanguageNames
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["english"] = "en", ["french"] = "fr", ["german"] = "de", ["spanish"] = "es", ["italian"] = "it", ["dutch"] = "nl", ["portuguese"] = "pt", ["russian"] = "ru", ["polish"] = "pl",
        ["deutsch"] = "de", ["français"] = "fr", ["español"] = "es", ["italiano"] = "it", ["nederlands"] = "nl", ["português"] = "pt", ["anglais"] = "en", ["englisch"] = "en", ["inglés"] = "en",
    };

    /// <summary>The ISO 639-1 code, of the first word of what is printed; null where it is not known.</summary>
    public static string? Code(string? printed) => Codes.GetValueOrDefault((printed ?? "").Split([';', ',', ' ', '/'], 2)[0].Trim());
}
