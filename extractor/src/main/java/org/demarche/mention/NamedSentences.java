package org.demarche.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.demarche.knowledge.Knowledge;
import org.demarche.language.Name;
import org.demarche.language.Sentence;
import org.demarche.mention.ActorReader.Named;
import org.demarche.mention.Mention.Form;

/** Who is named in the sentences of one article: the parser wants to know it, and mentions are made of it. For one thread. */
public final class NamedSentences {

    private final Knowledge knowledge;
    private final ActorReader reader;
    private final Map<Integer, Read> before = new HashMap<>();

    /** A sentence, and who is named there. */
    record Read(Scan scan, List<Named> named) {
    }

    NamedSentences(Knowledge knowledge, ActorReader reader) {
        this.knowledge = knowledge;
        this.reader = reader;
    }

    /**
     * The names of people in a tagged sentence, titles and appositions included: what a parser need not take apart. One that
     * opens the sentence before a comma is left as it is: treebanks have such names only in letters, where they call somebody.
     *
     * @param number the sentence's in the article, or {@link Sentence#HEADLINE}
     */
    public List<Name> names(Sentence sentence, int number) {
        Read read = of(sentence, number);
        before.put(number, read);
        List<Name> names = new ArrayList<>();
        for (Named named : read.named()) {
            if (named instanceof Named.Person person) {
                Scan scan = read.scan();
                boolean apposed = IntStream.range(0, person.to()).filter(i -> scan.text(i).equals(",")).findFirst().orElse(0) > person.from();
                boolean comma = scan.text(person.to()).equals(",");
                if (apposed || !comma || person.from() > 0) {
                    int head = person.office().map(OfficePhrase::nameFrom).orElse(person.from());
                    names.add(new Name(person.from(), apposed && comma ? person.to() + 1 : person.to(), head));
                }
            } else if (named instanceof Named.State state && state.form() == Form.COUNTRY) {
                names.add(new Name(state.from(), state.to(), state.from()));
            }
        }
        return names;
    }

    /** The sentence as it is now: its words are those of before, its tags may not be, and it may have a tree. */
    Read of(Sentence sentence, int number) {
        Read read = before.get(number);
        if (read != null && read.scan().sentence() == sentence) {
            return read;
        }
        Scan scan = read == null ? new Scan(sentence, number, knowledge) : read.scan().of(sentence);
        return new Read(scan, List.copyOf(reader.read(scan)));
    }
}
