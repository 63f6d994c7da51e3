using Parley.Endurance;

const string Usage = """
    eng/endure generate ARTICLES FILE [SEED] [FROM]     articles with five statements each, by seeded variation of press releases (../shared/load/senate-press-releases.jsonl)
    eng/endure kill [KILLS] [ARTICLES] [SEED]            kills `parley add` and a writer of decisions at random moments: nothing lost, nothing doubled, the file sound

    Not part of CI: the one fills a disk, the other takes an hour.
    """;

string Word(int at, string otherwise) => args.Length > at ? args[at] : otherwise;
switch (args)
{
    case ["generate", var articles, var file, ..]:
        Variations.Write(file, int.Parse(articles), int.Parse(Word(3, "1")), Word(4, "../shared/load/senate-press-releases.jsonl"));
        return 0;
    case ["kill", ..]:
        return new Kills(int.Parse(Word(1, "200")), int.Parse(Word(2, "3000")), int.Parse(Word(3, "1"))).Run(Console.Out);
    case ["decide", var corpus]:
        return Decider.Run(corpus, Console.Out);
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
