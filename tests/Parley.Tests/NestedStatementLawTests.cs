using CsCheck;
using Parley.Attribution;
using Parley.Language;
using Parley.Text;

namespace Parley.Tests;

/// <summary>A model that marks any stretch as anything: what must hold of statements inside others, whatever it marks.</summary>
public sealed class NestedStatementLawTests
{
    private static readonly string[] Words =
    [
        .. "said told asked warned claimed admitted denied explained insisted argued declared wrote a old new pilot Ann Ito he she they sea port rain no yes and it . “ ” ‘ ’".Split(' '),
    ];

    private static readonly Gen<Article> Articles = Gen.OneOf(Words).Array[10, 60].Select(words => Given.Article(string.Join(' ', words).Replace("“ ", "“").Replace(" ”", "”")));

    private static readonly Reader Striped = new(new ScriptedEncoder(Tags.Count, 512, Stripe), Scripted.Vocabulary, Scripted.Obedient);

    [Fact]
    public void It_lies_inside_the_content_of_the_other_and_is_smaller() =>
        Sample((outer, inner) =>
        {
            inner.Content.Concat(new[] { inner.Source, inner.Cue }.OfType<TextSpan>()).ShouldAllBe(span => outer.Content.Any(content => content.Contains(span)));
            inner.Content.Sum(c => c.Length).ShouldBeLessThan(outer.Content.Sum(c => c.Length));
        });

    [Fact]
    public void It_is_never_shown_without_the_other_where_only_the_surer_are() =>
        Sample((outer, inner) => inner.Confidence.ShouldBeLessThanOrEqualTo(outer.Confidence));

    [Fact]
    public void It_is_numbered_after_the_other_and_comes_after_it_in_order() =>
        Articles.Sample(article =>
        {
            var statements = Striped.Read(article).Statements;
            foreach (var inside in statements.Where(s => s.Within is not null).GroupBy(s => s.Within))
            {
                inside.Select(s => s.Id).ShouldBe(inside.Select((_, i) => $"{inside.Key}.{i + 1}"));
                statements.ToList().FindIndex(s => s.Id == inside.Key).ShouldBeLessThan(statements.IndexOf(inside.First()));
            }
        });

    /// <summary>The laws above say nothing where nothing is found.</summary>
    [Fact]
    public void There_are_such_statements_to_look_at()
    {
        var count = 0;
        Sample((_, _) => Interlocked.Increment(ref count));
        count.ShouldBeGreaterThan(10);
    }

    private static void Sample(Action<Statement, Statement> law) =>
        Articles.Sample(article =>
        {
            var statements = Striped.Read(article).Statements;
            foreach (var inner in statements.Where(s => s.Within is not null))
            {
                law(statements.Single(s => s.Id == inner.Within), inner);
            }
        });

    /// <summary>Stretches of one role, some six of them to a window, in an order that hangs on the window.</summary>
    private static float[] Stripe(EncoderInput input, int row)
    {
        var length = Math.Max(4, input.Pieces.Length / 6);
        var role = (Role)(((row / length) + (int)(input.Pieces.Sum() % 3)) % 3);
        return Scripted.OneHot(row % length == 0 ? Tags.Begin(role) : Tags.Inside(role));
    }
}
