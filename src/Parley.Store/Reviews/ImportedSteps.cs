using System.Collections.Immutable;
using Parley.Attribution;
using Parley.Review;
using Parley.Store.History;
using Parley.Store.Search;
using Parley.Store.Views;

namespace Parley.Store.Reviews;

/// <summary>Steps on statements that were coded elsewhere and imported. They are kept as they came; whoever wants to change one takes it over as a statement of their own.</summary>
/// <param name="corpus">Where they are.</param>
public sealed class ImportedSteps(Corpus corpus)
{
    /// <summary>Concepts of an imported statement that the codebook has not got: they are to be made before it is taken over.</summary>
    /// <param name="statement">Its number, below zero.</param>
    /// <exception cref="CorpusException">There is none of that number, or it is taken over already.</exception>
    public ImmutableArray<string> Missing(long statement) => [.. Saying(statement).Codes.Where(code => code.Concept < 0).Select(code => code.Name).Distinct()];

    /// <summary>An imported statement becomes one of a person's own: of the same words and speaker, coded by the person as it was coded. The imported one is back when that is undone.</summary>
    /// <param name="who">Who takes it over.</param>
    /// <param name="statement">Its number, below zero.</param>
    /// <returns>The step, and the new statement's number.</returns>
    /// <exception cref="CorpusException">There is none of that number, its words stand in no article, or it is taken over already.</exception>
    public (Step Step, long Statement) TakeOver(string who, long statement)
    {
        var saying = Saying(statement);
        var reviewed = Placed(saying, who) ?? throw Refusal.Impossible("the words of this imported statement stand in no article of the corpus, so that nothing can be marked");
        var (step, number) = new StatementSteps(corpus).Draw(who, reviewed.Article, reviewed.Statement);
        var subject = StatementSubjects.SubjectOf(number);
        return (step with
        {
            Verdicts =
            [
                .. step.Verdicts, new Verdict(subject, "taken", StatementAspects.Write(new Taken(new SearchNumber(statement).CodedStatement!.Value))),
                .. saying.Codes.Where(code => code.Concept > 0).DistinctBy(code => code.Concept)
                    .Select(code => Positions.Verdict(number, code.Concept, who, StatementAspects.Write(new Positioned(new Position(code.Concept, who, code.Agreement))))),
            ],
            Description = $"took over what {saying.Coder} coded elsewhere: {step.Description!["drew ".Length..]}",
        }, number);
    }

    private CodedSaying Saying(long statement) => CodedDebate.Of(corpus).Find(statement) ?? throw Refusal.Unknown($"imported statement {statement} that nobody has taken over");

    private (string Article, Statement Statement)? Placed(CodedSaying saying, string who)
    {
        var article = saying.Article is { } number && corpus.Database.Text("SELECT name FROM articles WHERE id = $1", number) is { } name ? new ReviewedArticles(corpus).Of(name, who) : null;
        var found = article is null ? null : new CodedArticle(corpus, CodedDebate.Of(corpus)).With(article).Statements.FirstOrDefault(reviewed => reviewed.Number == saying.Statement);
        return found is null ? null : (article!.Article.Id, found.Statement with { Speaker = found.Statement.Speaker is { } speaker ? speaker with { Role = null } : null });
    }
}
