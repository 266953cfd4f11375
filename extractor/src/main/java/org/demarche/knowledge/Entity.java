package org.demarche.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that we know before reading. Codes are ISO 3166-1 alpha-2, Wikidata ids are bare ("Q159"). */
public sealed interface Entity {

    /** English name as we print it. */
    String name();

    /** Wikidata id, where we know it. */
    Optional<String> wikidata();

    /**
     * A state, or what gold counts like one (XK, PS, TW, HK); states that are gone carry their successor's code.
     *
     * @param capital its name
     */
    record Country(String name, String code, Optional<String> wikidata, Optional<String> geonames, Optional<String> capital)
            implements Entity {
    }

    /**
     * An international organization, forum, ministry, party or armed group.
     *
     * @param country the state that it belongs to; empty for an international one, and for a kind of body that every
     *                state has ("Ministry of Foreign Affairs")
     * @param state   whether it acts for a state (a ministry) rather than from it (a party, an armed group)
     */
    record Organization(String name, Optional<String> country, boolean state, Optional<String> wikidata)
            implements Entity {
    }

    /**
     * An office or a kind of official, held by a person: "foreign minister", "envoy", "spokesman".
     *
     * @param name         lower case, singular
     * @param organization the body that its holder acts for, by default ("Ministry of Foreign Affairs")
     * @param kind         how much it says
     * @param sole         whether one person of a state, or of a body, holds it at a time
     */
    record Office(String name, Optional<String> organization, Kind kind, boolean sole) implements Entity {

        /** What a title tells about its holder. */
        public enum Kind {
            /** Head of state or government, royals who reign. */
            HEAD,
            /** Minister, ambassador, envoy, commissioner, general, legislator: takes part in diplomacy. */
            OFFICIAL,
            /** "officials", "leaders", "diplomats", "delegation": a group or an unnamed one. */
            GROUP,
            /** "Mr", "Dr", "Sheikh": a form of address that says nothing of an office. */
            HONORIFIC
        }

        @Override
        public Optional<String> wikidata() {
            return Optional.empty();
        }
    }

    /**
     * A town, or another place that can be named as where a meeting was ("West Bank", "Europe": country empty).
     *
     * @param latitude   WGS84 degrees; NaN if unknown
     * @param longitude  WGS84 degrees; NaN if unknown
     * @param population 0 if unknown
     */
    record Settlement(String name, Optional<String> country, Optional<String> geonames, Optional<String> wikidata,
                      double latitude, double longitude, long population) implements Entity {
    }

    /**
     * A building or site where people meet: Camp David, the White House, Great Hall of the People.
     *
     * @param latitude  WGS84 degrees; NaN if unknown
     * @param longitude WGS84 degrees; NaN if unknown
     */
    record Venue(String name, Optional<String> country, Optional<String> wikidata, double latitude, double longitude)
            implements Entity {
    }

    /** A person who held office. */
    record Person(String name, List<Tenure> tenures, Optional<String> wikidata) implements Entity {
    }

    /**
     * An office held for a state or for an international organization.
     *
     * @param country      the state, for which the holder acts; empty for an international organization's people
     * @param organization the body that the source names ("United Nations"); empty where the office alone tells it
     * @param office       lower case ("president", "prime minister"); empty where the source names none
     * @param from         first day; empty if unknown
     * @param to           last day; empty if unknown or still in office
     * @param seen         where {@code to} is unknown: the last day on which the source saw the holder in office
     */
    record Tenure(Optional<String> country, Optional<String> organization, Optional<String> office,
                  Optional<LocalDate> from, Optional<LocalDate> to, Optional<LocalDate> seen) {

        /** How long we think that somebody stays on whom the source last saw in office: one usual term. */
        private static final int YEARS_AFTER_SEEN = 4;

        /** Whether the office was held on {@code day}, as far as is known. */
        public boolean covers(LocalDate day) {
            Optional<LocalDate> last = to.or(() -> seen.map(s -> s.plusYears(YEARS_AFTER_SEEN)));
            return from.map(f -> !day.isBefore(f)).orElse(true) && last.map(t -> !day.isAfter(t)).orElse(true);
        }
    }
}
