package org.demarche.evaluate;

import java.util.Optional;

/**
 * A participant as scores compare it.
 *
 * @param name         empty where none is named
 * @param organization acronyms spelled out; empty where there is none
 * @param country      code in capitals
 * @param text         how it is shown
 */
record ScoredActor(Words name, Words organization, Optional<String> country, String text) {

    /**
     * Whether both may be one: two named by name, two unnamed by organization where both have one, else by country.
     * A named and an unnamed one never are.
     */
    boolean same(ScoredActor other) {
        if (name.isEmpty() != other.name.isEmpty()) {
            return false;
        }
        if (!name.isEmpty()) {
            return agrees(other) && name.near(other.name);
        }
        if (!organization.isEmpty() && !other.organization.isEmpty()) {
            return agrees(other) && organization.nests(other.organization);
        }
        return country.isPresent() && country.equals(other.country);
    }

    /** Whether the countries do not contradict: none contradicts nothing. */
    private boolean agrees(ScoredActor other) {
        return country.isEmpty() || other.country.isEmpty() || country.equals(other.country);
    }

    /** What makes it one and the same within an article. */
    String key() {
        String of = name.isEmpty() ? "organization " + String.join(" ", organization.list()) : "name " + name.joined();
        return of + "|" + country.orElse("");
    }

    /** What it acts for: its country, else its organization, else itself; empty if nothing is known. */
    Optional<String> bloc() {
        return country
                .or(() -> Optional.of(String.join(" ", organization.list())).filter(words -> !words.isEmpty()))
                .or(() -> Optional.of("~" + String.join(" ", name.list())).filter(words -> !name.isEmpty()));
    }
}
