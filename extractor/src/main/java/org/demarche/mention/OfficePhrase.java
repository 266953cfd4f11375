package org.demarche.mention;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.demarche.knowledge.Entity;

/**
 * A noun phrase around an office: "the Lebanese Minister for Public Works, Ghazi Aridi".
 *
 * @param from       first token, determiner and country included
 * @param to         one past the last token, name included
 * @param office     what knowledge says of it
 * @param plural     "ministers", "officials"
 * @param position   in lower case, without country and body
 * @param countries  codes; several for "Chinese and Russian officials"
 * @param body       organization that the words name
 * @param nameFrom   first token of the person's name; equal to {@code nameTo} where none is given
 * @param nameTo     one past its last token
 * @param determiner first word if it is one ("the", "a", "his"), in lower case; else empty
 */
record OfficePhrase(int from, int to, Entity.Office office, boolean plural, String position,
                    List<String> countries, Optional<Body> body, int nameFrom, int nameTo, String determiner) {

    /** An organization by name, with the country that it belongs to. */
    record Body(String name, Optional<String> country) {
    }

    boolean named() {
        return nameFrom < nameTo;
    }

    /** The same office of the next in a list: "Presidents A of Kenya and B of Uganda". */
    OfficePhrase shared(int start, int end, List<String> states) {
        return new OfficePhrase(start, end, office, false, singular(), states, body, start, end, "");
    }

    OfficePhrase of(String country, int end) {
        return new OfficePhrase(from, end, office, plural, position, List.of(country), body, nameFrom, nameTo, determiner);
    }

    /** The same office of several states. */
    OfficePhrase of(List<String> states, int start, int end) {
        return new OfficePhrase(start, end, office, plural, position, states, body, nameFrom, nameTo, determiner);
    }

    /** The office as it is held in one of its states. */
    OfficePhrase alone(String country) {
        return new OfficePhrase(from, to, office, false, singular(), List.of(country), body, nameFrom, nameTo, determiner);
    }

    /** The office alone, wherever it stands. */
    OfficePhrase anywhere() {
        return new OfficePhrase(0, 0, office, plural, position, countries, body, 0, 0, "");
    }

    OfficePhrase withName(int start, int end) {
        return new OfficePhrase(Math.min(from, start), Math.max(to, end), office, plural, singular(), countries, body, start, end,
                determiner);
    }

    /** "foreign ministers" as each of them is called. */
    private String singular() {
        if (!plural) {
            return position;
        }
        List<String> names = List.of(office.name().split("[ -]"));
        StringJoiner words = new StringJoiner(" ");
        for (String word : position.split(" ")) {
            String one = word.replaceFirst("ies$", "y").replaceFirst("s$", "");
            words.add(names.contains(one) ? one : word);
        }
        return words.toString();
    }
}
