using System.Globalization;

namespace Parley.Store.Search;

/// <summary>Days as people write them: <c>2025-02-13</c>, <c>2025-02</c> or <c>2025</c>.</summary>
public static class SearchDays
{
    /// <summary>The first day that is meant; null where none is.</summary>
    public static DateOnly? First(string? written) => Of(written, (year, month) => new DateOnly(year, month ?? 1, 1));

    /// <summary>The last day that is meant; null where none is.</summary>
    public static DateOnly? Last(string? written) => Of(written, (year, month) => new DateOnly(year, month ?? 12, DateTime.DaysInMonth(year, month ?? 12)));

    private static DateOnly? Of(string? written, Func<int, int?, DateOnly> ofMonth)
    {
        foreach (var form in new[] { "yyyy-MM-dd", "yyyy-MM", "yyyy" })
        {
            if (DateOnly.TryParseExact(written, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return form.Length == 10 ? day : ofMonth(day.Year, form.Length == 7 ? day.Month : null);
            }
        }

        return null;
    }
}
