package org.demarche.graph.canonical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A person's name, comparable over transliterations: "Sergei" and "Sergey", "Mohammed" and "Muhammad" are one word. */
record PersonName(List<String> words) {

    /** From what systems of transliteration write differently to one form, in this order. */
    private static final List<Map.Entry<Pattern, String>> RULES = List.of(
            rule("[đð]", "d"), rule("ł", "l"), rule("ø", "o"), rule("ı", "i"), rule("æ", "ae"), rule("ß", "ss"), rule("ə", "a"),
            rule("(?<=[aeiou])[iyj](?=e)", ""), rule("^y(?=e)", ""), rule("^[ij](?=[au])", "y"), rule("[iyj]+$", "i"), rule("dr$", "der"),
            rule("kh", "h"), rule("gh", "g"), rule("dzh", "j"), rule("zh", "j"), rule("tch", "ch"), rule("ph", "f"),
            rule("tz", "ts"), rule("x", "ks"), rule("q|ck", "k"), rule("w", "v"), rule("ou|oo", "u"), rule("ee", "i"),
            rule("[iyj]+", "i"), rule("[oö]", "u"), rule("e", "a"), rule("(.)\\1+", "$1"));
    private static final int NICKNAME = 3;
    /** "son of", in any spelling. */
    static final String SON = "bin";
    private static final Set<String> SONS = Set.of("bin", "ben", "ibn", "bn");

    /** How two names go together. */
    enum Match {
        /** Word for word. */
        SAME,
        /** The one leaves out words of the other, "Tayyip Erdogan" of "Recep Tayyip Erdogan", or letters: "Tony", "S." */
        SHORTER,
        /** The other goes on, with a second surname or a house, or has the family's name at the other end. */
        LONGER,
        /** The one is a single word: the other's surname. */
        SURNAME,
        DIFFERENT
    }

    /** @param folded without case, accents and punctuation */
    static PersonName of(String folded) {
        return new PersonName(Arrays.stream(folded.split(" ")).map(PersonName::form).toList());
    }

    Match with(PersonName other) {
        if (joined().equals(other.joined())) {
            return Match.SAME;
        }
        List<String> few = words.size() <= other.words.size() ? words : other.words;
        List<String> many = few == words ? other.words : words;
        String last = few.get(few.size() - 1);
        if (few.size() == 1) {
            return last.equals(many.get(many.size() - 1)) || last.equals(many.get(0)) ? Match.SURNAME : Match.DIFFERENT;
        }
        if (few.size() == many.size() ? isShort(few, many) : last.equals(many.get(many.size() - 1)) && isPart(few, many)) {
            return Match.SHORTER;
        }
        return isTurned(few, many) || goesOn(few, many) ? Match.LONGER : Match.DIFFERENT;
    }

    /** However the syllables are parted: "Jong-un", "Jongun"; "Abdul Rahman". */
    String joined() {
        return String.join("", words);
    }

    /** "Wang Yi" and "Yi Wang", "Kim Jong Un" and "Jong Un Kim". */
    private static boolean isTurned(List<String> one, List<String> other) {
        List<String> turned = new ArrayList<>(one);
        Collections.rotate(turned, 1);
        List<String> back = new ArrayList<>(one);
        Collections.rotate(back, -1);
        return turned.equals(other) || back.equals(other);
    }

    /** "Pedro Sánchez Pérez-Castejón", "Mohammed bin Salman Al Saud": with or without a title before either. */
    private static boolean goesOn(List<String> few, List<String> many) {
        int son = few.indexOf(SON);
        int sonOfMany = many.indexOf(SON);
        if (son > 0 && sonOfMany > 0) {
            List<String> core = few.subList(son - 1, few.size());
            List<String> rest = many.subList(sonOfMany - 1, many.size());
            return core.size() > 2 && rest.size() >= core.size() && rest.subList(0, core.size()).equals(core);
        }
        return few.size() < many.size() && many.subList(0, few.size()).equals(few);
    }

    /** Whether the names differ by one given name only, of which one has the beginning or the end of the other. */
    private static boolean isShort(List<String> one, List<String> other) {
        List<Integer> odd = IntStream.range(0, one.size()).filter(i -> !one.get(i).equals(other.get(i))).boxed().toList();
        if (odd.size() != 1 || odd.get(0) == one.size() - 1) {
            return false;
        }
        String a = one.get(odd.get(0));
        String b = other.get(odd.get(0));
        String few = a.length() < b.length() ? a : b;
        String many = few == a ? b : a;
        return few.length() == 1 && many.startsWith(few) || few.length() >= NICKNAME && (many.startsWith(few) || many.endsWith(few));
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
        String form = SONS.contains(word) ? SON : word.equals("el") ? "al" : word;
        for (Map.Entry<Pattern, String> rule : RULES) {
            form = rule.getKey().matcher(form).replaceAll(rule.getValue());
        }
        return form;
    }

    private static Map.Entry<Pattern, String> rule(String pattern, String form) {
        return Map.entry(Pattern.compile(pattern), form);
    }
}
