using Parley.Language;

namespace Parley.Tests;

/// <summary>Marks that do not match, and marks that are none. What is taken to be quoted, marks left out, is written after the text.</summary>
public sealed class QuotationRepairTests
{
    [Theory]
    [InlineData("“The lock is jammed, said Brandt. He shrugged.", "The lock is jammed,")]
    [InlineData("“The lock is jammed! shouted the keeper. He shrugged.", "The lock is jammed!")]
    [InlineData("“Is the lock jammed? asked one visitor. He shrugged.", "Is the lock jammed?")]
    [InlineData("“The lock is jammed, Brandt said. He shrugged.", "The lock is jammed,")]
    [InlineData("“The lock is jammed, the keeper of the canal said.", "The lock is jammed,")]
    [InlineData("\"The lock is jammed, Brandt wrote, and left.", "The lock is jammed,")]
    [InlineData("“The keeper came late, said nothing and left.", "The keeper came late, said nothing and left.")]
    [InlineData("“He came, he saw that they said so and left.", "He came, he saw that they said so and left.")]
    [InlineData("“The lock, the gate and the bridge are jammed.", "The lock, the gate and the bridge are jammed.")]
    public void A_quotation_that_is_never_closed_ends_before_its_tag_or_with_its_paragraph(string text, string quoted)
    {
        Quoted(text).ShouldBe([quoted]);
        Given.Tokenized(text).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PAR110");
    }

    [Theory]
    [InlineData("“The lock is jammed. Boats wait. “Go home,” he said.", "The lock is jammed.", "Go home,")]
    [InlineData("“The lock is jammed! Boats wait. “Go home,” he said. “Now.”", "The lock is jammed!", "Go home,", "Now.")]
    [InlineData("He said “the lock is jammed and left.\n“Go home,” he said.", "the lock is jammed and left.", "Go home,")]
    public void One_broken_quotation_costs_the_next_nothing(string text, params string[] quoted) => Quoted(text).ShouldBe(quoted);

    [Theory]
    [InlineData("The lock is jammed,” she said. She left.", "The lock is jammed,")]
    [InlineData("She sighed. The lock is jammed.” She left.", "The lock is jammed.")]
    [InlineData("She sighed! Is it jammed?” he asked.", "Is it jammed?")]
    [InlineData("“Go home,” he said. The lock is jammed,” she said.", "Go home,", "The lock is jammed,")]
    public void A_quotation_that_is_never_opened_begins_with_its_sentence(string text, params string[] quoted) => Quoted(text).ShouldBe(quoted);

    [Theory]
    [InlineData("The lock” was jammed.")]
    [InlineData("The lock was jammed and old” she thought.")]
    [InlineData("Fog fell. .” Boats waited.")]
    [InlineData("Fog fell (thick)” and boats waited.")]
    public void A_closing_mark_after_no_whole_sentence_is_a_stray_one(string text)
    {
        Quoted(text).ShouldBeEmpty();
        Given.Tokenized(text).Quotation.ShouldContain(QuotationState.Stray);
    }

    [Theory]
    [InlineData("The Pikes’ inn and the sailors’ bar closed.")]
    [InlineData("The Pikes' inn and the sailors' bar closed.")]
    [InlineData("A 6'2\" guard stood by a 19\" screen.")]
    [InlineData("The boat is 40' long and 12' wide.")]
    [InlineData("Songs of the '60s and '70s filled the bar.")]
    [InlineData("Songs of the ’60s and ‘70s filled the bar.")]
    [InlineData("They were fishin' and drinkin' all night.")]
    [InlineData("Give 'em the boat and let 'em go.")]
    [InlineData("It's O'Dowd's boat, isn't it?")]
    [InlineData("Wait 'til noon, 'cause it rains.")]
    public void Apostrophes_inches_feet_and_decades_quote_nothing(string text)
    {
        Quoted(text).ShouldBeEmpty();
        Given.Tokenized(text).Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("‘The Pikes’ inn is full,’ she said.", "The Pikes’ inn is full,")]
    [InlineData("'The boat is 40' long,' she said.", "The boat is 40' long,")]
    [InlineData("\"The screen is 19\" wide,\" she said.", "The screen is 19\" wide,")]
    [InlineData("'The '60s were loud,' she said.", "The '60s were loud,")]
    [InlineData("“O’Dowd’s boat won’t float,” she said.", "O’Dowd’s boat won’t float,")]
    [InlineData("'We were fishin' all night,' she said.", "We were fishin' all night,")]
    [InlineData("The ‘boat’ was the Pikes’ bathtub.", "boat")]
    [InlineData("The sailors’ ‘bar’ was a shed.", "bar")]
    public void In_a_quotation_they_do_not_end_it(string text, string quoted) => Quoted(text).ShouldBe([quoted]);

