using System.Collections.Immutable;
using Parley.Language;

namespace Parley.Attribution;

/// <summary>What a span is in an attribution.</summary>
public enum Role
{
    /// <summary>Who is said to speak.</summary>
    Source = 0,

    /// <summary>The words that attribute.</summary>
    Cue = 1,

    /// <summary>What is attributed.</summary>
    Content = 2,
}

/// <summary>The tags of a token: outside (0), and for each role the first token of a span (odd) and the others (even).</summary>
public static class Tags
{
    /// <summary>How many tags there are.</summary>
    public const int Count = 7;

    /// <summary>The token has no role.</summary>
    public const int Outside = 0;

    /// <summary>The tag of a span's first token.</summary>
    public static int Begin(Role role) => 1 + (2 * (int)role);

    /// <summary>The tag of a span's other tokens.</summary>
    public static int Inside(Role role) => 2 + (2 * (int)role);

    /// <summary>Whether a tag opens a span.</summary>
    public static bool IsBegin(int tag) => tag % 2 == 1;

    /// <summary>The role of a tag other than <see cref="Outside"/>.</summary>
    public static Role RoleOf(int tag) => (Role)((tag - 1) / 2);

    /// <summary>Whether a tag may stand after another: the inside of a span only after its beginning or inside.</summary>
    public static bool MayFollow(int previous, int tag) =>
        tag == Outside || IsBegin(tag) || (previous != Outside && RoleOf(previous) == RoleOf(tag));

    /// <summary>The spans of a tag sequence, in order.</summary>
    public static ImmutableArray<TaggedSpan> Spans(ReadOnlySpan<int> tags)
    {
        var spans = ImmutableArray.CreateBuilder<TaggedSpan>();
        for (int start = 0, end; start < tags.Length; start = end)
        {
            end = start + 1;
            if (tags[start] == Outside)
            {
                continue;
            }

            var role = RoleOf(tags[start]);
            while (end < tags.Length && tags[end] == Inside(role))
            {
                end++;
            }

            spans.Add(new TaggedSpan(role, new TokenRange(start, end)));
        }

        return spans.DrainToImmutable();
    }
}

/// <summary>A stretch of tokens with a role.</summary>
/// <param name="Role">What the span is.</param>
/// <param name="Tokens">Which tokens.</param>
/// <param name="Probability">The model's mean belief that a token of it has this role; 1 for gold.</param>
public sealed record TaggedSpan(Role Role, TokenRange Tokens, double Probability = 1)
{
    /// <summary>The model's belief in the token of which it is surest; 1 for gold.</summary>
    public double Peak { get; init; } = 1;
}
