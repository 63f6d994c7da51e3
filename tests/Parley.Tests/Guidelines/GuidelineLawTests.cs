using System.Text.Json;
using System.Text.RegularExpressions;
using Parley.Attribution;
using Parley.Language;
using Parley.Text;

namespace Parley.Tests.Guidelines;

/// <summary>The examples keep the rules that the pages around them state, so that nobody learns from a slip.</summary>
public sealed class GuidelineLawTests
{
    private static readonly List<Example> Examples = [.. ExamplePage.Examples(Repository.Root)];

    [Fact]
    public void Rules_are_numbered_in_order_under_the_letter_of_their_page()
    {
        var pages = ExamplePage.ReadAll(Repository.Root);

        pages.ShouldAllBe(page => page.Rules.Length > 0);
        pages.Select(page => page.Rules[0].Id[0]).ShouldBeUnique();
        pages.SelectMany(page => page.Rules.Select(rule => rule.Id)).ShouldBe(pages.SelectMany(page => page.Rules.Select((_, i) => $"{page.Rules[0].Id[0]}{i + 1}")));
    }

    [Fact]
    public void Every_rule_has_examples_lettered_in_order()
    {
        var rules = ExamplePage.ReadAll(Repository.Root).SelectMany(page => page.Rules).ToList();

        rules.ShouldAllBe(rule => rule.Examples.Length > 0);
        rules.SelectMany(rule => rule.Examples.Select(example => example.Id))
            .ShouldBe(rules.SelectMany(rule => rule.Examples.Select((_, i) => $"{rule.Id}{(char)('a' + i)}")));
    }

