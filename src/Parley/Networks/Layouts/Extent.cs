namespace Parley.Networks.Layouts;

/// <summary>A rectangle on the page, sides along the axes.</summary>
public readonly record struct Extent(double Left, double Top, double Width, double Height)
{
    /// <summary>The right side.</summary>
    public double Right => Left + Width;

    /// <summary>The lower side.</summary>
    public double Bottom => Top + Height;

    /// <summary>The smallest that holds all places; an empty one at the origin where there is none.</summary>
    public static Extent Of(IReadOnlyCollection<Place> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        if (places.Count == 0)
        {
            return default;
        }

        var (left, top) = (places.Min(p => p.X), places.Min(p => p.Y));
        return new(left, top, places.Max(p => p.X) - left, places.Max(p => p.Y) - top);
    }

    /// <summary>Whether the two have an inner point in common.</summary>
    public bool Overlaps(Extent other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Whether a disc has a point in common with it.</summary>
    public bool Meets(Disc disc)
    {
        var (x, y) = (disc.Centre.X - Math.Clamp(disc.Centre.X, Left, Right), disc.Centre.Y - Math.Clamp(disc.Centre.Y, Top, Bottom));
        return (x * x) + (y * y) < disc.Radius * disc.Radius;
    }

    /// <summary>Whether the other lies wholly inside.</summary>
    public bool Holds(Extent other) => other.Left >= Left && other.Top >= Top && other.Right <= Right && other.Bottom <= Bottom;
}

/// <summary>A node as drawn: a disc on the page.</summary>
public readonly record struct Disc(Place Centre, double Radius);
