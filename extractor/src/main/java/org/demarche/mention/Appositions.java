package org.demarche.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.knowledge.Entity;
import org.demarche.mention.ActorReader.Named;

/** "The Turkish foreign minister, Mr. Kemal Aydin" and "Dr Mari Siregar, Minister for Trade": two names of one person. */
final class Appositions {

    private Appositions() {
    }

    /** With office and person joined where only a comma parts them and nothing says that a list goes on. */
    static List<Named> joined(Scan scan, List<Named> found) {
        List<Named> all = new ArrayList<>();
        for (Named named : found) {
            int last = all.size() - 1;
            Optional<Named> one = last < 0 ? Optional.empty() : join(scan, all.get(last), named);
            one.ifPresentOrElse(n -> all.set(last, n), () -> all.add(named));
        }
        return all;
    }

    private static Optional<Named> join(Scan scan, Named before, Named after) {
        boolean comma = scan.text(before.to()).equals(",") && after.from() == before.to() + 1;
        if (!comma || goesOn(scan, before, after)) {
            return Optional.empty();
        }
        if (before instanceof Named.Title title && after instanceof Named.Person person) {
            return title(title.phrase()).filter(o -> addressed(person)).map(o -> person(o, person, title.from(), person.to()));
        }
        if (before instanceof Named.Person person && after instanceof Named.Title title) {
            return title(title.phrase()).filter(o -> addressed(person)).map(o -> person(o, person, person.from(), title.to()));
        }
        return Optional.empty();
    }

    private static Named person(OfficePhrase office, Named.Person person, int from, int to) {
        int nameFrom = person.office().map(OfficePhrase::nameFrom).orElse(person.from());
        int nameTo = person.office().map(OfficePhrase::nameTo).orElse(person.to());
        return new Named.Person(from, to, person.name(), Optional.of(office.withName(nameFrom, nameTo)));
    }

    /** One office that somebody may be said to hold. */
    private static Optional<OfficePhrase> title(OfficePhrase phrase) {
        Entity.Office.Kind kind = phrase.office().kind();
        boolean single = !phrase.plural() && kind != Entity.Office.Kind.HONORIFIC && kind != Entity.Office.Kind.GROUP;
        return single ? Optional.of(phrase) : Optional.empty();
    }

    /** A person with no office yet, but for the way to address them: names without that are joined when they are read. */
    private static boolean addressed(Named.Person person) {
        return person.office().map(o -> o.office().kind() == Entity.Office.Kind.HONORIFIC).orElse(false);
    }

    /** "The minister, Mr. Doe and …", "the premier, the minister, Mr. Doe": a list, whose commas part people. */
    private static boolean goesOn(Scan scan, Named before, Named after) {
        boolean title = before instanceof Named.Title;
        boolean closed = scan.text(after.to()).equals(",") || !scan.lower(after.to()).equals("and") || scan.text(before.from() - 1).equals("and");
        boolean begun = scan.text(before.from() - 1).equals(",") && title;
        boolean indefinite = title && ((Named.Title) before).phrase().determiner().startsWith("a");
        return !closed || begun || indefinite;
    }
}
