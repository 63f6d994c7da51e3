namespace Parley.Store.Views;

/// <summary>What rows must fulfil, as SQL and the values that it names by number.</summary>
internal sealed class Conditions
{
    private readonly List<string> _all = [];
    private readonly List<object?> _values = [];

    /// <summary>The clause; empty where everything will do.</summary>
    public string Sql => _all.Count == 0 ? "" : $"WHERE {string.Join(" AND ", _all)}";

    /// <summary>The values.</summary>
    public ReadOnlySpan<object?> Span => _values.ToArray();

    /// <summary>Takes a value in, so that the text of the query is the same whatever it is; by what it is named there.</summary>
    public string Named(object value)
    {
        _values.Add(value);
        return $"${_values.Count}";
    }

    /// <summary>A condition without a value.</summary>
    public Conditions And(string condition)
    {
        _all.Add(condition);
        return this;
    }

    /// <summary>A condition on a value; none where the value is null.</summary>
    /// <param name="value">What is asked for.</param>
    /// <param name="condition">SQL in which {0} stands for the value.</param>
    public void Add(object? value, string condition)
    {
        if (value is not null)
        {
            _values.Add(value);
            _all.Add(string.Format(null, condition, $"${_values.Count}"));
        }
    }

    /// <summary>A condition on who speaks.</summary>
    /// <param name="speaker">An actor's id, or words of a name.</param>
    /// <param name="condition">SQL in which {0} stands for the numbers of such speakers.</param>
    public void AddSpeaker(string? speaker, string condition)
    {
        if (speaker is not null)
        {
            _values.Add(speaker);
            _values.Add($"%{new string([.. speaker.ToLowerInvariant().Where(letter => letter is not ('%' or '_' or '\\'))])}%");
            var (id, words) = (_values.Count - 1, _values.Count);
            _all.Add(string.Format(null, condition, $"SELECT p.id FROM speakers p LEFT JOIN actors k ON k.id = p.actor WHERE k.name = ${id} OR lower(p.name) LIKE ${words}"));
        }
    }
}
