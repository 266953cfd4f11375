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

    /** A state, or what gold counts like one (XK, PS, TW, HK); states that are gone carry their successor's code. */
    record Country(String name, String code, Optional<String> wikidata, Optional<String> geonames)
            implements Entity {
    }

    /**
     * An international organization, forum, ministry, party or armed group.
     *
     * @param country the state that it belongs to; empty for an international one
     * @param state   whether it acts for that state (a ministry) rather than from it (a party, an armed group)
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
     */
    record Office(String name, Optional<String> organization, Kind kind) implements Entity {

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

    /** A town, or another place that can be named as where a meeting was ("West Bank", "Europe": country empty). */
    record Settlement(String name, Optional<String> country, Optional<String> geonames, Optional<String> wikidata,
                      double latitude, double longitude, long population) implements Entity {
    }

    /** A building or site where people meet: Camp David, the White House, Great Hall of the People. */
    record Venue(String name, Optional<String> country, Optional<String> wikidata, double latitude, double longitude)
            implements Entity {
    }

    /** A person who held office. */
    record Person(String name, List<Tenure> tenures, Optional<String> wikidata) implements Entity {
    }

    /**
     * An office held.
     *
     * @param office lower case ("president", "prime minister"); empty where the source names none
     * @param from   first day; empty if unknown
     * @param to     last day; empty if unknown or still in office
     */
    record Tenure(String country, Optional<String> office, Optional<LocalDate> from, Optional<LocalDate> to) {

        /** Whether the office was held on {@code day}, as far as is known. */
        public boolean covers(LocalDate day) {
            return from.map(f -> !day.isBefore(f)).orElse(true) && to.map(t -> !day.isAfter(t)).orElse(true);
        }
    }
}
