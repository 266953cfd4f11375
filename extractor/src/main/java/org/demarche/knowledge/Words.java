package org.demarche.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words as names are compared: case, accents and the full stops of abbreviations aside, parted at hyphens and
 * apostrophes, so that it makes no difference whether a tokenizer parts there.
 */
final class Words {

    /** Letters that Unicode does not take apart into a letter and an accent. */
    private static final Map<Character, String> WHOLE_LETTERS = Map.ofEntries(Map.entry('ł', "l"), Map.entry('ø', "o"),
            Map.entry('đ', "d"), Map.entry('ð', "d"), Map.entry('þ', "th"), Map.entry('ß', "ss"), Map.entry('æ', "ae"),
            Map.entry('œ', "oe"), Map.entry('ı', "i"), Map.entry('ə', "a"), Map.entry('&', "and"));
    private static final String HYPHENS = "-\u2010\u2011\u2012\u2013";
    private static final String APOSTROPHES = "'`\u2018\u2019\u02bb\u02bc\u02bf\u2032";

    private Words() {
    }

    /** The parts of all words of a label. */
    static List<String> ofLabel(String label) {
        List<String> parts = new ArrayList<>();
        for (String word : label.replace(",", " , ").strip().split("\\s+")) {
            parts.addAll(parts(word));
        }
        return parts;
    }

    /** The parts of one token; none for a hyphen or an apostrophe alone. */
    static List<String> parts(String token) {
        if (isPlain(token)) {
            return List.of(token.toLowerCase(Locale.ROOT));
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean lettered = token.chars().anyMatch(Character::isLetterOrDigit);
        String folded = Normalizer.normalize(token.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (int i = 0; i <= folded.length(); i++) {
            boolean end = i == folded.length();
            if (end || isHyphen(folded.charAt(i)) || APOSTROPHES.indexOf(folded.charAt(i)) >= 0) {
                if (part.length() > 0) {
                    parts.add(part.toString());
                    part.setLength(0);
                }
            } else {
                append(part, folded.charAt(i), lettered);
            }
        }
        return parts;
    }

    private static void append(StringBuilder part, char c, boolean lettered) {
        boolean dropped = Character.getType(c) == Character.NON_SPACING_MARK || c == '.' && lettered;
        if (!dropped) {
            String whole = WHOLE_LETTERS.get(c);
            part.append(whole == null ? String.valueOf(c) : whole);
        }
    }

    /** Whether a token is a hyphen, which may stand between the words of a name. */
    static boolean isHyphen(String token) {
        return token.length() == 1 && isHyphen(token.charAt(0));
    }

    private static boolean isHyphen(char c) {
        return HYPHENS.indexOf(c) >= 0;
    }

    private static boolean isPlain(String token) {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
                return false;
            }
        }
        return !token.isEmpty();
    }
}
