using System.Collections.Immutable;
using System.Globalization;

namespace Parley.Ingest.Following;

/// <summary>What the <c>robots.txt</c> of a site lets us fetch (RFC 9309): of the rules for us, else of those for everybody, the longest that matches counts.</summary>
internal sealed record Robots
{
    /// <summary>By what rules may call us.</summary>
    public const string Agent = "parley";

    private const int Longest = 500 * 1024;

    /// <summary>Everything may be fetched, as where there is no such file.</summary>
    public static Robots Everything { get; } = new();

    /// <summary>Nothing may be fetched, as while the site cannot say.</summary>
    public static Robots Nothing { get; } = new() { Rules = [new Rule("/", false)] };

    private ImmutableArray<Rule> Rules { get; init; } = [];

    /// <summary>How long the site asks to wait between two requests; null where it does not.</summary>
    public TimeSpan? Delay { get; private init; }

    /// <summary>Reads such a file; what is no rule is passed over.</summary>
    public static Robots Parse(string text)
    {
        var groups = Groups(text.Length > Longest ? text[..Longest] : text);
        var own = groups.Where(group => group.Agents.Any(agent => agent.Equals(Agent, StringComparison.OrdinalIgnoreCase))).ToList();
        var counted = own.Count > 0 ? own : groups.Where(group => group.Agents.Contains("*")).ToList();
        return new Robots
        {
            Rules = [.. counted.SelectMany(group => group.Rules)],
            Delay = counted.Select(group => group.Delay).Max() is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        };
    }

    /// <summary>Whether an address may be fetched.</summary>
    public bool Allow(Uri address) =>
        Rules.Where(rule => rule.Matches(address.PathAndQuery)).OrderByDescending(rule => rule.Path.Length).ThenByDescending(rule => rule.Allows).FirstOrDefault() is not { Allows: false };

    private static List<Group> Groups(string text)
    {
        var groups = new List<Group>();
        var named = false;
        foreach (var line in text.Split('\n'))
        {
            var (key, value) = KeyAndValue(line);
            if (key == "user-agent")
            {
                groups.AddRange(named ? [] : [new Group()]);
                groups[^1].Agents.Add(value);
                named = true;
            }
            else if (key is "allow" or "disallow" or "crawl-delay" && groups.Count > 0)
            {
                groups[^1].Take(key, value);
                named = false;
            }
        }

        return groups;
    }

    private static (string Key, string Value) KeyAndValue(string line)
    {
        var parts = line.Split('#')[0].Split(':', 2);
        return parts.Length < 2 ? ("", "") : (parts[0].Trim().ToLowerInvariant(), parts[1].Trim());
    }

    private sealed class Group
    {
        private const double LongestDelay = 60;

        public List<string> Agents { get; } = [];

        public List<Rule> Rules { get; } = [];

        public double? Delay { get; private set; }

        // A rule without a path says nothing.
        public void Take(string key, string value)
        {
            if (key == "crawl-delay")
            {
                Delay = double.TryParse(value, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0 ? Math.Min(seconds, LongestDelay) : Delay;
            }
            else if (value.Length > 0)
            {
                Rules.Add(new Rule(value, key == "allow"));
            }
        }
    }

    private sealed record Rule(string Path, bool Allows)
    {
        // A star stands for anything, a dollar at the end for the end. Each piece is looked for at its first place: later ones help no piece behind it.
        public bool Matches(string path)
        {
            var ends = Path.EndsWith('$');
            var pieces = (ends ? Path[..^1] : Path).Split('*');
            if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
            {
                return false;
            }

            var at = pieces[0].Length;
            foreach (var piece in pieces.Skip(1))
            {
                var found = path.IndexOf(piece, at, StringComparison.Ordinal);
                if (found < 0)
                {
                    return false;
                }

                at = found + piece.Length;
            }

            return !ends || at == path.Length || (pieces.Length > 1 && path.EndsWith(pieces[^1], StringComparison.Ordinal));
        }
    }
}
