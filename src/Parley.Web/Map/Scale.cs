using Parley.Networks.Layouts;

namespace Parley.Web.Map;

/// <summary>From the units of a layout to pixels: as large as fits, in the middle.</summary>
/// <param name="Factor">Pixels of a unit.</param>
/// <param name="Right">Pixels to the right of the layout's origin.</param>
/// <param name="Down">Pixels down.</param>
public readonly record struct Scale(double Factor, double Right, double Down)
{
    // Few nodes are not torn apart to the ends of the page.
    private const double Largest = 220;

    /// <summary>The scale at which all places lie on a page, with a margin.</summary>
    public static Scale Of(IReadOnlyCollection<Place> places, double width, double height, double margin)
    {
        var extent = Extent.Of(places);
        var factor = Math.Min(Largest, Math.Min((width - (2 * margin)) / Math.Max(extent.Width, 1e-9), (height - (2 * margin)) / Math.Max(extent.Height, 1e-9)));
        return new(factor, (width / 2) - (factor * (extent.Left + (extent.Width / 2))), (height / 2) - (factor * (extent.Top + (extent.Height / 2))));
    }

    /// <summary>A place in pixels, to a tenth.</summary>
    public Place At(Place place) => new(Math.Round(Right + (Factor * place.X), 1), Math.Round(Down + (Factor * place.Y), 1));
}
