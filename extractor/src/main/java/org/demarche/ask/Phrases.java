package org.demarche.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In how many ways a word of a shape may be said, and the other lists of words in {@code question-words.tsv}: what may
 * stand anywhere between the parts of a question ({@code filler}), what would make the answer depend on the day on which
 * one asks ({@code relative}), and so on. Words that are listed are nobody's name, but for those of known names.
 */
final class Phrases {

    private static final String PARTICLE = "particle";

    private final Map<String, List<List<String>>> phrases = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();
    private final Map<String, Integer> months = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    Phrases() {
        for (String[] row : Lines.of("question-words.tsv")) {
            phrases.computeIfAbsent(row[0], any -> new ArrayList<>()).add(List.of(row[1].split(" ")));
        }
        phrases.forEach((word, all) -> shown.put(word, String.join(" ", all.get(0))));
        // the longest first: "met with" before "met"
        phrases.values().forEach(all -> all.sort(Comparator.comparingInt((List<String> phrase) -> -phrase.size())));
        phrases.forEach((word, all) -> {
            if (!word.equals(PARTICLE)) {
                all.forEach(taken::addAll);
            }
        });
        for (String[] row : Lines.of("time.tsv")) {
            if (row[1].equals("month")) {
                months.put(row[0], Integer.parseInt(row[2]));
            }
        }
    }

    /** The ways to say a word of a shape: at least itself. */
    List<List<String>> of(String word) {
        return phrases.getOrDefault(word, List.of(List.of(word)));
    }

    /** The first way to say it. */
    String shown(String word) {
        return shown.getOrDefault(word, word);
    }

    /** Words of a shape are no part of a name. */
    void take(String word) {
        taken.add(word);
    }

    boolean isTaken(String plain) {
        return taken.contains(plain);
    }

    /** What is wrong with a word that has no place where it stands. */
    Unclear stray(Question question, int word) {
        String plain = question.plain(word);
        String text = "\"" + question.word(word) + "\"";
        if (is("relative", plain)) {
            return Unclear.at(word, text + " depends on the day on which one asks; say a day, a month or a year");
        }
        if (is("only-time", plain)) {
            return Unclear.at(word, "\"" + question.text(word, question.size()) + "\" is no day, month or year");
        }
        return Unclear.at(word, text + (is("nobody", plain) ? " names nobody" : " is not understood here"));
    }

    /** Whether a word is of a list of single words. */
    boolean is(String list, String plain) {
        return of(list).contains(List.of(plain));
    }

    /** Whether a word only holds others together: no topic starts or ends with it. */
    boolean isFunction(String plain) {
        return Stream.of("filler", "other", "nobody", "did", "has", "were", "within", "only-time", "asking", "on")
                .anyMatch(list -> is(list, plain));
    }

    /** Where the question itself begins. */
    int start(Question question) {
        int start = 0;
        for (int end = -1; end != start;) {
            end = start;
            for (List<String> opening : of("opening")) {
                start = question.isAt(start, opening) ? start + opening.size() : start;
            }
        }
        return start;
    }

    /** From 1 on; 0 if it is none. */
    int month(String plain) {
        return months.getOrDefault(plain, 0);
    }
}
