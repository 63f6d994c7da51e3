using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Parley.Coding;
using Parley.Coding.Projects;

namespace Parley.Store.Dna;

/// <summary>Reads who codes what, and how: coders, types, variables, patterns and, by the generation of the database, entities.</summary>
internal sealed class DnaScheme(DnaDatabase database, MendingLog log)
{
    private static readonly (string, string)[] Colours = [("Red", "0"), ("Green", "0"), ("Blue", "0")];

    /// <summary>The scheme as it is found.</summary>
    public CodingScheme Read()
    {
        var types = Types();
        return new CodingScheme
        {
            Coders = Coders(),
            Relations = [.. database.Rows("CODERRELATIONS", "ORDER BY ID", [("Coder", "0"), ("OtherCoder", "0"), .. DnaColumns.Rights.Select(name => (name, "1"))]).Select(Relation)],
            Types = types,
            Entities = database.Generation == 2 ? new DnaTwoEntities(database, log).Read(types) : DnaEntities.Read(database, types, log),
            VariableLinks = [.. database.Rows("VARIABLELINKS", "ORDER BY ID", ("SourceVariableId", "0"), ("TargetVariableId", "0")).Select(row => new VariableLink(row.GetInt64(0), row.GetInt64(1)))],
            Highlights = [.. database.Rows("REGEXES", "ORDER BY Label", [("Label", "''"), .. Colours]).Select(row => new Highlight(row.GetString(0), Colour(row, 1)))],
            Settings = [.. database.Rows("SETTINGS", "ORDER BY Property", ("Property", "''"), ("Value", "''")).Select(row => KeyValuePair.Create(row.GetString(0), row.GetString(1)))],
        };
    }

    private static Colour Colour(SqliteDataReader row, int at) => Coding.Projects.Colour.Of(row.GetInt64(at), row.GetInt64(at + 1), row.GetInt64(at + 2));

    private ImmutableArray<Coder> Coders()
    {
        var denied = Permitted().ToLookup(p => p.Coder, p => (p.Permission, p.IsGiven));
        return [.. database.Rows("CODERS", "ORDER BY ID", [("ID", "0"), ("Name", "''"), .. Colours, ("Password", "''"), .. DnaColumns.Screen, .. DnaColumns.Permissions.Select(name => (name, "1"))]).Select(row =>
        {
            var coder = Coder(row);
            return coder with { Permissions = denied[coder.Id].Aggregate(coder.Permissions, (all, one) => one.IsGiven ? all | one.Permission : all & ~one.Permission) };
        })];
    }

    private static Coder Coder(SqliteDataReader row) => new(row.GetInt64(0), row.GetString(1))
    {
        Colour = Colour(row, 2),
        Password = row.GetString(5),
        Screen = new CoderScreen
        {
            Refresh = Small(row, 6), FontSize = Small(row, 7), PopupWidth = Small(row, 8), ColourByCoder = row.GetInt64(9) != 0, PopupDecoration = row.GetInt64(10) != 0, PopupAutoComplete = row.GetInt64(11) != 0,
        },
        Permissions = (CoderPermissions)Enumerable.Range(0, DnaColumns.Permissions.Length).Where(bit => row.GetInt64(12 + bit) != 0).Sum(bit => 1 << bit),
    };

    private static int Small(SqliteDataReader row, int at) => (int)Math.Clamp(row.GetInt64(at), 0, 9999);

    /// <summary>Version 2 keeps permissions in rows of their own: twelve of the sixteen.</summary>
    private IEnumerable<(long Coder, CoderPermissions Permission, bool IsGiven)> Permitted()
    {
        foreach (var row in database.Rows("CODERPERMISSIONS", "ORDER BY ID", ("Coder", "0"), ("Type", "''"), ("Permission", "1")))
        {
            var bit = Array.FindIndex(DnaColumns.Permissions, name => name.AsSpan("Permission".Length).Equals(row.GetString(1), StringComparison.OrdinalIgnoreCase));
            if (bit >= 0)
            {
                yield return (row.GetInt64(0), (CoderPermissions)(1 << bit), row.GetInt64(2) != 0);
            }
        }
    }

    private static CoderRelation Relation(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), (CoderRights)Enumerable.Range(0, DnaColumns.Rights.Length).Where(bit => row.GetInt64(2 + bit) != 0).Sum(bit => 1 << bit));

    private ImmutableArray<CodedType> Types()
    {
        var attributes = AttributeVariables();
        var variables = database.Rows("VARIABLES", "ORDER BY ID", ("ID", "0"), ("Variable", "''"), ("DataType", "''"), ("StatementTypeId", "0"))
            .Select(row => (Type: row.GetInt64(3), Variable: new CodedVariable(row.GetInt64(0), new Variable(row.GetString(1), DnaColumns.Kind(row.GetString(2)))))).ToList();
        var told = database.Generation == 2 ? DnaTwoEntities.Attributes(variables.Select(v => v.Variable)) : attributes;
        var types = database.Rows("STATEMENTTYPES", "ORDER BY ID", [("ID", "0"), ("Label", "''"), .. Colours])
            .Select(row => new CodedType(row.GetInt64(0), row.GetString(1), Colour(row, 2), [.. variables.Where(v => v.Type == row.GetInt64(0)).Select(v => v.Variable with { Attributes = [.. told[v.Variable.Id]] })])).ToImmutableArray();
        log.Add("a variable of a type that is not there is left out", "variables", variables.Count - types.Sum(type => type.Variables.Length));
        return types;
    }

    private ILookup<long, AttributeVariable> AttributeVariables() =>
        database.Rows("ATTRIBUTEVARIABLES", "ORDER BY ID", ("ID", "0"), ("VariableId", "0"), ("AttributeVariable", "''"))
            .Select(row => (Variable: row.GetInt64(1), Attribute: new AttributeVariable(row.GetInt64(0), row.GetString(2)))).ToLookup(a => a.Variable, a => a.Attribute);
}
