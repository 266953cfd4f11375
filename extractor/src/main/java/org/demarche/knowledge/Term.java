package org.demarche.knowledge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The properties that knowledge files are read for. */
enum Term {
    TYPE("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
    PREF_LABEL("http://www.w3.org/2004/02/skos/core#prefLabel"),
    ALT_LABEL("http://www.w3.org/2004/02/skos/core#altLabel"),
    SAME_AS("http://www.w3.org/2002/07/owl#sameAs"),
    LAT("http://www.w3.org/2003/01/geo/wgs84_pos#lat"),
    LONG("http://www.w3.org/2003/01/geo/wgs84_pos#long"),
    ACRONYM, ADJECTIVE, PEOPLE, SEAT, SEAT_OF, PLURAL, CODE, SUCCESSOR, COUNTRY, CAPITAL, GEONAMES, POPULATION, STATE,
    FORM_OF, BODY, KIND, SOLE, TENURE, ORGANIZATION, OFFICE, FROM, TO, SEEN, FAMILY_NAME;

    /** Namespace of our own properties and classes. */
    static final String NAMESPACE = "https://w3id.org/demarche/ontology#";

    private final String iri;

    Term() {
        this.iri = NAMESPACE + camelCase(name());
    }

    Term(String iri) {
        this.iri = iri;
    }

    static Optional<Term> of(String iri) {
        return Arrays.stream(values()).filter(t -> t.iri.equals(iri)).findFirst();
    }

    /** Our own properties, as a user writes them. */
    static String ownNames() {
        return Arrays.stream(values()).filter(t -> t.iri.startsWith(NAMESPACE)).map(Term::toString)
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return iri.startsWith(NAMESPACE) ? "dm:" + camelCase(name()) : "<" + iri + ">";
    }

    private static String camelCase(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
