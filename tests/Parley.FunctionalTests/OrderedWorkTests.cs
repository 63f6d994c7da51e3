using CsCheck;
using Parley.Store.Articles;

namespace Parley.FunctionalTests;

public sealed class OrderedWorkTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public void Results_come_in_the_order_of_the_items() => Gen.Select(Gen.Int[0, 80], Gen.Int[1, 5], Gen.Int[1, 9], Gen.Long[0, 50]).Sample((count, threads, ahead, size) =>
    {
        var work = new OrderedWork<int, int>(Busy, item => item % 7) { Threads = threads, MaxAhead = ahead, MaxSizeAhead = size };
        work.Run(Enumerable.Range(0, count), Never).ShouldBe(Enumerable.Range(0, count).Select(Busy));
    }, iter: 60);

    [Fact]
    public void The_sequence_is_drawn_on_only_as_needed()
    {
        var drawn = 0;
        var work = new OrderedWork<int, int>(item => item, _ => 1) { Threads = 3, MaxAhead = 5 };
        foreach (var result in work.Run(Enumerable.Range(0, 200).Select(item => Interlocked.Increment(ref drawn)), Never))
        {
            Volatile.Read(ref drawn).ShouldBeLessThanOrEqualTo(result + 5);
        }
    }

    [Fact]
    public void A_large_item_keeps_others_from_being_drawn_until_it_is_taken()
    {
        var drawn = 0;
        var work = new OrderedWork<int, int>(item => item, _ => 100) { Threads = 4, MaxSizeAhead = 50 };
        foreach (var result in work.Run(Enumerable.Range(0, 40).Select(item => Interlocked.Increment(ref drawn)), Never))
        {
            Volatile.Read(ref drawn).ShouldBe(result);
        }
    }

    [Fact]
    public void An_exception_of_the_sequence_comes_after_the_items_before_it()
    {
        var taken = new List<int>();
        var run = new OrderedWork<int, int>(Busy, _ => 1) { Threads = 3 }.Run(Broken(10), Never);
        Should.Throw<InvalidDataException>(() => run.Count(item => Note(taken, item) >= 0));
        taken.ShouldBe(Enumerable.Range(0, 10).Select(Busy));
    }

    [Fact]
    public void An_exception_of_the_work_comes_in_its_place()
    {
        var taken = new List<int>();
        var run = new OrderedWork<int, int>(item => item == 6 ? throw new InvalidDataException() : item, _ => 1) { Threads = 3 }.Run(Enumerable.Range(0, 20), Never);
        Should.Throw<InvalidDataException>(() => run.Count(item => Note(taken, item) >= 0));
        taken.ShouldBe(Enumerable.Range(0, 6));
    }

    [Fact]
    public void Cancelling_ends_an_endless_run_with_whole_results_in_order()
    {
        using var stop = new CancellationTokenSource();
        var taken = new List<int>();
        Should.Throw<OperationCanceledException>(() =>
        {
            foreach (var item in new OrderedWork<int, int>(Busy, _ => 1) { Threads = 2 }.Run(Enumerable.Range(0, int.MaxValue), stop.Token))
            {
                taken.Add(item);
                if (taken.Count == 30)
                {
                    stop.Cancel();
                }
            }
        });
        taken.ShouldBe(Enumerable.Range(0, taken.Count).Select(Busy));
    }

    [Fact]
    public void Cancelling_does_not_wait_for_an_item_that_takes_for_ever()
    {
        using var stop = new CancellationTokenSource(50);
        using var never = new ManualResetEventSlim();
        var work = new OrderedWork<int, int>(item => { never.Wait(TimeSpan.FromSeconds(30)); return item; }, _ => 1) { Threads = 2, Patience = TimeSpan.FromMilliseconds(50) };
        Should.Throw<OperationCanceledException>(() => work.Run(Enumerable.Range(0, 5), stop.Token).ToList());
        never.Set();
    }

    [Fact]
    public void Whoever_stops_taking_early_leaves_nothing_running()
    {
        var closed = false;
        new OrderedWork<int, int>(Busy, _ => 1) { Threads = 2 }.Run(Closing(() => closed = true), Never).First().ShouldBe(Busy(0));
        closed.ShouldBeTrue();
    }

    private static int Busy(int item)
    {
        Thread.SpinWait((item * 7919 % 11) * 200);
        return item * 2;
    }

    private static int Note(List<int> taken, int item)
    {
        taken.Add(item);
        return item;
    }

    private static IEnumerable<int> Broken(int at)
    {
        for (var item = 0; item < at; item++)
        {
            yield return item;
        }

        throw new InvalidDataException();
    }

    private static IEnumerable<int> Closing(Action close)
    {
        try
        {
            for (var item = 0; ; item++)
            {
                yield return item;
            }
        }
        finally
        {
            close();
        }
    }
}
