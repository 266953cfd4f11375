package org.demarche.mention;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A person's name and the words that it is compared by: without case, accents and hyphens.
 *
 * @param text as the article spells it
 * @param key  its words
 */
record PersonName(String text, List<String> key) {

    private static final int MOST_LEFT_OUT = 3;

    static PersonName of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").replace('ı', 'i')
                .replaceAll("['\u2018\u2019.]", "").toLowerCase(Locale.ROOT);
        List<String> key = new ArrayList<>();
        for (String word : plain.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                key.add(word);
            }
        }
        return new PersonName(text, List.copyOf(key));
    }

    /** Whether the two may name one person: one's words are all among the other's and they share an end. */
    boolean agrees(PersonName other) {
        if (letters() == other.letters() && joined().equals(other.joined())) {
            return true;
        }
        List<String> few = key.size() <= other.key.size() ? key : other.key;
        List<String> many = few == key ? other.key : key;
        if (few.isEmpty() || many.size() - few.size() > MOST_LEFT_OUT) {
            return false;
        }
        List<String> ends = List.of(few.get(0), few.get(few.size() - 1));
        return many.containsAll(few) && (ends.contains(many.get(0)) || ends.contains(many.get(many.size() - 1)));
    }

    /** "Cho Hyun" as "Chohyun". */
    String joined() {
        return String.join("", key);
    }

    private int letters() {
        int letters = 0;
        for (String word : key) {
            letters += word.length();
        }
        return letters;
    }

    /** Whether the other name ends like this one: a surname in the Western order. */
    boolean endsLike(PersonName other) {
        return !key.isEmpty() && !other.key.isEmpty()
                && key.get(key.size() - 1).equals(other.key.get(other.key.size() - 1));
    }
}
