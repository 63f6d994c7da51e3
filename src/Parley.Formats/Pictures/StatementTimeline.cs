using System.Collections.Immutable;
using Parley.Coding;
using Parley.Networks;

namespace Parley.Formats.Pictures;

/// <summary>The timeline of the statements of a selection: who agreed and disagreed when.</summary>
public static class StatementTimeline
{
    /// <summary>The picture and the statements behind it, one line for each value of <see cref="NetworkOptions.Rows"/>.</summary>
    public static PictureWithData Of(Selection events, NetworkOptions options)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(options);
        var statements = events.Statements;
        var (who, what, qualifier) = (statements.Column(options.Rows)!, statements.Column(options.Columns), options.Qualifier is { } name ? statements.Column(name) : null);
        var places = events.Entering.Where(place => !who.IsEmptyAt(place)).ToList();
        var points = places.Select(place => new TimelinePoint(who.TextAt(place), Moment(statements, place), Agrees(qualifier, place))).ToImmutableArray();
        var rows = places.Select(place => ImmutableArray.Create<object?>(NetworkJson.Stamp(Moment(statements, place)), who.TextAt(place), what?.TextAt(place), qualifier?.TextAt(place)));
        var words = new PictureWords($"Who spoke when: {options.Rows}", $"{points.Length} statements · {PictureSettings.Text([.. NetworkSettings.Of(options).Where(s => s.Name is not ("type" or "aggregate" or "normalize" or "isolates" or "window"))])} · Parley");
        return new(TimelinePicture.Of(points, words), [new("Statements", ["time", options.Rows, options.Columns, options.Qualifier ?? ""], [.. rows])]);
    }

    private static DateTimeOffset Moment(CodedStatements statements, int place) => DateTimeOffset.FromUnixTimeSeconds(statements.SecondsAt(place));

    // Of a scale, what is above 0 agrees; of a boolean, what is not 0.
    private static bool? Agrees(CodedColumn? qualifier, int place) => qualifier is not { IsText: false } || qualifier.IsEmptyAt(place)
        ? null
        : (qualifier.Variable.Kind, qualifier.Values[place]) switch
        {
            (VariableKind.Boolean, var value) => value != 0,
            (_, 0) => null,
            (_, var value) => value > 0,
        };
}
