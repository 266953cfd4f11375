package org.demarche.mention;

import java.util.Set;

/**
 * A text with the names that people marked in it.
 *
 * @param text  sentences as they are written, one after the other
 * @param names those of people, bodies and places
 */
record NamedText(String text, Set<Name> names) {

    /** What a name is a name of. */
    enum Type {
        PERSON, ORGANIZATION, PLACE
    }

    /** A stretch of the text that is a name. */
    record Name(int start, int end, Type type) {

        boolean touches(Name other) {
            return type == other.type && start < other.end && other.start < end;
        }
    }
}
