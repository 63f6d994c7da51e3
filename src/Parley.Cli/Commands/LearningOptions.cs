using System.CommandLine;

namespace Parley.Cli.Commands;

/// <summary>The options of <c>parley evaluate</c> that concern suggestions alone.</summary>
internal static class LearningOptions
{
    /// <summary>Score agreement with concepts.</summary>
    public static Option<bool> Stances { get; } = new("--stances") { Description = "Score whether statements agree with concepts that the model has not seen, against claims for and against them." };

    /// <summary>Score suggestions.</summary>
    public static Option<bool> Suggestions { get; } = new("--suggestions") { Description = "GOLD is a corpus that people coded: score what is suggested for a third of it after ever more decisions on the rest." };

    /// <summary>Which part of a file.</summary>
    public static Option<string?> Fold { get; } = new("--fold") { Description = "With --stances: only examples of this fold, such as dev.", HelpName = "NAME" };
}