    [Theory]
    [InlineData("She called it ‘a fine boat’. He called it ‘a wreck’.", "a fine boat", "a wreck")]
    [InlineData("\"No,\" she said. \"Never,\" he said.", "No,", "Never,")]
    [InlineData("“Ask ‘Skipper’ Moore,” she said.", "Ask ‘Skipper’ Moore,")]
    [InlineData("‘“Wreck” is too kind,’ she said.", "“Wreck” is too kind,")]
    [InlineData("The (\"old\") boat and the [\"new\"] one", "old", "new")]
    [InlineData("“No”—she paused—“never.”", "No", "never.")]
    public void Whole_quotations_are_kept_apart(string text, params string[] quoted) => Quoted(text).ShouldBe(quoted);

    [Theory]
    [InlineData("“The lock is jammed.\n“Boats wait.\n“Go home,” he said.", "The lock is jammed.", "Boats wait.", "Go home,")]
    [InlineData("“The lock is jammed.\nBoats wait,” he said.", "The lock is jammed. Boats wait,")]
    [InlineData("‘The lock is jammed.\n‘Go home,’ he said.", "The lock is jammed.", "Go home,")]
    public void A_speech_may_go_on_over_paragraphs(string text, params string[] quoted)
    {
        Quoted(text).ShouldBe(quoted);
        Given.Tokenized(text).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void After_a_mark_the_next_that_opens_is_found_closed_or_not()
    {
        var pairs = Pairs("“a” b “c “d” e");
        pairs.Pairs.ShouldBe([(0, 2), (6, 8)]);
        pairs.Unclosed.Select(m => m.Token).ShouldBe([4]);
        (pairs.NextOpening(0), pairs.NextOpening(4), pairs.NextOpening(6)).ShouldBe((4, 6, null));
    }

    [Fact]
    public void Pairs_inside_a_pair_are_left_out() => Pairs("“a ‘b’ c “d” e”").Pairs.ShouldBe([(0, 10)]);

    [Fact]
    public void Marks_of_one_paragraph_do_not_see_those_of_another()
    {
        var text = "“a b” c";
        QuotationPairs.Of(text, Tokenizer.Tokens(text), new TokenRange(0, 3)).Unclosed.ShouldHaveSingleItem().Token.ShouldBe(0);
        QuotationPairs.Of(text, Tokenizer.Tokens(text), new TokenRange(1, 5)).Unopened.ShouldHaveSingleItem().Token.ShouldBe(3);
    }

    private static QuotationPairs Pairs(string text)
    {
        var tokens = Tokenizer.Tokens(text);
        return QuotationPairs.Of(text, tokens, new TokenRange(0, tokens.Length));
    }

    /// <summary>Each run of tokens inside marks, as the text has it, line breaks made spaces.</summary>
    private static List<string> Quoted(string text)
    {
        var tokenized = Given.Tokenized(text);
        var runs = new List<string>();
        for (int start = 0, end; start < tokenized.Tokens.Length; start = end)
        {
            end = start + 1;
            while (end < tokenized.Tokens.Length && tokenized.Quotation[end] == tokenized.Quotation[start])
            {
                end++;
            }

            if (tokenized.Quotation[start] == QuotationState.Inside)
            {
                runs.Add(tokenized.Span(new TokenRange(start, end)).In(text).Replace('\n', ' '));
            }
        }

        return runs;
    }
}
