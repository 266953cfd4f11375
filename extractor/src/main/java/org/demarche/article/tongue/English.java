package org.demarche.article.tongue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells English from other languages: where its small words are as many as prose has, at a glance; else by a model, which
 * is not loaded before such a text comes. In doubt a text is English. For one thread.
 */
public final class English {

    /** Shorter texts are not judged: names alone fill them. */
    private static final int SHORTEST = 60;
    private static final int LOOK = 4000;
    /** So many of a hundred words of English prose are small ones; wires have 25 to 45, other languages up to 10. */
    private static final int SMALL = 18;
    private static final Pattern WORD_EDGE = Pattern.compile("[^\\p{L}\\p{M}']+");

    private final Set<String> small = small();
    private Optional<Detector> detector = Optional.empty();

    private static Set<String> small() {
        try (InputStream in = English.class.getResourceAsStream("small-words.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The name of the language that the text is in, if that is another than English. */
    public Optional<String> other(String text) {
        String beginning = text.substring(0, Math.min(text.length(), LOOK));
        if (letters(beginning) < SHORTEST || isPlain(beginning)) {
            return Optional.empty();
        }
        if (detector.isEmpty()) {
            detector = Optional.of(new Detector());
        }
        return detector.get().other(beginning);
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    private boolean isPlain(String text) {
        List<String> words = Arrays.stream(WORD_EDGE.split(text.toLowerCase(Locale.ROOT))).filter(word -> !word.isEmpty()).toList();
        return words.stream().filter(small::contains).count() * 100 >= (long) words.size() * SMALL;
    }
}
