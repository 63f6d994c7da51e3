namespace Parley.Networks;

/// <summary>Numbers in rows and columns, which nobody changes once they are there.</summary>
public sealed class Matrix
{
    private readonly double[] _cells;

    private Matrix(int rows, int columns, double[] cells) => (Rows, Columns, _cells) = (rows, columns, cells);

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The number of columns.</summary>
    public int Columns { get; }

    /// <summary>All cells, row after row: <c>Rows × Columns</c> numbers.</summary>
    public ReadOnlySpan<double> Cells => _cells;

    /// <summary>One cell, counted from 0.</summary>
    public double this[int row, int column] => _cells[(row * Columns) + column];

    /// <summary>One row: <c>Columns</c> numbers.</summary>
    public ReadOnlySpan<double> Row(int row) => _cells.AsSpan(row * Columns, Columns);

    /// <summary>A matrix that takes over <paramref name="cells"/>, row after row; whoever made them writes to them no more.</summary>
    /// <exception cref="ArgumentException">There are not <c>rows × columns</c> cells.</exception>
    public static Matrix Of(int rows, int columns, double[] cells) =>
        cells.Length == (long)rows * columns ? new(rows, columns, cells) : throw new ArgumentException($"{cells.Length} cells are no {rows} × {columns}", nameof(cells));

    /// <summary>A matrix whose cells are computed one by one.</summary>
    public static Matrix Of(int rows, int columns, Func<int, int, double> cell)
    {
        var cells = new double[rows * columns];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = cell(i / columns, i % columns);
        }
        return new(rows, columns, cells);
    }

    /// <summary>The same cells, each computed anew from what it was.</summary>
    public Matrix Select(Func<double, double> cell) => new(Rows, Columns, Array.ConvertAll(_cells, c => cell(c)));

    /// <summary>Rows for columns.</summary>
    public Matrix Transposed() => Of(Columns, Rows, (r, c) => this[c, r]);
}
