using Microsoft.AspNetCore.WebUtilities;

namespace Parley.Web.Serving;

/// <summary>Addresses made from other addresses.</summary>
public static class Addresses
{
    /// <summary>The same page with some values of its query changed; null takes one away.</summary>
    public static string With(string path, params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        ArgumentNullException.ThrowIfNull(path);
        var mark = path.IndexOf('?', StringComparison.Ordinal);
        var (address, query) = mark < 0 ? (path, "") : (path[..mark], path[mark..]);
        var values = QueryHelpers.ParseQuery(query).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value)).Where(pair => !string.IsNullOrEmpty(pair.Value)).ToList();
        foreach (var (name, value) in changes)
        {
            values.RemoveAll(pair => pair.Key == name);
            if (value is not null)
            {
                values.Add(KeyValuePair.Create(name, (string?)value));
            }
        }

        return QueryHelpers.AddQueryString(address, values);
    }
}
