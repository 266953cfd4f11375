package org.demarche.graph;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names made comparable, and made fit for an IRI. */
final class Slug {

    private static final Pattern MARKS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019\u02BC]s\\b");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02BC`]+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final String HEX = "0123456789ABCDEF";

    private Slug() {
    }

    /** Case, accents, possessives and punctuation aside: "José Ramos-Horta" is "jose ramos horta". */
    static String fold(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String lower = Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String whole = APOSTROPHES.matcher(POSSESSIVE.matcher(lower).replaceAll("")).replaceAll("");
        return GAPS.matcher(whole).replaceAll(" ").strip();
    }

    /** A name as part of an IRI, without dots; one without letters is kept as it is. */
    static String of(String name) {
        String folded = fold(name);
        return encode(folded.isEmpty() ? name : folded.replace(' ', '-'), "-_");
    }

    /** Percent-encodes whatever is no ASCII letter, digit or one of {@code kept}: no two texts come out alike. */
    static String encode(String text, String kept) {
        StringBuilder out = new StringBuilder(text.length());
        for (byte octet : Literals.scalar(text).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (c < 0x80 && Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
            }
        }
        return out.toString();
    }
}
