using System.Collections.Immutable;
using CsCheck;
using Parley.Coding;
using Parley.Coding.Projects;
using Parley.Text;

namespace Parley.FunctionalTests.Dna;

/// <summary>Invented projects that are whole: several coders, types with variables of every kind, texts with emoji, parents, attributes, statements that overlap and repeat.</summary>
internal static class AnyProject
{
    private static readonly Gen<string> Name = Gen.OneOf("harbour", "Ilse", " ", "'", "\"", ";", "ß", "😀", "\n", "=1+1", "é").Array[0, 8].Select(string.Concat);
    private static readonly Gen<Colour> AnyColour = Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte, (red, green, blue) => new Colour(red, green, blue));

    /// <summary>Texts whose lines end in a line feed.</summary>
    public static Gen<string> Plain { get; } = Gen.OneOf("The bay ", "is full.", "\n", "😀", "𝒳", "é", "“so”").Array[1, 20].Select(string.Concat);

    /// <summary>Texts whose lines end any way.</summary>
    public static Gen<string> Windows { get; } = Gen.OneOf("The bay ", "is full.", "\r\n", "\r\n", "\n", "😀", "\r").Array[1, 20].Select(string.Concat);

    /// <summary>A project over such texts.</summary>
    public static Gen<CodingProject> Over(Gen<string> text) =>
        from scheme in Scheme()
        from documents in Document(scheme, text).Array[1, 4].Select(all => all.Select((document, place) => document with { Id = 3 + (2 * place) }).ToArray())
        from statements in Statement(scheme, documents).Array[0, 12].Select(all => all.Select((statement, place) => statement with { Id = 10 + (3 * place) }).ToArray())
        select new CodingProject(scheme, documents, statements);

    private static Gen<CodingScheme> Scheme() =>
        from coders in Gen.Select(Name, AnyColour, Gen.Int[0, 65535], Gen.Int[1, 99]).Array[1, 3]
        from rights in Gen.Int[0, 15].Array[6]
        from types in Gen.Select(Name, AnyColour, Gen.Enum<VariableKind>().Array[0, 4], Gen.Int[0, 2]).Array[1, 3]
        from values in Gen.Select(Name, Gen.Select(Gen.Bool, AnyColour, (isThere, colour) => isThere ? (Colour?)colour : null), Gen.Bool, Name).Array[1, 6]
        from more in Gen.Select(Name.Array[0, 2], AnyColour, Name)
        select Scheme([.. coders.Select((c, i) => new Coder(i == 0 ? 1 : 4 + i, c.Item1) { Colour = c.Item2, Permissions = (CoderPermissions)c.Item3, Screen = new() { FontSize = c.Item4, ColourByCoder = c.Item4 % 2 == 0 }, Password = c.Item4 % 3 == 0 ? "" : new string('A', 64) })], rights, Types(types), values) with
        {
            Highlights = [.. more.Item1.Distinct().Order(StringComparer.Ordinal).Select(pattern => new Highlight(pattern, more.Item2))],
            Settings = [new("date", more.Item3), new("version", "3.0.7")],
        };

    private static ImmutableArray<CodedType> Types((string Label, Colour Colour, VariableKind[] Kinds, int Attributes)[] types)
    {
        var (variable, attribute) = (0L, 0L);
        return [.. types.Select((type, i) => new CodedType(i + 1, type.Label, type.Colour,
            [.. type.Kinds.Select((kind, k) => new CodedVariable(++variable, new Variable($"v{k}", kind)) { Attributes = [.. Enumerable.Range(0, kind == VariableKind.ShortText ? type.Attributes : 0).Select(a => new AttributeVariable(++attribute, $"a{a}"))] })]))];
    }

    private static CodingScheme Scheme(ImmutableArray<Coder> coders, int[] rights, ImmutableArray<CodedType> types, (string Value, Colour? Colour, bool HasParent, string Told)[] values)
    {
        var (entities, id) = (ImmutableArray.CreateBuilder<Entity>(), 0L);
        foreach (var variable in types.SelectMany(type => type.Variables).Where(v => v.Variable.Kind == VariableKind.ShortText))
        {
            var first = id + 1;
            entities.AddRange(values.DistinctBy(v => v.Value).Select(v => new Entity(++id, variable.Id, v.Value)
            {
                Colour = v.Colour, Parent = v.HasParent && id > first ? first : null, Attributes = [.. variable.Attributes.Select((_, i) => $"{v.Told}{i}")],
            }));
        }

        var pairs = coders.SelectMany(_ => coders, (a, b) => (a.Id, Other: b.Id)).Where(pair => pair.Id != pair.Other);
        return new CodingScheme { Coders = coders, Relations = [.. pairs.Select((pair, i) => new CoderRelation(pair.Id, pair.Other, (CoderRights)rights[i]))], Types = types, Entities = entities.ToImmutable() };
    }

    private static Gen<CodedDocument> Document(CodingScheme scheme, Gen<string> text) =>
        from words in text
        from fields in Name.Array[6]
        from coder in Gen.Int[0, scheme.Coders.Length - 1]
        from date in Gen.Int
        select new CodedDocument(0, fields[0], words)
        {
            Coder = scheme.Coders[coder].Id, Author = fields[1], Source = fields[2], Section = fields[3], Type = fields[4], Notes = fields[5], Date = date,
        };

    private static Gen<CodedStatement> Statement(CodingScheme scheme, CodedDocument[] documents) =>
        from picks in Gen.Int[0, 1000].Array[3]
        from ends in Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000])
        from numbers in Gen.Int.Array[4]
        from words in Name
        let document = documents[picks[0] % documents.Length]
        let type = scheme.Types[picks[1] % scheme.Types.Length]
        select new CodedStatement(0, type.Id, document.Id, Span(document.Text, ends.Item1, ends.Item2), scheme.Coders[picks[2] % scheme.Coders.Length].Id,
            [.. type.Variables.Select((variable, i) => Value(scheme, variable, numbers[i], words))]);

    private static CodedValue Value(CodingScheme scheme, CodedVariable variable, int number, string words)
    {
        var entities = scheme.Entities.Where(entity => entity.Variable == variable.Id).ToList();
        return variable.Variable.Kind switch
        {
            VariableKind.ShortText => new(variable.Id, entities[(number & 0xFFFF) % entities.Count].Id),
            VariableKind.LongText => new(variable.Id, 0, words),
            VariableKind.Boolean => new(variable.Id, number & 1),
            _ => new(variable.Id, number),
        };
    }

    /// <summary>A span that holds something and cuts neither a character nor a line end.</summary>
    private static TextSpan Span(string text, int a, int b)
    {
        bool Cuts(int at) => at > 0 && at < text.Length && (char.IsSurrogatePair(text[at - 1], text[at]) || (text[at - 1] == '\r' && text[at] == '\n'));
        var (start, end) = (Math.Min(a % text.Length, b % text.Length), Math.Max(a % text.Length, b % text.Length) + 1);
        return new TextSpan(Cuts(start) ? start - 1 : start, Cuts(end) ? end + 1 : end);
    }
}
