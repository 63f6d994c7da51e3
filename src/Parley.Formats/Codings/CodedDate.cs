using System.Globalization;

namespace Parley.Formats.Codings;

/// <summary>Dates of documents: seconds since 1970 in UTC, written as a day and, where it is not midnight, a time.</summary>
internal static class CodedDate
{
    private const long First = -62_135_596_800;
    private const long Last = 253_402_300_799;
    private const int SecondsOfDay = 86_400;
    private static readonly DateTime SpreadsheetZero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Utc);

    public static string Of(long seconds)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(seconds, First, Last));
        return time.ToString(seconds % SecondsOfDay == 0 ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>What a cell says: a day, a time, or a spreadsheet's number of days; null where it is none.</summary>
    public static long? Parse(string cell)
    {
        string[] forms = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-dd HH:mm", "yyyy/MM/dd", "dd.MM.yyyy", "yyyyMMdd"];
        if (DateTimeOffset.TryParseExact(cell.Trim(), forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time.ToUnixTimeSeconds();
        }

        return double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days is > 1 and < 200_000
            ? new DateTimeOffset(SpreadsheetZero.AddSeconds(Math.Round(days * SecondsOfDay))).ToUnixTimeSeconds()
            : null;
    }
}
