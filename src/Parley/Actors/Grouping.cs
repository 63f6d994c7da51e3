using Parley.Mentions;

namespace Parley.Actors;

/// <summary>Puts each mention to those of the same actor. Finds them by the words of the name, so that time stays linear in the number of mentions.</summary>
/// <param name="words">The article's words.</param>
internal sealed class Grouping(Words words)
{
    /// <summary>So many actors of one word are looked at: a list of a thousand Smiths stays linear.</summary>
    private const int Most = 30;

    private readonly Dictionary<string, List<Part>> _byWord = [];

    /// <summary>The part that the mention goes to, a new one where no other has its name; null where it may go to two, or is a heading's alone.</summary>
    public Part? Place(Mention mention, bool isHeading)
    {
        var key = Key(mention);
        var name = NameWords.Of(key);
        var may = Candidates(name).Where(part => part.May(name, mention)).ToList();
        may = may.Count > 0 ? may : [.. Candidates(name).Where(part => part.MayGoByFirst(name, mention))];
        var same = may.Where(part => part.Names.Any(n => n.Same(name))).ToList();
        var chosen = Here(may, mention) is { Count: 1 } here ? here : same.Count == 1 ? same : may;
        switch (chosen.Count)
        {
            case 1:
                chosen[0].Add(name, mention);
                Remember(name, chosen[0]);
                return chosen[0];
            case 0 when !isHeading:
                var part = new Part();
                part.Add(name, mention);
                Remember(name, part);
                return part;
            default:
                return Established(chosen, mention, name);
        }
    }

    /// <summary>In a blog of many sections a surname is that of the one whom this section has named in full.</summary>
    private List<Part> Here(List<Part> may, Mention mention)
    {
        var section = words.Section(mention.Name.Start);
        return section == 0 || mention.Name.Length > 1 || may.Count < 2 ? [] : [.. may.Where(part => part.IsNamedIn(words, section, mention.Name.Start))];
    }

    /// <summary>Of several bearers of a surname the one that was alone with it for a paragraph, as newspapers use it: who comes in later keeps the first name.</summary>
    private Part? Established(List<Part> may, Mention mention, NameWords name)
    {
        var introduced = may.Where(part => part.Start < mention.Name.Start).OrderBy(part => part.Start).ToList();
        if (introduced.Count == 0 && words.Heading[mention.Name.Start])
        {
            introduced = [.. may.OrderBy(part => part.Start)];
        }

        if (introduced.Count == 0 || (introduced.Count > 1 && words.Paragraph(introduced[0].Start) == words.Paragraph(introduced[1].Start)))
        {
            return null;
        }

        introduced[0].Add(name, mention);
        return introduced[0];
    }

    /// <summary>A state by its one name, all others by their own words.</summary>
    private static string Key(Mention mention) => mention.Kind == NameKind.State ? States.Named(mention.Text) ?? mention.Text : mention.Text;

    private IEnumerable<Part> Candidates(NameWords name) =>
        name.Words.Append("=" + string.Concat(name.Words)).SelectMany(w => _byWord.GetValueOrDefault(w, [])).Distinct().Take(Most);

    private void Remember(NameWords name, Part part)
    {
        var initials = name.Words.Length > 1 ? string.Concat(name.Words.Where(w => w is not ("of" or "for" or "the" or "and" or "&")).Select(w => w[0])) : "";
        foreach (var word in name.Words.Append(initials).Where(w => w.Length > 0))
        {
            if (!_byWord.TryGetValue(word, out var parts))
            {
                _byWord[word] = parts = [];
            }

            if (parts.Count < Most && !parts.Contains(part))
            {
                parts.Add(part);
            }
        }
    }
}
