package org.demarche.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes from names what scores disregard: case, accents, possessives, hyphens, and whether a body is abbreviated. */
final class Names {

    private static final String LETTER = "[\\p{L}\\p{N}_]";

    private static final Pattern WORD = Pattern.compile(LETTER + "+");

    private static final Pattern POSSESSIVE = Pattern.compile("'s(?!" + LETTER + ")");

    /** "U.N." is "UN", but "St. Kitts" keeps its words apart. */
    private static final Pattern FULL_STOP = Pattern.compile("\\.(?=" + LETTER + "|\\n?\\z)");

    /** The one mark that canonical order puts last, behind every other. */
    private static final int LAST_MARK = 0x345;

    private final Map<String, String> letters = table("letters.tsv");

    private final Map<String, Words> acronyms = table("acronyms.tsv").entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> words(entry.getValue())));

    /** The words of a name. */
    Words words(String name) {
        StringBuilder bare = new StringBuilder();
        Normalizer.normalize(plain(name), Normalizer.Form.NFKD).codePoints().filter(c -> !combines(c))
                .forEach(bare::appendCodePoint);
        String lower = bare.toString().toLowerCase(Locale.ROOT);
        String unpossessed = POSSESSIVE.matcher(lower).replaceAll("").replace("'", "");
        return Words.of(WORD.matcher(unpossessed).results().map(MatchResult::group).toList());
    }

    /** The words of an organization, a known acronym spelled out. */
    Words organization(String name) {
        Words words = words(FULL_STOP.matcher(name).replaceAll(""));
        return words.list().size() == 1 ? acronyms.getOrDefault(words.joined(), words) : words;
    }

    private String plain(String name) {
        return name.codePoints().mapToObj(Character::toString).map(c -> letters.getOrDefault(c, c))
                .collect(Collectors.joining());
    }

    /** Whether {@code c} has a canonical combining class: then it, and only then, moves before the last mark. */
    private static boolean combines(int c) {
        int type = Character.getType(c);
        if (type != Character.NON_SPACING_MARK && type != Character.COMBINING_SPACING_MARK
                && type != Character.ENCLOSING_MARK) {
            return false;
        }
        String after = Character.toString(LAST_MARK) + Character.toString(c);
        return c == LAST_MARK || Normalizer.normalize(after, Normalizer.Form.NFD).codePointAt(0) != LAST_MARK;
    }

    private static Map<String, String> table(String resource) {
        try (InputStream in = Names.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(line -> List.of(line.split("\t")))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells.get(0), cells -> cells.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
