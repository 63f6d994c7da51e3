using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Parley.Coding;

/// <summary>The statements of one type as people coded them, in columns. They stand in order: date, document's id, start, stop, id.</summary>
public sealed class CodedStatements
{
    private CodedStatements(string type, CodedDocuments documents, CodedSpans spans, ImmutableArray<CodedColumn> variables) =>
        (Type, Documents, Spans, Variables) = (type, documents, spans, variables);

    /// <summary>The name of their type.</summary>
    public string Type { get; }

    /// <summary>All documents of the corpus, also those without a statement.</summary>
    public CodedDocuments Documents { get; }

    /// <summary>Where the statements stand.</summary>
    public CodedSpans Spans { get; }

    /// <summary>What was coded, a column each.</summary>
    public ImmutableArray<CodedColumn> Variables { get; }

    /// <summary>What the statements say, where it was asked for; else empty.</summary>
    public ImmutableArray<string> Texts { get; private init; } = [];

    /// <summary>The number of statements.</summary>
    public int Count => Spans.Count;

    /// <summary>Puts statements in order.</summary>
    /// <param name="type">The name of their type.</param>
    /// <param name="documents">All documents of the corpus.</param>
    /// <param name="spans">The statements, in any order.</param>
    /// <param name="variables">Columns in the order of <paramref name="spans"/>.</param>
    /// <exception cref="ArgumentException">A column is longer or shorter than <paramref name="spans"/>.</exception>
    public static CodedStatements Of(string type, CodedDocuments documents, CodedSpans spans, ImmutableArray<CodedColumn> variables)
    {
        if (variables.FirstOrDefault(column => column.Values.Length != spans.Count) is { } odd)
        {
            throw new ArgumentException($"{odd.Variable.Name} has {odd.Values.Length} values for {spans.Count} statements", nameof(variables));
        }

        var order = new StatementOrder(documents, spans);
        return order.Holds ? new(type, documents, spans, variables) : new CodedStatements(type, documents, spans, variables).At(order.Places());
    }

    /// <summary>The values under a name, one for each statement: a variable, or what is recorded of the document; null where there is none.</summary>
    public CodedColumn? Column(string name) =>
        Variables.FirstOrDefault(column => column.Variable.Name == name) ?? Documents.Column(name)?.At(Spans.Documents.AsSpan());

    /// <summary>Whether <paramref name="name"/> is recorded of the document, not of the statement.</summary>
    public bool IsOfDocument(string name) => Variables.All(column => column.Variable.Name != name) && CodedDocuments.Names.Contains(name);

    /// <summary>When the statement at <paramref name="place"/> appeared: seconds since 1970-01-01, UTC.</summary>
    public long SecondsAt(int place) => Documents.Dates[Spans.Documents[place]];

    /// <summary>The statements at <paramref name="places"/>, which must be in order.</summary>
    public CodedStatements At(ReadOnlySpan<int> places)
    {
        var spans = new CodedSpans(Each(Spans.Ids, places), Each(Spans.Documents, places), Each(Spans.Starts, places), Each(Spans.Stops, places), Each(Spans.Coders, places));
        var variables = new CodedColumn[Variables.Length];
        for (var i = 0; i < variables.Length; i++)
        {
            variables[i] = Variables[i].At(places);
        }

        return new(Type, Documents, spans, ImmutableCollectionsMarshal.AsImmutableArray(variables)) { Texts = Texts.IsEmpty ? [] : Each(Texts, places) };
    }

    /// <summary>The same with what the statements say, one text each, in order.</summary>
    public CodedStatements WithTexts(ImmutableArray<string> texts) => new(Type, Documents, Spans, Variables) { Texts = texts };

    private static ImmutableArray<T> Each<T>(ImmutableArray<T> values, ReadOnlySpan<int> places)
    {
        var picked = new T[places.Length];
        for (var i = 0; i < picked.Length; i++)
        {
            picked[i] = values[places[i]];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(picked);
    }
}