    [Fact]
    public void Every_page_is_in_the_index() =>
        ExamplePage.ReadAll(Repository.Root).Where(page => page.Name != "README.md")
            .Where(page => !Repository.Text("docs/guidelines/README.md").Contains($"]({page.Name})", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Every_block_of_text_that_is_marked_up_is_an_example() =>
        Repository.Files(".md").Where(file => file.StartsWith("docs/guidelines/", StringComparison.Ordinal))
            .SelectMany(file => Regex.Matches(Repository.Text(file), "^```(\\w*)\n.+?^```$", RegexOptions.Multiline | RegexOptions.Singleline))
            .Select(block => block.Groups[1].Value).Distinct().Order().ShouldBe(["example", "sh"]);

    [Fact]
    public void No_span_is_empty_or_begins_or_ends_with_a_space() =>
        Against(Spans, span => span.Length == 0 || span.Trim() != span);

    [Fact]
    public void Source_cue_and_content_of_one_statement_do_not_overlap() =>
        Statements().Where(s => s.Statement.Spans.Order().Zip(s.Statement.Spans.Order().Skip(1)).Any(pair => pair.First.Overlaps(pair.Second))).Select(s => s.Example.Id).ShouldBeEmpty();

    [Fact]
    public void Two_statements_lie_apart_or_one_within_a_content_of_the_other()
    {
        var crossing =
            from example in Examples
            from one in example.Statements
            from other in example.Statements
            where one.Number < other.Number && !one.Holds(other) && !other.Holds(one)
            where one.Spans.Any(span => other.Spans.Any(span.Overlaps)) && !SharedOnly(one, other)
            select example.Id;

        crossing.ShouldBeEmpty();
    }

    [Fact]
    public void Marks_say_the_type() =>
        Statements().Where(s => s.Statement.Says.Type is { } type && !IsUnbalanced(s.Example.Text) && type != TypeOf(s.Example.Text, s.Statement)).Select(s => s.Example.Id).ShouldBeEmpty();

    [Fact]
    public void A_direct_content_begins_and_ends_with_its_marks_unless_the_text_lacks_one() =>
        Statements().Where(s => s.Statement.Says.Type == StatementType.Direct && !IsUnbalanced(s.Example.Text))
            .Where(s => s.Statement.Content.Any(content => !Regex.IsMatch(content.In(s.Example.Text), @"^[“‘""'«„].*[”’""'»“]$", RegexOptions.Singleline)))
            .Select(s => s.Example.Id).ShouldBeEmpty();

    [Fact]
    public void An_indirect_content_ends_before_the_full_stop_and_the_comma() =>
        Against(s => s.Says.Type == StatementType.Indirect ? s.Content : [], content => Regex.IsMatch(content, @"(?<!\b[A-Za-z]|a\.m|p\.m)[.,;:]$"));

    [Fact]
    public void A_comma_after_the_closing_mark_is_outside() =>
        Against(s => s.Content, content => Regex.IsMatch(content, @"[”’""'»][,;]$"));

    [Fact]
    public void That_whether_and_to_stand_inside_the_content() =>
        Statements().Where(s => s.Statement.Content.Any(content => Regex.IsMatch(s.Example.Text[..content.Start], @"\b(that|whether|to)\s$"))
            && !Ends(s, s.Statement.Cue, "to") && !Ends(s, s.Statement.Source, "that")).Select(s => s.Example.Id).ShouldBeEmpty();

    [Fact]
    public void The_mark_of_the_genitive_is_outside_the_source() =>
        Against(s => s.Source is { } source ? [source] : [], source => Regex.IsMatch(source, "['’]s$"));

    [Fact]
    public void A_colon_that_ends_a_tag_is_in_the_cue() =>
        Statements().Where(s => s.Statement.Cue is { } cue && s.Example.Text[cue.End..].StartsWith(':')).Select(s => s.Example.Id).ShouldBeEmpty();

    [Fact]
    public void Names_that_an_expectation_gives_stand_in_the_text() =>
        Statements().Where(s => s.Statement.Says.Speakers is { Length: > 0 } names && !s.Example.Text.Contains(names[0], StringComparison.OrdinalIgnoreCase))
            .Select(s => s.Example.Id).ShouldBeEmpty();

    /// <summary>The hard cases are for measuring: what stands in the guidelines is not theirs.</summary>
    [Fact]
    public void No_example_is_a_hard_case()
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "hard-cases", "cases.jsonl");
        Assert.SkipUnless(File.Exists(path), "needs ../shared/hard-cases beside the checkout");
        var cases = File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!).SelectMany(Runs).ToHashSet();
        Examples.Where(example => Runs(example.Text).Any(cases.Contains)).Select(example => example.Id).ShouldBeEmpty();
    }

    private static IEnumerable<string> Runs(string text)
    {
        var words = Regex.Matches(text.ToLowerInvariant(), @"\w+").Select(word => word.Value).ToList();
        return Enumerable.Range(0, Math.Max(0, words.Count - 4)).Select(i => string.Join(' ', words.Skip(i).Take(5)));
    }

    private static IEnumerable<(Example Example, ExpectedStatement Statement)> Statements() => Examples.SelectMany(example => example.Statements.Select(s => (example, s)));

    private static IEnumerable<TextSpan> Spans(ExpectedStatement statement) => statement.Spans;

    private static void Against(Func<ExpectedStatement, IEnumerable<TextSpan>> spans, Func<string, bool> isWrong) =>
        (from s in Statements()
         from span in spans(s.Statement)
         where isWrong(span.In(s.Example.Text))
         select $"{s.Example.Id}: {span.In(s.Example.Text)}").ShouldBeEmpty();

    private static bool Ends((Example Example, ExpectedStatement Statement) s, TextSpan? span, string word) =>
        span is { } stretch && Regex.IsMatch(stretch.In(s.Example.Text), $@"\b{word}$", RegexOptions.IgnoreCase);

    /// <summary>A source may serve two statements; nothing else may.</summary>
    private static bool SharedOnly(ExpectedStatement one, ExpectedStatement other) =>
        one.Spans.All(span => !other.Spans.Any(span.Overlaps) || span == one.Source && (span == other.Source || one.Source!.Value.Contains(other.Source ?? default)))
        || other.Spans.All(span => one.Source is { } source && source.Contains(span));

    private static bool IsUnbalanced(string text) => text.Count(c => c == '“') != text.Count(c => c == '”') || text.Count(c => c == '"') % 2 != 0;

    private static StatementType TypeOf(string text, ExpectedStatement statement)
    {
        var tokenized = Given.Tokenized(text);
        var words = Enumerable.Range(0, tokenized.Tokens.Length)
            .Where(token => char.IsLetterOrDigit(tokenized[token][0]) && statement.Content.Any(content => content.Contains(tokenized.Tokens[token]))).ToList();
        var quoted = words.Count(token => tokenized.Quotation[token] == QuotationState.Inside);
        return quoted == 0 ? StatementType.Indirect : quoted == words.Count ? StatementType.Direct : StatementType.Mixed;
    }
}
