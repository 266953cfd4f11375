package org.demarche.knowledge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What Turtle says, by subject and by property, in the order in which it is said. */
final class Facts {

    private final String source;
    private final Map<String, Map<Term, List<String>>> bySubject = new LinkedHashMap<>();

    /** @param source where it is said, for messages */
    Facts(String source) {
        this.source = source;
    }

    void add(String subject, Term property, String value) {
        bySubject.computeIfAbsent(subject, s -> new EnumMap<>(Term.class))
                .computeIfAbsent(property, p -> new ArrayList<>(1)).add(value);
    }

    /** Every subject that is no blank node. */
    List<String> subjects() {
        return bySubject.keySet().stream().filter(s -> !s.startsWith("_:")).toList();
    }

    boolean knows(String subject) {
        return bySubject.containsKey(subject);
    }

    Set<Term> properties(String subject) {
        return bySubject.getOrDefault(subject, Map.of()).keySet();
    }

    List<String> all(String subject, Term property) {
        return bySubject.getOrDefault(subject, Map.of()).getOrDefault(property, List.of());
    }

    /** The last value: a later file overrides an earlier one. */
    Optional<String> one(String subject, Term property) {
        List<String> values = all(subject, property);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /** What is wrong with a subject, as an exception to throw. */
    Knowledge.KnowledgeException wrong(String subject, String reason) {
        return new Knowledge.KnowledgeException(source + ": <" + subject + ">: " + reason);
    }
}
