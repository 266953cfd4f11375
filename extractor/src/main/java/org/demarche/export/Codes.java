package org.demarche.export;

import java.util.Locale;
import java.util.MissingResourceException;
import org.demarche.graph.Event;
import org.demarche.meeting.Meeting;

/** What others' code books call a meeting: the notations that {@code ontology/demarche.ttl} gives its concepts. */
final class Codes {

    private Codes() {
    }

    /** By what became of it; what was called off has none. */
    static String plover(Meeting.Status status) {
        return switch (status) {
            case HELD -> "CONSULT";
            case PLANNED -> "AGREE";
            case PROPOSED -> "REQUEST";
            case DENIED -> "REJECT";
            case CANCELLED -> "";
        };
    }

    /** Of what was held, by its kind, from the side of the source, who travels. */
    static String cameo(Event event) {
        return switch (event.status()) {
            case HELD -> switch (event.kind()) {
                case MEETING -> "040";
                case CALL -> "041";
                case VISIT -> "042";
            };
            case PLANNED -> "036";
            case PROPOSED -> "026";
            case DENIED -> "125";
            case CANCELLED -> "";
        };
    }

    /** ISO 3166-1 alpha-3; empty for what ISO does not know. */
    static String alpha3(String alpha2) {
        try {
            return new Locale("", alpha2).getISO3Country();
        } catch (MissingResourceException unknown) {
            return "";
        }
    }

    /** As records write it. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
