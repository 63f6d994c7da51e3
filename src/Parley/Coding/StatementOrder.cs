namespace Parley.Coding;

/// <summary>The order of statements in time: date, document's id, start, stop, id, as in Discourse Network Analyzer.</summary>
internal sealed class StatementOrder(CodedDocuments documents, CodedSpans spans) : IComparer<int>
{
    /// <summary>Whether the statements stand in it.</summary>
    public bool Holds
    {
        get
        {
            for (var i = 1; i < spans.Count; i++)
            {
                if (Compare(i - 1, i) > 0)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The places of the statements, in order.</summary>
    public int[] Places()
    {
        var places = new int[spans.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = i;
        }

        Array.Sort(places, this);
        return places;
    }

    /// <inheritdoc/>
    public int Compare(int x, int y)
    {
        var (a, b) = (spans.Documents[x], spans.Documents[y]);
        var order = documents.Dates[a].CompareTo(documents.Dates[b]);
        order = order != 0 ? order : documents.Ids[a].CompareTo(documents.Ids[b]);
        order = order != 0 ? order : spans.Starts[x].CompareTo(spans.Starts[y]);
        order = order != 0 ? order : spans.Stops[x].CompareTo(spans.Stops[y]);
        return order != 0 ? order : spans.Ids[x].CompareTo(spans.Ids[y]);
    }
}
