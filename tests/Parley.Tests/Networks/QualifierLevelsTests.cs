using CsCheck;
using Parley.Coding;
using Parley.Networks;

namespace Parley.Tests.Networks;

/// <summary>How far answers are apart: yes and no wholly, numbers by their part of the scale that is used, texts the same or not.</summary>
public sealed class QualifierLevelsTests
{
    [Fact]
    public void Numbers_are_apart_by_their_share_of_the_widest_difference()
    {
        var levels = Of(VariableKind.Integer, -2, 3, 0, 3);
        levels.Values.ShouldBe([-2, 0, 3]);
        levels.Labels.ShouldBe(["-2", "0", "3"]);
        levels.Distance(0, 1).ShouldBe(0.4, 1e-12);
        levels.Distance(1, 2).ShouldBe(0.6, 1e-12);
        levels.Distance(2, 0).ShouldBe(1);
        levels.PlaceOf(3).ShouldBe(2);
        levels.PlaceOf(1).ShouldBeLessThan(0);
    }

    [Fact]
    public void Yes_and_no_are_levels_even_where_all_say_yes_and_texts_are_the_same_or_not()
    {
        Of(VariableKind.Boolean, 1, 1).Labels.ShouldBe(["0", "1"]);
        var texts = Of(VariableKind.ShortText, 1, 2, 3);
        texts.Labels.ShouldBe(["q1", "q2", "q3"]);
        (texts.Distance(0, 1), texts.Distance(0, 2), texts.Distance(1, 1)).ShouldBe((1, 1, 0));
        QualifierLevels.None.PlaceOf(77).ShouldBe(0);
        QualifierLevels.None.Count.ShouldBe(1);
    }

    [Fact]
    public void Where_only_one_number_is_given_nobody_is_apart()
    {
        Of(VariableKind.Integer, 5, 5).Width.ShouldBe(0);
        Of(VariableKind.Integer, 5, 5).Distance(0, 0).ShouldBe(0);
    }

    [Fact]
    public void Distances_of_numbers_obey_the_triangle_even_at_the_ends_of_what_a_number_can_be() =>
        Gen.OneOf(Gen.Int[-9, 9], Gen.Int, Gen.Const(int.MaxValue), Gen.Const(int.MinValue + 1)).Array[3, 6].Sample((int[] numbers) =>
        {
            var levels = Of(VariableKind.Integer, numbers);
            for (var i = 0; i < levels.Count; i++)
            {
                for (var j = 0; j < levels.Count; j++)
                {
                    levels.Distance(i, j).ShouldBeInRange(0, 1);
                    levels.Distance(i, j).ShouldBe(levels.Distance(j, i));
                    Enumerable.Range(0, levels.Count).ShouldAllBe(k => levels.Distance(i, j) <= levels.Distance(i, k) + levels.Distance(k, j) + 1e-12);
                }
            }
        }, iter: 200);

    private static QualifierLevels Of(VariableKind kind, params int[] answers) =>
        Selection.Of(Coded.By(kind, [.. answers.Select(a => new Said("2020-01-01", "Dockers", "Toll", a))]), new()).Levels;
}
