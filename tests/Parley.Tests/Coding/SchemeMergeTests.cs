using Parley.Coding;
using Parley.Coding.Projects;

namespace Parley.Tests.Coding;

public sealed class SchemeMergeTests
{
    private static readonly CodedVariable Who = new(1, new Variable("who", VariableKind.ShortText)) { Attributes = [new AttributeVariable(1, "Type"), new AttributeVariable(2, "Notes")] };
    private static readonly CodedVariable Agrees = new(2, new Variable("agrees", VariableKind.Boolean));

    private static readonly CodingScheme Harbour = new()
    {
        Coders = [new Coder(1, "Ada"), new Coder(2, "Bo")],
        Relations = [new CoderRelation(1, 2, CoderRights.All), new CoderRelation(2, 1, CoderRights.None)],
        Types = [new CodedType(1, "Claim", Colour.Black, [Who, Agrees])],
        Entities = [new Entity(1, 1, "Board") { Attributes = ["office", ""] }, new Entity(2, 1, "Ilse") { Parent = 1, Attributes = ["", "the old one"] }],
        Highlights = [new Highlight("fee", Colour.Black)],
        Settings = [new("version", "3.0")],
    };

    [Fact]
    public void Into_nothing_everything_comes_with_its_numbers()
    {
        var merge = SchemeMerge.Of(new CodingScheme(), Harbour);
        merge.New.Coders.ShouldBe(Harbour.Coders);
        merge.New.Relations.ShouldBe(Harbour.Relations);
        merge.New.Entities.Select(entity => (entity.Id, entity.Value, entity.Parent)).ShouldBe([(1, "Board", null), (2, "Ilse", 1L)]);
        merge.New.Told.ShouldBe([(1, 1, "office"), (2, 2, "the old one")]);
        merge.New.Types.Single().Variables.Select(variable => variable.Id).ShouldBe([1, 2]);
    }

    [Fact]
    public void Into_itself_nothing_comes()
    {
        var merge = SchemeMerge.Of(Harbour, Harbour);
        var (added, none) = (merge.New, new SchemeAdditions());
        (added.Coders.Length + added.Relations.Length + added.Types.Length + added.Attributes.Length + added.Entities.Length + added.Told.Length + added.Highlights.Length + added.Settings.Length).ShouldBe(0);
        added.ShouldBe(none with { Coders = added.Coders, Relations = added.Relations, Types = added.Types, Attributes = added.Attributes, Entities = added.Entities, Told = added.Told, VariableLinks = added.VariableLinks, Highlights = added.Highlights, Settings = added.Settings });
        merge.Entities.ShouldAllBe(pair => pair.Key == pair.Value);
    }

    [Fact]
    public void What_is_the_same_is_known_by_name_and_what_is_new_gets_free_numbers()
    {
        var other = new CodingScheme
        {
            Coders = [new Coder(1, "Bo"), new Coder(2, "Cy")],
            Relations = [new CoderRelation(1, 2, CoderRights.ViewDocuments), new CoderRelation(2, 1, CoderRights.All)],
            Types =
            [
                new CodedType(1, "Note", Colour.Black, [new CodedVariable(1, new Variable("text", VariableKind.LongText))]),
                new CodedType(5, "Claim", Colour.Black, [new CodedVariable(7, Agrees.Variable), new CodedVariable(8, Who.Variable) { Attributes = [new AttributeVariable(1, "Notes"), new AttributeVariable(2, "Alias")] }]),
            ],
            Entities = [new Entity(1, 8, "Ilse") { Attributes = ["another", "I."] }, new Entity(2, 8, "Otto") { Parent = 1, Attributes = ["tall", ""] }],
        };
        var merge = SchemeMerge.Of(Harbour, other);
        merge.Coders.ShouldBe(new Dictionary<long, long> { [1] = 2, [2] = 3 });
        merge.Types.ShouldBe(new Dictionary<long, long> { [1] = 2, [5] = 1 });
        merge.Variables.ShouldBe(new Dictionary<long, long> { [1] = 3, [7] = 2, [8] = 1 });
        merge.New.Attributes.ShouldBe([(1, new AttributeVariable(3, "Alias"))]);
        merge.New.Entities.Select(entity => (entity.Id, entity.Variable, entity.Value, entity.Parent)).ShouldBe([(3, 1, "Otto", 2L)]);
        merge.New.Told.ShouldBe([(2, 3, "I."), (3, 2, "tall")], "what was told of Ilse before stays");
        merge.New.Relations.ShouldBe([new CoderRelation(2, 3, CoderRights.ViewDocuments), new CoderRelation(3, 2, CoderRights.All)]);
    }

    [Fact]
    public void Types_of_one_name_with_other_variables_stay_two()
    {
        var other = Harbour with { Types = [new CodedType(1, "Claim", Colour.Black, [Who])], Entities = [] };
        SchemeMerge.Of(Harbour, other).New.Types.Select(type => (type.Id, type.Label)).ShouldBe([(2, "Claim")]);
    }

    [Fact]
    public void Two_coders_of_one_name_stay_two()
    {
        var other = new CodingScheme { Coders = [new Coder(1, "Ada"), new Coder(4, "Ada")] };
        SchemeMerge.Of(Harbour, other).New.Coders.Select(coder => coder.Id).ShouldBe([4]);
    }

    [Fact]
    public void A_number_is_given_once()
    {
        var numbers = new Numbering([1, 2, 9]);
        new long[] { 3, 9, 3, 0, 20, 0 }.Select(numbers.Take).ShouldBe([3, 10, 11, 12, 20, 21]);
    }

    [Fact]
    public void Statements_share_a_key_only_where_all_but_their_number_is_the_same()
    {
        var statement = new CodedStatement(1, 1, 1, new(2, 5), 1, [new CodedValue(1, 4), new CodedValue(2, 0, "so")]);
        CodedStatement[] others =
        [
            statement with { Type = 2 }, statement with { Document = 2 }, statement with { Span = new(2, 6) }, statement with { Span = new(3, 5) }, statement with { Coder = 2 },
            statement with { Values = [new CodedValue(1, 5), new CodedValue(2, 0, "so")] }, statement with { Values = [new CodedValue(1, 4), new CodedValue(2, 0, "no")] }, statement with { Values = [new CodedValue(1, 4)] },
        ];
        others.Append(statement).Select(StatementKey.Of).Distinct().Count().ShouldBe(others.Length + 1);
        StatementKey.Of(statement with { Id = 7, Values = [statement.Values[1], statement.Values[0]] }).ShouldBe(StatementKey.Of(statement));
    }
}
