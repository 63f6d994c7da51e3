using System.Globalization;
using System.Text.RegularExpressions;

namespace Parley.Ingest;

/// <summary>
/// The day in what people and programs write: ISO 8601, RFC 822, "February 13, 2025", "13 Feb 2025", "2025/02/13".
/// The day is taken as written, whatever the time zone. 03/04/2025 is not guessed.
/// </summary>
internal static partial class Dates
{
    private const int Earliest = 1600;
    private const int Latest = 2199;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The first date in <paramref name="text"/>, or null.</summary>
    public static DateOnly? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var head = text.Length > 400 ? text[..400] : text;
        return !head.AsSpan().ContainsAnyInRange('0', '9') ? null
            : DateOnly.TryParseExact(head, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= Earliest and <= Latest ? day
            : FromText(head);
    }

    private static DateOnly? FromText(string head) =>
        FromNumbers(Numeric().Match(head))
            ?? FromNumbers(Compact().Match(head))
            ?? FromWords(DayFirst().Match(head))
            ?? FromWords(MonthFirst().Match(head))
            ?? FromDayFirst(Slashed().Match(head));

    /// <summary>The date in the path of an address: <c>/2025/02/13/</c>, <c>/2025-02-13-</c>, <c>/2025/feb/13/</c>.</summary>
    public static DateOnly? InAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? FromNumbers(InPath().Match(uri.AbsolutePath)) ?? FromWords(InPathWords().Match(uri.AbsolutePath)) ?? FromNumbers(InPathCompact().Match(uri.AbsolutePath))
            : null;

    /// <summary>Whether <paramref name="line"/> is a date and little else: "Updated: 13 Feb 2025, 10:00 GMT".</summary>
    public static bool IsDateLine(string line) => line.Length <= 80 && Parse(line) is not null && !Letters().IsMatch(Around().Replace(line, ""));

    private static DateOnly? FromNumbers(Match match) =>
        match.Success ? Day(match.Groups["y"].Value, Number(match.Groups["m"].Value), match.Groups["d"].Value) : null;

    private static DateOnly? FromWords(Match match) =>
        match.Success ? Day(match.Groups["y"].Value, Month(match.Groups["m"].Value), match.Groups["d"].Value) : null;

    /// <summary>Of 13/02/2025 and 02/13/2025 only one reading is a date; where both are, neither is certain.</summary>
    private static DateOnly? FromDayFirst(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        var (first, second, year) = (match.Groups["a"].Value, match.Groups["b"].Value, match.Groups["y"].Value);
        var dayFirst = Day(year, Number(second), first);
        var monthFirst = Day(year, Number(first), second);
        return dayFirst is null || monthFirst is null || first == second ? dayFirst ?? monthFirst : null;
    }

    private static DateOnly? Day(string year, int month, string day)
    {
        var (y, d) = (Number(year), Number(day));
        return y is >= Earliest and <= Latest && month is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, month) ? new DateOnly(y, month, d) : null;
    }

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static int Month(string name) => name.Length < 3 ? 0 : Array.IndexOf(Months, name[..3].ToLowerInvariant()) + 1;

    [GeneratedRegex(@"(?<!\d)(?<y>\d{4})(?:-|/|\.)(?<m>\d{1,2})(?:-|/|\.)(?<d>\d{1,2})(?!\d)")]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^\s*(?<y>(?:19|20)\d\d)(?<m>\d\d)(?<d>\d\d)(?:T?\d{4,6})?(?!\d)")]
    private static partial Regex Compact();

    [GeneratedRegex(@"\b(?<d>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s\-.]+(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?,?[\s\-.]+(?<y>\d{4})\b", RegexOptions.IgnoreCase)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"\b(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?:at\s+\S+\s+)?(?<y>\d{4})\b", RegexOptions.IgnoreCase)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"(?<!\d)(?<a>\d{1,2})[/.](?<b>\d{1,2})[/.](?<y>\d{4})(?!\d)")]
    private static partial Regex Slashed();

    [GeneratedRegex(@"/(?<y>(?:19|20)\d\d)[/-](?<m>\d{1,2})[/-](?<d>\d{1,2})(?!\d)")]
    private static partial Regex InPath();

    [GeneratedRegex(@"/(?<y>(?:19|20)\d\d)/(?<m>[a-z]{3,9})/(?<d>\d{1,2})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex InPathWords();

    [GeneratedRegex(@"[/-](?<y>(?:19|20)\d\d)(?<m>\d\d)(?<d>\d\d)(?!\d)")]
    private static partial Regex InPathCompact();

    [GeneratedRegex(@"\b(?:(?:first\s+)?published|posted|updated|last|modified|created|on|at|of|date|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thur?s?|fri|sat|sun|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|st|nd|rd|th|[ap]\.?m|gmt|utc|bst|[ecmp][ds]?t)\b|\d+(?:st|nd|rd|th|[ap]m|[TZ])?", RegexOptions.IgnoreCase)]
    private static partial Regex Around();

    [GeneratedRegex(@"\p{L}")]
    private static partial Regex Letters();
}
