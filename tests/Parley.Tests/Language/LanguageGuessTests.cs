using Parley.Language;
using Parley.Text;

namespace Parley.Tests;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("German", "Die Fähre ist nicht mit der Flut gekommen, sagte der Kapitän, und das war für die Gäste auf dem Steg eine lange Nacht.")]
    [InlineData("French", "Le maire a dit que les travaux sur le pont ne sont pas finis et que des bateaux attendent dans le port avec une cargaison de sel.")]
    [InlineData("Spanish", "La alcaldesa dijo que las obras del puente no están listas y que los barcos esperan en el puerto con una carga de sal para la fábrica.")]
    [InlineData("Italian", "Il sindaco ha detto che i lavori del ponte non sono finiti e che una nave è ferma nel porto con un carico di sale per gli operai.")]
    [InlineData("Portuguese", "A prefeita disse que as obras da ponte não foram concluídas e que uma balsa está parada no porto com os passageiros para o continente.")]
    [InlineData("Dutch", "De burgemeester zei dat het werk aan de brug niet klaar is en dat een schip met zout naar de haven werd gesleept, maar ook dat heeft geen haast.")]
    [InlineData("Polish", "Burmistrz powiedział, że most nie jest gotowy i że statek stoi na redzie przez tydzień, ale prom kursuje do wyspy oraz do portu.")]
    [InlineData("Swedish", "Borgmästaren sade att bron inte är klar och att ett fartyg som har legat till ankars med salt för fabriken ska lossas av hamnen.")]
    [InlineData("Russian", "Мэр сказал, что мост не готов и что корабль стоит на рейде с солью для завода, но паром ходит по расписанию и это было важно.")]
    [InlineData("Ukrainian", "Мер сказав, що міст не готовий і що корабель стоїть на рейді з сіллю для заводу, та пором ходить як завжди і це добре.")]
    public void A_text_in_another_language_is_called_so(string language, string text)
    {
        var diagnostic = Check(text).ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe("PAR114");
        diagnostic.Message.ShouldContain(language);
        diagnostic.Span.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("The mayor said that the bridge was not ready and that a ship was waiting off the harbour with a load of salt for the works.")]
    [InlineData("The mayor of San José de la Torre, Pedro de los Ríos, said that the Teatro de la Ciudad and the Plaza del Sol would have to be closed by May.")]
    [InlineData("Results: Carver 12, Ames 9, Sloane 7, Hobbs 4, Finch 3, Pike 2, Marsh 1, Verne 1, Colt 0, Shaw 0, Stone 0, Lamb 0.")]
    [InlineData("THE MAYOR SAID THAT THE BRIDGE WAS NOT READY AND THAT A SHIP WAS WAITING OFF THE HARBOUR WITH SALT FOR THE WORKS.")]
    public void English_is_not_and_neither_are_foreign_names_in_it_or_lists(string text) => Check(text).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("Die Fähre ist nicht mit der Flut gekommen.")]
    public void Of_a_few_words_nothing_is_said(string text) => Check(text).ShouldBeEmpty();

    [Fact]
    public void A_quotation_in_another_language_does_not_make_an_article_foreign() =>
        Check("The keeper of the lock said that she had not seen the ferry for a week, and that it was not the first time. “Die Fähre ist nicht da,” she told the crew of the ship, and they said that they would wait for it.").ShouldBeEmpty();

    private static List<Diagnostic> Check(string text)
    {
        var article = Given.Article(text);
        return [.. LanguageGuess.Check(article, Tokenized.From(article))];
    }
}
