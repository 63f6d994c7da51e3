using System.Collections.Immutable;

namespace Parley.Formats.Pictures;

/// <summary>A picture as shapes and words on a white page, from which every file format is written alike.</summary>
/// <param name="Width">Width of the page in points (1/72 inch).</param>
/// <param name="Height">Height of the page in points.</param>
/// <param name="Title">What it shows, in a line.</param>
/// <param name="Description">What those are told who do not see it.</param>
/// <param name="Marks">What is drawn, the first at the bottom.</param>
public sealed record Drawing(double Width, double Height, string Title, string Description, ImmutableArray<Mark> Marks);

/// <summary>Something drawn. Lengths are points, x to the right, y down.</summary>
public abstract record Mark
{
    /// <summary>What is told when a pointer rests on it, or null.</summary>
    public string? Hover { get; init; }
}

/// <summary>A disc or ring.</summary>
public sealed record Circle(double X, double Y, double Radius, Paint Paint) : Mark;

/// <summary>A rectangle, its corners rounded by <paramref name="Round"/>.</summary>
public sealed record Rectangle(double X, double Y, double Width, double Height, Paint Paint, double Round = 0) : Mark;

/// <summary>A line or an area.</summary>
/// <param name="Data">Moves, lines and curves as in the <c>d</c> of an SVG path, absolute coordinates.</param>
/// <param name="Paint">Its colours.</param>
public sealed record Outline(string Data, Paint Paint) : Mark;

/// <summary>One line of words on its baseline.</summary>
public sealed record Words(double X, double Y, string Text, Lettering Lettering) : Mark;

/// <summary>Marks moved together.</summary>
public sealed record Moved(double X, double Y, ImmutableArray<Mark> Marks) : Mark;

/// <summary>How a shape is filled and outlined.</summary>
/// <param name="Fill">Colour of the inside as <c>#rrggbb</c>, or null for none.</param>
/// <param name="Stroke">Colour of the line, or null for none.</param>
/// <param name="Width">Width of the line.</param>
/// <param name="Opacity">From 0 to 1.</param>
public sealed record Paint(string? Fill, string? Stroke = null, double Width = 1, double Opacity = 1)
{
    /// <summary>Lengths of dashes and gaps in turn; empty for a full line.</summary>
    public ImmutableArray<double> Dashes { get; init; } = [];

    /// <summary>Only a line.</summary>
    public static Paint Line(string colour, double width = 0.75, double opacity = 1) => new(null, colour, width, opacity);
}

/// <summary>How words look.</summary>
/// <param name="Size">Size of the letters.</param>
/// <param name="Colour">As <c>#rrggbb</c>.</param>
/// <param name="Anchor">Which part of the line stands at its place.</param>
public sealed record Lettering(double Size, string Colour, Anchor Anchor = Anchor.Start)
{
    /// <summary>Whether the letters are bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>Whether a white rim keeps them legible over lines.</summary>
    public bool HasHalo { get; init; }

    /// <summary>Degrees by which the line is turned around its place, clockwise.</summary>
    public double Turn { get; init; }
}

/// <summary>Which part of a line of words stands at its place.</summary>
public enum Anchor
{
    /// <summary>Its left end.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its right end.</summary>
    End,
}
