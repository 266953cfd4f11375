package org.demarche.graph.canonical;

import java.util.Collections;
import java.util.Optional;
import org.demarche.graph.canonical.Telling.Party;
import org.demarche.graph.canonical.Telling.Type;

/** Whether two parties of two tellings are one, and by what that is seen. */
enum Pairing {
    /** The same node, or one name in two spellings. */
    SAME(3, "is"),
    /** One name leaves out words of the other. */
    SHORTER(3, "is"),
    /** One name goes on, or is turned round. */
    LONGER(2, "is"),
    /** One is called by surname only, and both hold the same office. */
    SURNAME_IN_OFFICE(3, "is, by surname and office,"),
    /** One is called by surname only. */
    SURNAME(2, "is, by surname,"),
    /** The names have a word in common, and both hold the same office: spellings differ more than holders do. */
    ALIKE_IN_OFFICE(2, "holds the office, and has a name much like that, of"),
    /** One has no name, and both hold the same office. */
    OFFICE(2, "holds the office of"),
    /** Both are the state, or the body, itself. */
    SIDE(2, "is"),
    /** The one acts for the other. */
    FOR(1, "acts for or is"),
    /** They are two. */
    NONE(0, "is not");

    final int strength;
    final String verb;

    Pairing(int strength, String verb) {
        this.strength = strength;
        this.verb = verb;
    }

    static Pairing of(Party one, Party other) {
        if (conflict(one.country(), other.country())) {
            return NONE;
        }
        if (one.iri().equals(other.iri())) {
            return one.type() == Type.STATE || one.type() == Type.BODY ? SIDE : SAME;
        }
        if (one.type() == Type.PERSON && other.type() == Type.PERSON) {
            return named(one, other);
        }
        boolean people = isHuman(one) && isHuman(other);
        if (people && one.country().equals(other.country()) && shareOffice(one, other)) {
            return OFFICE;
        }
        if (people) {
            return one.side().equals(other.side()) && (one.offices().isEmpty() || other.offices().isEmpty()) ? FOR : NONE;
        }
        return one.side().equals(other.side()) && (one.type() == Type.STATE || other.type() == Type.STATE
                || one.bodies().contains(other.iri()) || other.bodies().contains(one.iri())) ? FOR : NONE;
    }

    private static Pairing named(Party one, Party other) {
        boolean office = one.country().isPresent() && one.country().equals(other.country()) && shareOffice(one, other);
        return switch (PersonName.of(one.folded()).with(PersonName.of(other.folded()))) {
            case SAME -> SAME;
            case SHORTER -> SHORTER;
            case LONGER -> office ? SHORTER : LONGER;
            case SURNAME -> office ? SURNAME_IN_OFFICE : SURNAME;
            case DIFFERENT -> office && Resemblance.of(one.folded(), other.folded()) ? ALIKE_IN_OFFICE : NONE;
        };
    }

    /** By one word, or by two for one office that one person holds at a time. */
    private static boolean shareOffice(Party one, Party other) {
        return !Collections.disjoint(one.offices(), other.offices()) || one.posts().stream().anyMatch(post ->
                other.posts().stream().anyMatch(also -> post.office().equals(also.office())));
    }

    private static boolean isHuman(Party party) {
        return party.type() == Type.PERSON || party.type() == Type.OFFICIAL;
    }

    private static boolean conflict(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
