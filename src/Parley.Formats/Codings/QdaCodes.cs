using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Parley.Coding;
using Parley.Coding.Projects;

namespace Parley.Formats.Codings;

/// <summary>The codes of a REFI-QDA project, as types, variables and entities.</summary>
internal sealed class QdaCodes
{
    private const string Passage = "Coded passage";

    private readonly List<(CodedType Type, List<CodedVariable> Variables)> _types = [];
    private readonly List<Entity> _entities = [];
    private readonly Dictionary<string, (long Type, CodedVariable? Variable, long Number)> _codes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(long Variable, string Value), long> _numbers = [];
    private readonly int _deepest;
    private long _variable;

    private QdaCodes(int deepest) => _deepest = deepest;

    /// <summary>Reads a code book; none has no codes.</summary>
    /// <exception cref="InvalidDataException">Codes lie deeper in each other than people put them.</exception>
    public static QdaCodes Read(XElement? book, int deepest)
    {
        var codes = new QdaCodes(deepest);
        List<XElement> all = [.. book?.Elements(QdaNames.Space + "Code") ?? []];
        foreach (var type in all.Where(IsType))
        {
            codes.Type(type);
        }

        var others = all.Where(code => !IsType(code)).ToList();
        if (others.Count > 0)
        {
            var variable = codes.Begin(Passage, Colour.Black).Variable("code", VariableKind.ShortText);
            others.ForEach(code => codes.Entities(code, variable, null, 0));
        }

        return codes;
    }

    /// <summary>Types and entities.</summary>
    public CodingScheme Scheme() => new() { Types = [.. _types.Select(type => type.Type with { Variables = [.. type.Variables] })], Entities = [.. _entities] };

    /// <summary>The statements that the codings of one selection make.</summary>
    /// <param name="codes">The codes with who gave them.</param>
    /// <param name="notes">Notes on the selection: long texts, by the names of their variables.</param>
    public IEnumerable<(long Type, long Coder, ImmutableArray<CodedValue> Values)> Coded(List<(string Code, long Coder)> codes, List<(string Name, string Text)> notes)
    {
        var known = codes.Where(code => _codes.ContainsKey(code.Code)).Select(code => (Code: _codes[code.Code], code.Coder)).ToList();
        foreach (var ours in known.Where(code => _types[(int)code.Code.Type - 1].Type.Label != Passage).GroupBy(code => code.Code.Type))
        {
            yield return (ours.Key, ours.First().Coder, [.. _types[(int)ours.Key - 1].Variables.Select(variable => Value(variable, ours.Select(code => code.Code), notes))]);
        }

        foreach (var (code, coder) in known.Where(code => code.Code.Variable is not null && _types[(int)code.Code.Type - 1].Type.Label == Passage))
        {
            yield return (code.Type, coder, [new CodedValue(code.Variable!.Id, code.Number)]);
        }
    }

    private CodedValue Value(CodedVariable variable, IEnumerable<(long Type, CodedVariable? Variable, long Number)> codes, List<(string Name, string Text)> notes)
    {
        long? number = codes.Where(code => code.Variable?.Id == variable.Id).Select(code => (long?)code.Number).FirstOrDefault();
        return variable.Variable.Kind switch
        {
            VariableKind.LongText => new(variable.Id, 0, notes.Where(note => note.Name == variable.Variable.Name).Select(note => note.Text).FirstOrDefault("")),
            VariableKind.ShortText => new(variable.Id, number ?? EntityOf(variable.Id, "", null, Colour.Black)),
            VariableKind.Boolean => new(variable.Id, number ?? 1),
            _ => new(variable.Id, number ?? 0),
        };
    }

    private static bool IsType(XElement code) => Description(code) == QdaNames.Type;

    private static string Description(XElement code) => code.Element(QdaNames.Space + "Description")?.Value ?? "";

    private static string Name(XElement code) => code.Attribute("name")?.Value ?? "";

    private QdaCodes Begin(string label, Colour colour)
    {
        _types.Add((new CodedType(_types.Count + 1, label, colour, []), []));
        return this;
    }

    private CodedVariable Variable(string name, VariableKind kind)
    {
        _types[^1].Variables.Add(new CodedVariable(++_variable, new Variable(name, kind)));
        return _types[^1].Variables[^1];
    }

    private void Type(XElement type)
    {
        Begin(Name(type), Colour.Parse(type.Attribute("color")?.Value) ?? Colour.Black);
        _codes.TryAdd(type.Attribute("guid")?.Value ?? "", (_types.Count, null, 0));
        foreach (var code in type.Elements(QdaNames.Space + "Code").DistinctBy(Name))
        {
            var word = Description(code);
            var variable = Variable(Name(code), QdaNames.Kinds.Where(kind => kind.Word == word).Select(kind => kind.Kind).FirstOrDefault(VariableKind.ShortText));
            foreach (var value in code.Elements(QdaNames.Space + "Code"))
            {
                if (variable.Variable.Kind == VariableKind.ShortText)
                {
                    Entities(value, variable, null, 0);
                }
                else if (int.TryParse(Name(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                {
                    _codes.TryAdd(value.Attribute("guid")?.Value ?? "", (_types.Count, variable, number));
                }
            }
        }
    }

    private void Entities(XElement code, CodedVariable variable, Entity? parent, int depth)
    {
        if (depth > _deepest)
        {
            throw new InvalidDataException($"codes lie deeper in each other than {_deepest}");
        }

        // Two codes of one name below different codes stay two.
        var name = parent is not null && _numbers.ContainsKey((variable.Id, Name(code))) ? $"{parent.Value} / {Name(code)}" : Name(code);
        var id = EntityOf(variable.Id, name, parent?.Id, Colour.Parse(code.Attribute("color")?.Value));
        _codes.TryAdd(code.Attribute("guid")?.Value ?? "", (_types.Count, variable, id));
        foreach (var child in code.Elements(QdaNames.Space + "Code"))
        {
            Entities(child, variable, _entities[(int)id - 1], depth + 1);
        }
    }

    private long EntityOf(long variable, string value, long? parent, Colour? colour)
    {
        if (!_numbers.TryGetValue((variable, value), out var id))
        {
            id = _numbers[(variable, value)] = _entities.Count + 1;
            _entities.Add(new Entity(id, variable, value) { Colour = colour, Parent = parent == id ? null : parent });
        }

        return id;
    }
}
