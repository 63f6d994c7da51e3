using System.Collections.Immutable;

namespace Parley.Store.History;

/// <summary>
/// What people decided, in the order in which they did. What holds of a thing is the last of its decisions that is not undone; so any decision can be undone and redone, in any
/// order and after any time, and nothing is ever lost. Decisions that were made at once are one step, which is undone at once. Who did it and when is kept for each.
/// </summary>
/// <param name="corpus">Where it is kept.</param>
/// <param name="clock">For the time of each step.</param>
public sealed class DecisionLog(Corpus corpus, TimeProvider clock)
{
    private readonly Database _database = corpus.Database;
    private readonly Subjects _subjects = new(corpus);
    private readonly StepRows _steps = new(corpus);

    /// <summary>Keeps a step and makes it hold. All of it or, where somebody else decided about the same since, nothing.</summary>
    /// <exception cref="CorpusException">Something that is decided cannot be.</exception>
    public StepOutcome Decide(Step step)
    {
        ArgumentNullException.ThrowIfNull(step);
        StepOutcome? outcome = null;
        Alone(() => outcome = Known(step.Key) ?? Done(step with { Verdicts = [.. step.Verdicts.Select(verdict => _subjects.Tied(step.Who, verdict))] }));
        return outcome!;
    }

    /// <summary>What came of the step of a key; null where there was none.</summary>
    public StepOutcome? Known(string? key) => key is not null && _steps.Keyed(key) is { } known ? new StepOutcome(known, _steps.DecisionsOf(known.Id), []) { IsRepeated = true } : null;

    /// <summary>Notes one decision and makes it hold.</summary>
    /// <param name="who">Who decides.</param>
    /// <param name="verdict">What. What others decided since the person looked is not asked for.</param>
    public Decision Decide(string who, Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return Decide(new Step(who, [verdict with { Seen = null }])).Decisions[0];
    }

    /// <summary>Undoes the last step of a person that holds, never another's.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="insists">Whether also where others have built upon it.</param>
    /// <param name="key">Of whoever asks, so that what is asked for twice is done once.</param>
    /// <returns>The step; null where there is none.</returns>
    /// <exception cref="CorpusException">Others have built upon it.</exception>
    public StoredStep? UndoLast(string who, bool insists = false, string? key = null) => TurnFound(_steps.LastHolding, new Turning(who, Holds: false, insists, key));

    /// <summary>Makes the step hold again that a person undid last, as long as the person has decided nothing else since.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="key">Of whoever asks, so that what is asked for twice is done once.</param>
    /// <returns>The step; null where there is none.</returns>
    public StoredStep? RedoLast(string who, string? key = null) => TurnFound(_steps.LastUndone, new Turning(who, Holds: true, Insists: true, key));

    /// <summary>Undoes or redoes a step, whoever's it is.</summary>
    /// <returns>The step; null where there is none of that id, or it stands so already.</returns>
    /// <exception cref="CorpusException">Others have built upon what is undone.</exception>
    public StoredStep? Turn(long step, string who, bool holds, bool insists = false)
    {
        StoredStep? turned = null;
        Alone(() => turned = _steps.Of(step) is { } found && found.Holds != holds ? Turned(found, new Turning(who, holds, insists, Key: null)) : null);
        return turned;
    }

    /// <summary>Makes one decision of a step hold no longer.</summary>
    /// <returns>Whether it held.</returns>
    public bool Undo(long id, string who) => Turn(id, who, holds: false);

    /// <summary>Makes one undone decision of a step hold again.</summary>
    /// <returns>Whether it was undone.</returns>
    public bool Redo(long id, string who) => Turn(id, who, holds: true);

    /// <summary>What holds, as JSON; null where nothing was decided, all of it is undone, or the value was taken away.</summary>
    public string? Value(string subject, string aspect) =>
        _database.Text("SELECT after_value FROM decisions WHERE subject = $1 AND aspect = $2 AND holds = 1 ORDER BY id DESC LIMIT 1", subject, aspect);

    /// <summary>A decision; null where there is none of that id.</summary>
    public Decision? Of(long id) => _database.Query($"SELECT {StepRows.DecisionColumns} FROM decisions WHERE id = $1", StepRows.Decision, id).FirstOrDefault();

    /// <summary>All decisions on a thing, the first first.</summary>
    public IReadOnlyList<Decision> On(string subject) => _database.Query($"SELECT {StepRows.DecisionColumns} FROM decisions WHERE subject = $1 ORDER BY id", StepRows.Decision, subject);

