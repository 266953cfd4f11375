package org.demarche.graph.canonical;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Whether two names may be one that was written down by ear: not enough to be one person, but of two who hold the same
 * office it is. Some words sound the same, and no word of the one stands where the other has quite another.
 */
final class Resemblance {

    private static final int PARTICLE = 2;
    private static final int LONG = 4;

    private Resemblance() {
    }

    /** @param one and {@code other} are folded; they are heard as they are written, and as they are transliterated */
    static boolean of(String one, String other) {
        return of(List.of(one.split(" ")), List.of(other.split(" "))) || of(PersonName.of(one).words(), PersonName.of(other).words());
    }

    private static boolean of(List<String> one, List<String> other) {
        List<String> left = words(one);
        List<String> right = words(other);
        boolean same = strike(left, right, (a, b) -> a.length() > PARTICLE && sound(a).equals(sound(b)));
        same |= strike(left, right, Resemblance::isNear);
        strike(left, right, Resemblance::isInitial);
        if (left.isEmpty() || right.isEmpty()) {
            return same;
        }
        String rest = String.join("", left);
        String otherRest = String.join("", right);
        return sound(rest).equals(sound(otherRest)) || isNear(rest, otherRest);
    }

    private static List<String> words(List<String> name) {
        return new ArrayList<>(name.stream().filter(word -> word.length() == 1 || word.length() > PARTICLE)
                .filter(word -> !word.equals(PersonName.SON)).toList());
    }

    /** Takes out each word that has its like on the other side, with that; says whether there was one. */
    private static boolean strike(List<String> left, List<String> right, BiPredicate<String, String> like) {
        boolean found = false;
        for (Iterator<String> words = left.iterator(); words.hasNext();) {
            String word = words.next();
            Iterator<String> others = right.iterator();
            boolean open = true;
            while (open && others.hasNext()) {
                if (like.test(word, others.next())) {
                    others.remove();
                    words.remove();
                    open = false;
                    found = true;
                }
            }
        }
        return found;
    }

    /** "George" and "Giorgos", "Benjamin" and "Binyamin": one consonant more, less or other. */
    private static boolean isNear(String one, String other) {
        String a = sound(one);
        String b = sound(other);
        if (a.charAt(0) != b.charAt(0) || Math.max(a.length(), b.length()) < LONG || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        int left = a.length() - same;
        int right = b.length() - same;
        return left == right ? left == 0 || a.endsWith(b.substring(same + 1)) : left > right
                ? a.endsWith(b.substring(same)) : b.endsWith(a.substring(same));
    }

    private static boolean isInitial(String one, String other) {
        return (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
    }

    /** Classes of consonants that writing systems confuse, after Soundex (Russell 1918), all of them; and how it begins. */
    private static String sound(String word) {
        StringBuilder sound = new StringBuilder();
        char before = ' ';
        for (char letter : word.toCharArray()) {
            char heard = heard(letter);
            if (heard != before && (heard != 'a' || sound.isEmpty())) {
                sound.append(heard);
            }
            before = heard;
        }
        return sound.toString();
    }

    private static char heard(char letter) {
        return switch (letter) {
            case 'b', 'f', 'p', 'v', 'w' -> 'v';
            case 'c', 'g', 'j', 'k', 'q', 's', 'x', 'z' -> 's';
            case 'd', 't', '\u00fe' -> 't';
            case 'm', 'n' -> 'n';
            case 'l', 'r' -> letter;
            default -> 'a';
        };
    }
}
