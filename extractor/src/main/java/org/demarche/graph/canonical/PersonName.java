package org.demarche.graph.canonical;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A person's name, comparable over transliterations: "Sergei" and "Sergey", "Mohammed" and "Muhammad" are one word. */
record PersonName(List<String> words) {

    /** From what systems of transliteration write differently to one form, in this order. */
    private static final List<Map.Entry<Pattern, String>> RULES = List.of(
            rule("^y(?=e)", ""), rule("^[ij](?=[au])", "y"), rule("[iyj]+$", "i"), rule("dr$", "der"),
            rule("kh", "h"), rule("gh", "g"), rule("dzh", "j"), rule("zh", "j"), rule("tch", "ch"), rule("ph", "f"),
            rule("tz", "ts"), rule("x", "ks"), rule("q|ck", "k"), rule("w", "v"), rule("ou|oo", "u"), rule("ee", "i"),
            rule("[iyj]+", "i"), rule("[oö]", "u"), rule("e", "a"), rule("(.)\\1+", "$1"));
    private static final Set<String> SONS = Set.of("bin", "ben", "ibn", "bn");

    /** How two names go together. */
    enum Match {
        /** Word for word. */
        SAME,
        /** The one leaves out words of the other: "Erdogan, Tayyip" of "Recep Tayyip Erdogan". */
        SHORTER,
        /** The one is a single word: the other's surname. */
        SURNAME,
        DIFFERENT
    }

    /** @param folded without case, accents and punctuation */
    static PersonName of(String folded) {
        return new PersonName(Arrays.stream(folded.split(" ")).map(PersonName::form).toList());
    }

    String key() {
        return String.join(" ", words);
    }

    Match with(PersonName other) {
        if (words.equals(other.words)) {
            return Match.SAME;
        }
        List<String> few = words.size() <= other.words.size() ? words : other.words;
        List<String> many = few == words ? other.words : words;
        String last = few.get(few.size() - 1);
        if (few.size() == 1) {
            return last.equals(many.get(many.size() - 1)) || last.equals(many.get(0)) ? Match.SURNAME : Match.DIFFERENT;
        }
        return few.size() < many.size() && last.equals(many.get(many.size() - 1)) && isPart(few, many)
                ? Match.SHORTER : Match.DIFFERENT;
    }

    /** Whether the words stand in the other in this order. */
    private static boolean isPart(List<String> few, List<String> many) {
        int found = 0;
        for (String word : many) {
            if (found < few.size() && few.get(found).equals(word)) {
                found++;
            }
        }
        return found == few.size();
    }

    private static String form(String word) {
        String form = SONS.contains(word) ? "bin" : word.equals("el") ? "al" : word;
        for (Map.Entry<Pattern, String> rule : RULES) {
            form = rule.getKey().matcher(form).replaceAll(rule.getValue());
        }
        return form;
    }

    private static Map.Entry<Pattern, String> rule(String pattern, String form) {
        return Map.entry(Pattern.compile(pattern), form);
    }
}
