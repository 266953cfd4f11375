package org.demarche.mention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.knowledge.Entity;
import org.demarche.language.WordLists;

/** Whom an office without a name means: "the Turkish minister", "the president". */
final class Coreference {

    /** Nobody who reads on remembers whom more names than these went before. */
    private static final int REMEMBERED = 1000;

    private final Set<String> generic;
    private final Set<String> indefinite;
    private final Set<String> acting;
    private final Set<String> below;

    Coreference(WordLists words) {
        this.generic = words.list("generic-office");
        this.indefinite = words.list("indefinite");
        this.acting = words.list("acting");
        this.below = words.list("subordinate");
    }

    /**
     * The person that the article means.
     *
     * @param before those mentioned so far, the latest last
     * @param all    those of the whole article, for one who is named later
     */
    Optional<Profile> person(OfficePhrase phrase, List<Profile> before, List<Profile> all) {
        if (phrase.plural() || indefinite.contains(phrase.determiner())
                || phrase.office().kind() == Entity.Office.Kind.GROUP && !generic.contains(phrase.office().name())) {
            return Optional.empty();
        }
        boolean deputy = isBelow(phrase.position());
        List<Profile> fitting = latestFirst(before).filter(p -> fits(p, phrase)).toList();
        Optional<Profile> told = fitting.stream().filter(p -> deputy || !p.holdsOnly(this::isBelow)).findFirst().or(() -> fitting.stream().findFirst());
        if (told.isPresent() || phrase.countries().isEmpty()) {
            return told;
        }
        return all.stream().limit(REMEMBERED).filter(p -> fits(p, phrase)).findFirst();
    }

    private static Stream<Profile> latestFirst(List<Profile> before) {
        int last = before.size() - 1;
        return IntStream.rangeClosed(0, Math.min(last, REMEMBERED)).mapToObj(i -> before.get(last - i)).distinct();
    }

    /** "deputy minister": whom "the minister" means only where no other is one. */
    private boolean isBelow(String position) {
        return below.contains(position.split(" ")[0]);
    }

    private boolean fits(Profile profile, OfficePhrase phrase) {
        if (profile.contradicts(phrase) || !phrase.countries().isEmpty() && profile.country().isEmpty()) {
            return false;
        }
        boolean sameBody = phrase.body().isEmpty() || profile.holdsIn(phrase.body().get());
        return sameBody && (profile.holds(phrase.office()) || acting.stream().anyMatch(a -> profile.holds(a + " " + phrase.office().name()))
                || generic.contains(phrase.office().name()) && profile.holdsKindOf(phrase.office().name()));
    }
}
