using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Parley.Cli.Commands;

/// <summary>What <c>parley add</c> is told of feeds that it keeps polling.</summary>
internal sealed class FollowOptions(ParseResult words)
{
    /// <summary>The feeds' addresses.</summary>
    public IReadOnlyList<string> Feeds => words.GetValue(FollowOption) ?? [];

    /// <summary>How often each is polled.</summary>
    public TimeSpan Every => words.GetValue(EveryOption);

    /// <summary>Whether each is polled once, and that is all.</summary>
    public bool Once => words.GetValue(OnceOption);

    /// <summary>Whether the page of an entry is fetched and read in its place.</summary>
    public bool Pages => words.GetValue(PagesOption);

    private static Option<string[]> FollowOption { get; } = new("--follow")
    {
        Description = "Keep polling the feed of this address and add what is new, until Ctrl-C. May be given several times.",
        HelpName = "FEED",
    };

    private static Option<TimeSpan> EveryOption { get; } = new("--every")
    {
        CustomParser = Time,
        Description = "How often a feed is polled: 90s, 15m, 2h, 1d. A feed that does not answer is polled less and less often. Default: 15m.",
        HelpName = "TIME",
        DefaultValueFactory = _ => TimeSpan.FromMinutes(15),
    };

    private static Option<bool> OnceOption { get; } = new("--once") { Description = "Poll the feeds once, as from a timetable of the system, and end." };

    private static Option<bool> PagesOption { get; } = new("--pages") { Description = "Fetch the page of each new entry of a feed, where its site allows it, and read that in place of the entry." };

    /// <summary>Gives <paramref name="command"/> these options.</summary>
    public static void AddTo(Command command)
    {
        command.Add(FollowOption);
        command.Add(EveryOption);
        command.Add(OnceOption);
        command.Add(PagesOption);
    }

    /// <summary>Whether a feed is to be followed.</summary>
    public static bool IsIn(CommandResult words) => words.GetValue(FollowOption) is { Length: > 0 };

    private static TimeSpan Time(ArgumentResult words)
    {
        var typed = words.Tokens[0].Value;
        var unit = typed.Length < 2 ? 0 : typed[^1] switch { 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86400, _ => 0 };
        if (unit > 0 && int.TryParse(typed.AsSpan(0, typed.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10_000)
        {
            return TimeSpan.FromSeconds((long)number * unit);
        }

        words.AddError("--every takes a number and a unit, such as 90s, 15m, 2h or 1d");
        return TimeSpan.Zero;
    }
}
