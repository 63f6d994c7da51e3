using Parley.Language;
using Parley.Training.Chains;
using Parley.Training.Corpus;

namespace Parley.ModelTests;

/// <summary>What the trainer makes of texts in which it is marked who is meant where.</summary>
public sealed class ChainFileTests
{
    private static readonly WordPiece Vocabulary = new(["[CLS]", "[SEP]", "[UNK]"]);

    [Fact]
    public void Entities_of_a_document_of_GUM_are_spans_of_its_text()
    {
        var article = GumFile.Read("invented", Conllu(
            "1\tThe\t(1-person-new-cf1-2-coref", "2\tminister\t1)", "3\tsays\t_", "4\tshe\t(1-person-giv-cf1-1-ana)", "5-6\twon't\t_", "5\two\t_", "6\tn't\t_", "7\tgo\t_",
            "", "1\tHer\t(2-event-new-cf1-2-sgl(1-person-giv-cf1-1-ana)", "2\ttrip\t2)"));
        Shown(article).ShouldBe(["The minister 1", "she 1", "Her 1", "Her trip 2"], ignoreOrder: true);
        article.Text.ShouldBe("The minister says she won't go Her trip ");
    }

    [Fact]
    public void Pronouns_and_descriptions_of_somebody_ask_whom_they_mean_and_names_do_not() =>
        GumFile.Read("invented", Conllu("1\tIlse\t(1-person-new)", "2\tthe\t(2-person-new", "3\tbaker\t2)", "4\tthe\t(3-substance-new", "5\tflour\t3)", "6\tit\t(3-substance-giv)"))
            .Mentions.Where(m => m.Asks).Select(m => m.Span.Start).ShouldBe([5, 25], ignoreOrder: true);

    [Fact]
    public void Paragraphs_of_a_document_of_GUM_are_lines() =>
        GumFile.Read("invented", ["# newpar", "1\tYes\t_\t_\t_\t_\t_\t_\t_\t_", "", "# newpar", "1\tNo\t_\t_\t_\t_\t_\t_\t_\t_"]).Text.ShouldBe("Yes\nNo ");

    [Fact]
    public void Chains_of_a_machine_count_code_points_and_names_beside_them_stand_alone()
    {
        const string line = """
            {"id":"a","text":"🎺 Ilse met Otto. She left.","tokens":[[0,1,"SYM","O"],[2,6,"NNP","PERSON"],[7,10,"VBD","O"],[11,15,"NNP","PERSON"],[15,16,".","O"],[17,20,"PRP","O"],[21,25,"VBD","O"]],"coref":[[[1,2,true],[5,6,false]]]}
            """;
        Shown(SilverFile.Read(line)!).ShouldBe(["Ilse 0", "She 0", "Otto 1"]);
    }

    [Fact]
    public void An_article_without_chains_is_none() => SilverFile.Read("""{"id":"a","text":"So.","tokens":[],"coref":null}""").ShouldBeNull();

    [Fact]
    public void A_pronoun_means_what_its_chain_names_before_it_in_its_own_window()
    {
        var article = TrainingArticle.From(new ChainedArticle("a", "Ilse met Otto . She left .", [new(new(0, 4), 0, false), new(new(9, 13), 1, false), new(new(16, 19), 0, true)]), Vocabulary);
        article.IsGold.ShouldBeFalse();
        var mentions = TrainingWindow.Cut(article, Vocabulary, new Random(1)).Single().Mentions;
        mentions.Select(m => (m.Tokens.Start, m.Chain, m.Asks)).ShouldBe([(0, 0, false), (2, 1, false), (4, 0, true)]);
    }

    private static IEnumerable<string> Shown(ChainedArticle article) => article.Mentions.Select(m => $"{m.Span.In(article.Text)} {m.Chain}");

    /// <summary>Words with their number and entities, as lines of ten columns.</summary>
    private static IEnumerable<string> Conllu(params string[] words) =>
        words.Select(w => w.Split('\t')).Select(c => c.Length < 3 ? "" : $"{c[0]}\t{c[1]}\t_\t_\t_\t_\t_\t_\t_\tDiscourse=x|Entity={c[2]}");
}
