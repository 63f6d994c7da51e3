using Parley.Coding.Projects;

namespace Parley.FunctionalTests.Dna;

/// <summary>A project written out, a line each, so that two can be compared and a difference be seen.</summary>
internal static class ProjectText
{
    public static IEnumerable<string> Of(CodingProject project) => [.. Scheme(project.Scheme), .. Documents(project), .. project.Links.Select(link => $"{link}")];

    private static IEnumerable<string> Scheme(CodingScheme scheme) =>
    [
        .. scheme.Coders.Select(coder => $"{coder}"),
        .. scheme.Relations.Select(relation => $"{relation}"),
        .. scheme.Types.Select(type => $"type {type.Id} {type.Label} {type.Colour}"),
        .. scheme.Types.SelectMany(type => type.Variables, (type, variable) => $"variable {type.Id} {variable.Id} {variable.Variable} {string.Join(", ", variable.Attributes)}"),
        .. scheme.Entities.Select(entity => $"entity {entity.Id} {entity.Variable} [{entity.Value}] {entity.Colour} {entity.Parent} {string.Join('|', entity.Attributes)}"),
        .. scheme.Highlights.Select(highlight => $"{highlight}"),
        .. scheme.VariableLinks.Select(link => $"{link}"),
        .. scheme.Settings.Select(setting => $"{setting}"),
    ];

    private static IEnumerable<string> Documents(CodingProject project) =>
        project.Documents.Select(document => $"{document}").Concat(project.Statements.Select(statement => $"statement {statement.Id} {statement.Type} {statement.Document} {statement.Span} {statement.Coder} {string.Join(", ", statement.Values)}"));
}
