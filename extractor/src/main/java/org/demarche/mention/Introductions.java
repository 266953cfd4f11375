package org.demarche.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Entity;
import org.demarche.language.Pos;
import org.demarche.language.WordLists;
import org.demarche.mention.ActorReader.Named;
import org.demarche.mention.People.Occurrence;

/** Names that follow their office a sentence later: "Chile's energy minister said so. Jane Doe told reporters", "a U.S. envoy … The envoy, John Roe". */
final class Introductions {

    private static final int REACH = 2;

    private final Set<String> otherSide;

    Introductions(WordLists words) {
        this.otherSide = words.list("other-side");
    }

    /** Gives people whose state or office the article tells only before their name what it tells there; {@code named} by sentence as {@code scans}. */
    void settle(List<Scan> scans, List<List<Named>> named, List<Occurrence> occurrences, List<Optional<Profile>> people) {
        Set<Profile> seen = new HashSet<>();
        for (int i = 0; i < occurrences.size(); i++) {
            Occurrence one = occurrences.get(i);
            Optional<Profile> person = people.get(i).filter(seen::add).filter(p -> p.country().isEmpty());
            if (person.isPresent()) {
                introduction(scans, named, one, person.get()).ifPresent(person.get()::add);
            }
        }
    }

    private Optional<OfficePhrase> introduction(List<Scan> scans, List<List<Named>> named, Occurrence one, Profile person) {
        int here = one.scan().number() - scans.get(0).number();
        for (int s = here - 1; s >= Math.max(0, here - REACH) && scans.get(s).number() >= 0; s--) {
            Optional<OfficePhrase> before = named.get(s).stream().filter(n -> n instanceof Named.Title).map(n -> ((Named.Title) n).phrase())
                    .filter(p -> opens(p) && (person.hasOffice() ? again(one, p) : speaks(one))).findFirst();
            if (before.isPresent()) {
                return before;
            }
        }
        return Optional.empty();
    }

    /** One office of a state, whose holder is not named there. */
    private boolean opens(OfficePhrase phrase) {
        return !phrase.plural() && phrase.countries().size() == 1 && phrase.office().kind().compareTo(Entity.Office.Kind.OFFICIAL) <= 0
                && !otherSide.contains(phrase.office().name());
    }

    /** "The envoy, Jane Doe": the one just spoken of. */
    private static boolean again(Occurrence one, OfficePhrase before) {
        return one.office().filter(o -> o.determiner().equals("the") && o.countries().isEmpty() && o.body().isEmpty()
                && (o.office().name().equals(before.office().name()) || before.office().name().endsWith(" " + o.office().name()))).isPresent();
    }

    /** A full name without office that opens its sentence, or follows what it said, as the subject. */
    private static boolean speaks(Occurrence one) {
        Scan scan = one.scan();
        boolean verb = scan.is(one.to(), Pos.VERB) || scan.is(one.to(), Pos.AUX);
        boolean opens = one.from() == 0 || scan.is(one.from() - 1, Pos.PUNCT) && !scan.text(one.from() - 1).equals(",");
        return one.office().isEmpty() && one.name().key().size() > 1 && verb && opens;
    }
}
