namespace Parley.Formats.Networks;

/// <summary>What a network can be written as.</summary>
public enum NetworkFormat
{
    /// <summary>A table for a spreadsheet.</summary>
    Csv,

    /// <summary>One JSON object.</summary>
    Json,

    /// <summary>GraphML, for visone, Gephi, R and Python.</summary>
    Graphml,

    /// <summary>GEXF with time, for Gephi.</summary>
    Gexf,

    /// <summary>A matrix for UCINET.</summary>
    Dl,

    /// <summary>A <c>.net</c> for Pajek.</summary>
    Pajek,

    /// <summary>A spreadsheet with settings and nodes.</summary>
    Xlsx,

    /// <summary>A picture for print and screen.</summary>
    Svg,

    /// <summary>A picture of dots.</summary>
    Png,

    /// <summary>A page with the picture and its data.</summary>
    Html,
}
