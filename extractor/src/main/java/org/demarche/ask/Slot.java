package org.demarche.ask;

import java.util.Arrays;
import java.util.Locale;
import org.demarche.query.NamedQuery.Parameter;

/** What may stand for a word of a shape in capitals: it follows from the parameter that the word names. */
enum Slot {

    /** A person, a body or a country. */
    ACTOR,
    /** A country, which the query knows by its code. */
    COUNTRY,
    /** A place or a country where something is. */
    PLACE,
    /** Any words. */
    TOPIC,
    /** An office that is known. */
    OFFICE,
    /** The name of an outlet. */
    SOURCE,
    /** A year, or how many days. */
    NUMBER,
    /** A month of a year. */
    MONTH;

    static Slot of(Parameter parameter) {
        return switch (parameter.type()) {
            case CODE -> COUNTRY;
            case NUMBER -> NUMBER;
            case NAME -> parameter.name().equals("where") ? PLACE : Arrays.stream(values())
                    .filter(slot -> slot.name().equals(parameter.name().toUpperCase(Locale.ROOT))).findFirst().orElse(ACTOR);
            case TEXT -> MONTH;
            case DATE, IRI -> throw new IllegalArgumentException("no shape asks for " + parameter.name());
        };
    }
}
