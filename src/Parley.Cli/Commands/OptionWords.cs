using System.CommandLine.Parsing;
using System.Globalization;

namespace Parley.Cli.Commands;

/// <summary>Makes values of what was typed behind an option, or says what the option takes.</summary>
internal static class OptionWords
{
    /// <summary>A name of the enumeration, in any case.</summary>
    public static T? OneOf<T>(ArgumentResult words)
        where T : struct, Enum => OneOf<T>(words, Enum.GetNames<T>());

    /// <summary>One of these names of the enumeration's values, in their order, in any case.</summary>
    public static T? OneOf<T>(ArgumentResult words, string[] names)
        where T : struct, Enum
    {
        var index = Array.FindIndex(names, name => name.Equals(words.Tokens[0].Value, StringComparison.OrdinalIgnoreCase));
        if (index >= 0)
        {
            return Enum.GetValues<T>()[index];
        }

        words.AddError($"{((OptionResult)words.Parent!).Option.Name} takes {string.Join(", ", names).ToLowerInvariant()}");
        return null;
    }

    /// <summary>A number for which <paramref name="holds"/> is true; <paramref name="takes"/> says in words which these are.</summary>
    public static Func<ArgumentResult, T> Number<T>(Func<T, bool> holds, string takes)
        where T : struct, IParsable<T> =>
        words =>
        {
            if (!T.TryParse(words.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) || !holds(number))
            {
                words.AddError($"{((OptionResult)words.Parent!).Option.Name} takes {takes}");
            }

            return number;
        };

    /// <summary>A whole number that is not below <paramref name="least"/>.</summary>
    public static int NumberFrom(ArgumentResult words, int least) => Number<int>(number => number >= least, $"a number from {least}")(words);
}
