using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Parley.Coding;
using Parley.Networks;

namespace Parley.Tests.Networks;

/// <summary>docs/concepts/differences-from-dna.md says what both ways give, and here they do.</summary>
public sealed class DifferencesTests
{
    private const string Page = "docs/concepts/differences-from-dna.md";

    public static TheoryData<string> Sections => [.. Regex.Split(Repository.Text(Page), "(?m)^## ").Where(section => section.Contains("```example")).Select(section => section.Split('\n')[0])];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Both_ways_give_what_the_page_says(string section)
    {
        var text = Regex.Split(Repository.Text(Page), "(?m)^## ").Single(one => one.StartsWith(section + "\n", StringComparison.Ordinal));
        foreach (var lines in Regex.Matches(text, "(?ms)^```example\n(.*?)^```").Select(match => match.Groups[1].Value.TrimEnd().Split('\n')))
        {
            var coded = Coded.By(KindOf(lines), [.. lines.Where(line => line.Contains(" | ")).Select(Statement)]);
            var options = new NetworkOptions();
            foreach (var line in lines.Where(line => Regex.IsMatch(line, "^(options|legacy|default): ")))
            {
                var (key, rest) = (line[..line.IndexOf(':')], line[(line.IndexOf(':') + 2)..]);
                options = key == "options" ? Options(rest) : options with { Legacy = key == "legacy" };
                if (key != "options")
                {
                    OptionCheck.Fault(options, coded).ShouldBeNull();
                    Holds(DiscourseNetworks.Draw(coded, options), rest, line);
                }
            }
        }
    }

    private static VariableKind KindOf(string[] lines) => lines[0] switch
    {
        "qualifier: integer" => VariableKind.Integer,
        "qualifier: text" => VariableKind.ShortText,
        _ => VariableKind.Boolean,
    };

    private static Said Statement(string line)
    {
        var cells = line.Split(" | ");
        return new(cells[0], cells[1], cells[2], int.Parse(cells[3]));
    }

    private static void Holds(ImmutableArray<Network> networks, string claim, string line)
    {
        var (what, value) = (claim.Split(" = ")[0], claim.Split(" = ")[1]);
        if (what.Split(" × ") is [var row, var column])
        {
            var network = networks[0];
            network.Values[network.Rows.IndexOf(row), network.Columns.IndexOf(column)].ShouldBe(double.Parse(value, CultureInfo.InvariantCulture), 1e-9, line);
            return;
        }

        string.Join(", ", networks.Select(network => what == "statements" ? $"{network.Statements}" : $"{network.Period!.Middle:yyyy-MM-dd}")).ShouldBe(value, line);
    }

    private static NetworkOptions Options(string words)
    {
        var options = new NetworkOptions();
        foreach (var word in Regex.Split(words, "(?:^| )--").Where(word => word.Length > 0))
        {
            var (name, value) = word.Split(' ', 2) is [var one, var two] ? (one, two) : (word, "");
            options = name switch
            {
                "type" => options with { Mode = Of<NetworkMode>(value) },
                "aggregate" => options with { Aggregate = Of<Aggregation>(value) },
                "normalize" => options with { Normalize = Of<Normalization>(value) },
                "duplicates" => options with { Duplicates = Of<Duplicates>(value) },
                "window" => options with { Window = Of<TimeUnit>(value) },
                "size" => options with { Size = int.Parse(value) },
                "kernel" => options with { Kernel = Of<Kernel>(value) },
                "indent" => options with { Indent = true },
                "qualifier" => options with { Qualifier = value == "none" ? null : value },
                "exclude" => options with { Exclude = [new(value.Split('=')[0], value.Split('=')[1])] },
                _ => throw new NotSupportedException(name),
            };
        }

        return options;
    }

    private static T Of<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word.Replace("-", ""), ignoreCase: true);
}
