using Microsoft.AspNetCore.Components;

namespace Parley.Web.Serving;

/// <summary>A page: shows a model, and nothing that is not in it.</summary>
/// <typeparam name="TModel">What is shown; also what its JSON twin says.</typeparam>
public abstract class PageView<TModel> : ComponentBase
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;

    /// <summary>What stands around it.</summary>
    [Parameter, EditorRequired]
    public Frame Frame { get; set; } = default!;
}
