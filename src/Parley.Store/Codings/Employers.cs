using Parley.Review;
using Parley.Store.Reviews;

namespace Parley.Store.Codings;

/// <summary>Those whom speakers speak for, under the names that they have as actors: "U.S." is the United States, and what people merged or renamed is so here too.</summary>
/// <param name="corpus">Where the actors are.</param>
internal sealed class Employers(Corpus corpus)
{
    private readonly Dictionary<string, string> _names = [];
    private readonly DecidedActors _decided = new(corpus);

    /// <summary>The name of the actor; where the corpus has none, that of the state or the organisation.</summary>
    /// <param name="affiliation">As an article has it.</param>
    public string Of(string affiliation)
    {
        if (!_names.TryGetValue(affiliation, out var name))
        {
            var (title, kind) = NamedActor.Employer(affiliation);
            var actor = _decided.Standing(NamedActor.IdOf(title, kind));
            name = _names[affiliation] = corpus.Database.Text("SELECT title FROM actors WHERE name = $1", actor) ?? title;
        }

        return name;
    }
}
