package org.demarche.meeting;

import java.util.Set;
import org.demarche.language.Pos;

/**
 * A word that tells of a meeting, and where its participants stand: a row of {@code language/en/frames.tsv}.
 *
 * @param id    the rule's name, kept with the evidence
 * @param lemma the word; a noun in the plural ("talks") is meant in the plural only; of two words ("take part") the second stands right behind,
 *              or within reach where dots part them ("present ... credentials")
 * @param pos   VERB, NOUN or ADJ
 */
record Frame(String id, String lemma, Pos pos, Meeting.Kind kind, Set<Slot> slots) {

    /** Where a participant or the destination stands. */
    enum Slot {
        /** Who does it, as the verb's subject. */
        SUBJECT,
        /** Its object, any actor. */
        OBJECT,
        /** Its object, a person or an office only. */
        PERSON,
        /** Its object, a person by name only: "saw X". */
        PERSON_NAME,
        /** "in X's palace", "for talks": it counts only where guests are received to talk. */
        RECEPTION,
        /** "with X". */
        WITH,
        /** "with X", a person or an office only. */
        WITH_PERSON,
        /** "to X", a person or an office only. */
        TO,
        /** "to X" after a passive, a body: "was summoned to the foreign ministry". */
        TO_BODY,
        /** "on X", a person or an office only. */
        ON,
        /** "between X and Y", "among X, Y and Z". */
        BETWEEN,
        /** "of X". */
        OF,
        /** "by X". */
        BY,
        /** "from X". */
        FROM,
        /** "to X" after a noun, a person or an office only. */
        TO_PERSON,
        /** "for X" after a noun, a person or an office only: "a dinner for X". */
        FOR_PERSON,
        /** "X's" before a noun. */
        POSS,
        /** "US-Russian", "Israeli-Palestinian" before a noun. */
        MODIFIER,
        /** The subject of the verb that governs the noun: "X held talks". */
        LIGHT,
        /** Whoever tells another something there, and whom: "told X during a visit". */
        ADDRESSED,
        /** Only of whoever went to the other's country first: "flew to Lima and told X". */
        VISITING,
        /** A place as the verb's object. */
        DESTINATION,
        /** No slot: all whom it names are there together, whatever their countries; those whom it brings there are people. */
        JOINT,
        /** No slot: those who come to its subject for a summit come together. */
        HOSTS,
        /** No slot: a document that several sign, which they do together where a place is told. */
        SIGNED,
        /** No slot: it says who else was at the meeting told before. */
        JOINS,
        /** As JOINS, without a noun for the meeting: "X was host", "X sat in". */
        LONE,
        /** As JOINS, of who stayed away. */
        ABSENT,
        /** A place after "to". */
        DESTINATION_TO,
        /** A place after "in", "at". */
        DESTINATION_IN,
        /** A place after "of", "through". */
        DESTINATION_OF,
        /** A place after "for". */
        DESTINATION_FOR,
        /** Its object is who travels: "sent an envoy". */
        CARRIED,
        /** Only as a passive: "is expected in Lisbon". */
        PASSIVE,
        /** Its subject is a journey: "a tour that takes her". */
        JOURNEY,
        /** A conference stands between it and the place: "attended the summit in". */
        EVENT,
        /** A date or a purpose follows the place: "is in Lisbon for", "will be in Lisbon on Monday". */
        STAY
    }

    /** The word that triggers it. */
    String word() {
        int space = lemma.indexOf(' ');
        return space < 0 ? lemma : lemma.substring(0, space);
    }

    /** The word that must follow; empty where none must. */
    String next() {
        int space = lemma.lastIndexOf(' ');
        return space < 0 ? "" : lemma.substring(space + 1);
    }

    /** Whether the second word need not stand right behind the first. */
    boolean apart() {
        return lemma.contains(" ... ");
    }

    boolean has(Slot slot) {
        return slots.contains(slot);
    }

    /** By the name, which no other frame has: what a record does of itself is made at its first use, slowly. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
