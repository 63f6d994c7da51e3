using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Parley.Web.Serving;

/// <summary>How often somebody may ask: far more often than a person with a keyboard, less often than a program that has gone wrong.</summary>
public static class Limits
{
    /// <summary>Changes that may come at once from one place; then as many again in <see cref="Period"/>.</summary>
    public const int Changes = 300;

    /// <summary>Pages that may be asked for at once from one place that is not this machine.</summary>
    public const int Pages = 600;

    /// <summary>In this time what was used up comes back.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    /// <summary>Sets the limits.</summary>
    public static void Set(RateLimiterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (IPAddress From, bool Changes)>(Of);
        options.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = $"{Period.TotalSeconds:0}";
            return new ValueTask(Problems.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, "PAR627", $"too much was asked for at once; try again in {Period.TotalSeconds:0} seconds"));
        };
    }

    private static RateLimitPartition<(IPAddress From, bool Changes)> Of(HttpContext context)
    {
        var from = context.Connection.RemoteIpAddress ?? IPAddress.None;
        var changes = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
        return !changes && IPAddress.IsLoopback(from)
            ? RateLimitPartition.GetNoLimiter((from, changes))
            : RateLimitPartition.GetTokenBucketLimiter((from, changes), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = changes ? Changes : Pages,
                TokensPerPeriod = (changes ? Changes : Pages) / 10,
                ReplenishmentPeriod = Period / 10,
            });
    }
}