    /// <summary>All decisions, the last first.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="before">Only those with lower ids.</param>
    public IReadOnlyList<Decision> Latest(int most, long before = long.MaxValue) =>
        _database.Query($"SELECT {StepRows.DecisionColumns} FROM decisions WHERE id < $1 ORDER BY id DESC LIMIT $2", StepRows.Decision, before, most);

    /// <summary>What happened to a decision, the first first.</summary>
    public IReadOnlyList<DecisionEvent> Events(long id) =>
        _database.Query("SELECT act, who, happened_at FROM decision_events WHERE decision = $1 ORDER BY id", row => new DecisionEvent(row.GetString(0), row.GetString(1), row.GetString(2)), id);

    private string Now => clock.GetUtcNow().UtcDateTime.ToString("O");

    // One after the other, so that the ids of what happened are in the order in which it can be seen.
    private void Alone(Action work) => _database.InTransaction(() =>
    {
        if (!_database.IsFile)
        {
            _database.Script("SELECT pg_advisory_xact_lock(1346459213)");
        }

        work();
    });

    private StepOutcome Done(Step step) => step.Verdicts.IsDefaultOrEmpty
        ? throw new CorpusException(CorpusException.Impossible, "a step decides one thing or more")
        : Conflicting(step) ?? Kept(step);

    private StepOutcome? Conflicting(Step step)
    {
        var conflicts = step.Insists ? [] : new Conflicts(corpus).Of(step);
        return conflicts.IsEmpty ? null : new StepOutcome(null, [], conflicts);
    }

    private StepOutcome Kept(Step step)
    {
        foreach (var verdict in step.Verdicts)
        {
            _subjects.Check(verdict, step.Verdicts);
        }

        var befores = step.Verdicts.Select(verdict => Value(verdict.Subject, verdict.Aspect) ?? _subjects.Begun(verdict.Subject, verdict.Aspect)).ToList();
        var said = step.Description ?? Described(step);
        var id = _steps.Keep(step, said, Now);
        var decisions = step.Verdicts.Select((verdict, place) => _steps.Keep(id, verdict, befores[place], (step.Who, Now))).ToImmutableArray();
        _steps.Note(id, "made", (step.Who, Now));
        _subjects.Refresh(step.Verdicts);
        return new StepOutcome(_steps.Of(id), decisions, []);
    }

    private string Described(Step step)
    {
        var first = _subjects.Describe(step.Verdicts[0]);
        return step.Verdicts.Length == 1 ? first : $"{first}, and {step.Verdicts.Length - 1} more";
    }

    private StoredStep? TurnFound(Func<string, StoredStep?> find, Turning turning)
    {
        StoredStep? turned = null;
        Alone(() => turned = _steps.TurnedBy(turning.Key) ?? (find(turning.Who) is { } found ? Turned(found, turning) : null));
        return turned;
    }

    private StoredStep Turned(StoredStep step, Turning turning)
    {
        var (who, holds, insists, key) = turning;
        var decisions = _steps.DecisionsOf(step.Id).Where(decision => decision.Holds != holds).ToList();
        foreach (var decision in holds || insists ? [] : decisions)
        {
            _subjects.CheckUndo(who, decision.Verdict);
        }

        foreach (var decision in decisions)
        {
            _steps.Turn(decision.Id, (who, Now), holds);
        }

        _steps.Turn(step.Id, holds);
        _steps.Note(step.Id, StepRows.Act(holds), (who, Now), key);
        _subjects.Refresh([.. decisions.Select(decision => decision.Verdict)]);
        return step with { Holds = holds };
    }

    private bool Turn(long id, string who, bool holds)
    {
        var turned = false;
        Alone(() =>
        {
            turned = Of(id) is { } decision && decision.Holds != holds;
            if (turned)
            {
                var step = _steps.StepOf(id);
                _steps.Turn(id, (who, Now), holds);
                _steps.Turn(step, _steps.DecisionsOf(step).Any(decision => decision.Holds));
                _steps.Note(step, StepRows.Act(holds), (who, Now));
                _subjects.Refresh([Of(id)!.Verdict]);
            }
        });
        return turned;
    }

    // How a step is undone or redone, and by whom.
    private sealed record Turning(string Who, bool Holds, bool Insists, string? Key);
}
