package org.demarche.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Entity;
import org.demarche.language.WordLists;
import org.demarche.mention.ActorReader.Named;

/** Whose minister is meant by "Kuwait … its foreign minister" and "the Peruvian president … his envoy": the state spoken of before. */
final class Belongings {

    private final Set<String> owners;
    private final Set<String> otherSide;

    Belongings(WordLists words) {
        this.owners = words.list("possessor");
        this.otherSide = words.list("other-side");
    }

    /** What each sentence names, with the state that a possessive gives to an office. */
    List<List<Named>> told(List<List<Named>> named) {
        List<List<Named>> all = new ArrayList<>();
        for (List<Named> sentence : named) {
            List<Named> here = new ArrayList<>();
            for (Named one : sentence) {
                Optional<String> state = phrase(one).filter(this::asks).flatMap(p -> last(here).or(() -> all.isEmpty() ? Optional.empty()
                        : first(all.get(all.size() - 1))));
                here.add(state.map(s -> in(s, one)).orElse(one));
            }
            all.add(here);
        }
        return all;
    }

    private boolean asks(OfficePhrase phrase) {
        return owners.contains(phrase.determiner()) && phrase.countries().isEmpty() && phrase.body().isEmpty() && !phrase.plural()
                && phrase.office().kind().compareTo(Entity.Office.Kind.OFFICIAL) <= 0 && !otherSide.contains(phrase.office().name());
    }

    private static Optional<String> last(List<Named> named) {
        return first(named.subList(Math.max(0, named.size() - 1), named.size()));
    }

    private static Optional<String> first(List<Named> named) {
        return named.stream().flatMap(n -> state(n).stream()).findFirst();
    }

    private static Optional<String> state(Named named) {
        if (named instanceof Named.State state) {
            return Optional.of(state.code());
        }
        return named instanceof Named.Group group ? group.country()
                : phrase(named).map(OfficePhrase::countries).filter(c -> c.size() == 1).map(c -> c.get(0));
    }

    private static Optional<OfficePhrase> phrase(Named named) {
        return named instanceof Named.Title title ? Optional.of(title.phrase())
                : named instanceof Named.Person person ? person.office() : Optional.empty();
    }

    private static Named in(String state, Named named) {
        if (named instanceof Named.Person person) {
            return new Named.Person(person.from(), person.to(), person.name(), person.office().map(o -> o.of(state, o.to())));
        }
        OfficePhrase phrase = ((Named.Title) named).phrase();
        return new Named.Title(phrase.of(state, phrase.to()));
    }
}
