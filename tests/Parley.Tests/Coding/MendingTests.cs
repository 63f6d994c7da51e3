using System.Collections.Immutable;
using Parley.Coding;
using Parley.Coding.Projects;
using Parley.Text;

namespace Parley.Tests.Coding;

public sealed class MendingTests
{
    private const int Length = 20;

    private static readonly CodingScheme Sound = SchemeMending.Mend(
        new CodingScheme
        {
            Coders = [new Coder(1, "Ada"), new Coder(2, "Bo")],
            Relations = [new CoderRelation(1, 2, CoderRights.ViewStatements), new CoderRelation(2, 1, CoderRights.All)],
            Types =
            [
                new CodedType(1, "Claim", Colour.Black,
                [
                    new CodedVariable(1, new Variable("who", VariableKind.ShortText)) { Attributes = [new AttributeVariable(1, "Type")] },
                    new CodedVariable(2, new Variable("agrees", VariableKind.Boolean)),
                    new CodedVariable(3, new Variable("weight", VariableKind.Integer)),
                    new CodedVariable(4, new Variable("note", VariableKind.LongText)),
                ]),
            ],
            Entities = [new Entity(7, 1, "Harbour board") { Attributes = ["office"] }],
        },
        new HashSet<long> { 1 },
        new MendingLog());

    [Fact]
    public void A_variable_that_some_statement_lacks_has_an_entity_for_none() =>
        Sound.Entities.Select(entity => (entity.Id, entity.Value, entity.Attributes.Length)).ShouldBe([(7, "Harbour board", 1), (8, "", 1)]);

    [Fact]
    public void A_whole_scheme_stays_as_it_is()
    {
        var log = new MendingLog();
        var again = SchemeMending.Mend(Sound, new HashSet<long> { 1 }, log);
        log.Notes.ShouldBeEmpty();
        again.Entities.ShouldBe(Sound.Entities);
        again.Relations.ShouldBe(Sound.Relations);
    }

    [Fact]
    public void There_is_a_coder_1_and_a_relation_between_any_two()
    {
        var (log, raw) = (new MendingLog(), Sound with { Coders = [new Coder(2, "Bo"), new Coder(3, "Cy")], Relations = [new CoderRelation(2, 2, CoderRights.All), new CoderRelation(2, 9, CoderRights.All), new CoderRelation(3, 2, CoderRights.None)] });
        var mended = SchemeMending.Mend(raw, new HashSet<long>(), log);
        mended.Coders[0].ShouldBe(new Coder(1, "Admin"));
        mended.Relations.Select(r => (r.Coder, r.Other)).Order().ShouldBe([(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)]);
        mended.Relations.Single(r => (r.Coder, r.Other) == (3, 2)).Rights.ShouldBe(CoderRights.None);
        log.Notes.Select(note => note.Code).Distinct().ShouldBe(["PAR432"]);
    }

    [Fact]
    public void Entities_differ_have_all_attributes_and_no_entity_is_above_itself()
    {
        var log = new MendingLog();
        ImmutableArray<Entity> entities =
        [
            new(1, 1, "a") { Parent = 2 }, new(2, 1, "b") { Parent = 1 }, new(3, 1, "c") { Parent = 1 }, new(4, 1, "c"), new(5, 9, "elsewhere"), new(6, 1, "d") { Parent = 99 }, new(8, 1, "e") { Parent = 3 },
        ];
        var mended = SchemeMending.Mend(Sound with { Entities = entities }, new HashSet<long>(), log);
        mended.Entities.Select(entity => (entity.Value, entity.Parent)).ShouldBe([("a", null), ("b", null), ("c", 1L), ("d", null), ("e", 3L)]);
        mended.Entities.ShouldAllBe(entity => entity.Attributes.Length == 1);
        log.Notes.Length.ShouldBe(3);
    }

    [Fact]
    public void A_statement_has_one_value_of_each_variable_of_its_type()
    {
        var (statement, notes) = Mend(new StoredStatement(5, 1, 3, 2, 6, 2, [(VariableKind.Boolean, new CodedValue(3, 4)), (VariableKind.LongText, new CodedValue(4, 0, "why"))]));
        statement!.Values.ShouldBe([new CodedValue(1, 8), new CodedValue(2, 1), new CodedValue(3, 0), new CodedValue(4, 0, "why")]);
        notes.Length.ShouldBe(4, "three values were missing, and the number stood among the booleans");
    }

    [Fact]
    public void A_whole_statement_stays_as_it_is()
    {
        ImmutableArray<CodedValue> values = [new(1, 7), new(2, 3), new(3, -5), new(4, 0, "")];
        var kinds = Sound.Types[0].Variables.Select(variable => variable.Variable.Kind);
        var (statement, notes) = Mend(new StoredStatement(5, 1, 3, 2, 6, 2, [.. kinds.Zip(values)]));
        (statement!.Span, statement.Coder).ShouldBe((new TextSpan(2, 6), 2));
        statement.Values.ShouldBe(values);
        notes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(5, 5, 5, 6)]
    [InlineData(6, 2, 2, 6)]
    [InlineData(-4, 3, 0, 3)]
    [InlineData(18, 99, 18, 20)]
    [InlineData(20, 20, 19, 20)]
    [InlineData(50, 60, 19, 20)]
    public void A_span_lies_in_its_text_and_is_never_empty(long start, long end, int first, int last)
    {
        var (statement, notes) = Mend(new StoredStatement(5, 1, 3, start, end, 1, []));
        statement!.Span.ShouldBe(new TextSpan(first, last));
        notes.Count(note => note.Message.Contains("span", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_statement_of_no_document_type_or_coder_is_told()
    {
        Mend(new StoredStatement(5, 1, 99, 0, 1, 1, [])).Statement.ShouldBeNull();
        Mend(new StoredStatement(5, 99, 3, 0, 1, 1, [])).Statement.ShouldBeNull();
        Mend(new StoredStatement(5, 1, 3, 0, 1, 99, [])).Statement!.Coder.ShouldBe(1);
    }

    private static (CodedStatement? Statement, ImmutableArray<Diagnostic> Notes) Mend(StoredStatement stored)
    {
        var log = new MendingLog();
        return (new StatementMending(Sound, new Dictionary<long, MeasuredText> { [3] = new(Length) }, log).Mend(stored), log.Notes);
    }
}
