package org.demarche.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.article.Span;

/**
 * Splits text into words the way the Universal Dependencies treebanks of English do: clitics and hyphenated words come
 * apart, numbers, abbreviations, initials and addresses stay whole. Linear in the text. Immutable.
 */
final class Tokenizer {

    private final Set<String> prefixes;
    private final Set<String> clitics;
    private final Set<String> negations;
    private final Set<String> units;
    private final Set<String> abbreviations;
    private final Set<String> beforeNumbers;
    private final Map<String, int[]> wholes;

    /** A tokenizer with its words off the class path. */
    Tokenizer() {
        WordList tokens = new WordList("/language/en/tokens.tsv");
        WordList short_ = new WordList("/language/en/abbreviations.tsv");
        prefixes = tokens.of("prefix");
        clitics = tokens.of("clitic");
        negations = tokens.of("negation");
        units = tokens.of("unit");
        abbreviations = Stream.concat(short_.of("title").stream(), short_.of("any").stream())
                .collect(Collectors.toUnmodifiableSet());
        beforeNumbers = short_.of("number");
        wholes = tokens.of("whole").stream().collect(Collectors.toUnmodifiableMap(
                parts -> parts.replace(" ", ""), Tokenizer::lengths));
    }

    private static int[] lengths(String parts) {
        return Stream.of(parts.split(" ")).mapToInt(String::length).toArray();
    }

    /** The words of a stretch of the text, in order. */
    List<Span> tokenize(String text, Span stretch) {
        return new TokenScan(this, text, stretch).tokens();
    }

    /** "pro", "ex": the hyphen after it does not split. */
    boolean isPrefix(String word) {
        return prefixes.contains(fold(word));
    }

    /** "'s", with either apostrophe. */
    boolean isClitic(String word) {
        return clitics.contains(fold(word));
    }

    /** Length of the "n't" at a word's end, or 0. */
    int negation(String word) {
        String folded = fold(word.substring(Math.max(0, word.length() - 3)));
        return word.length() > 3 && negations.contains(folded) ? folded.length() : 0;
    }

    /** "km" right after a number. */
    boolean isUnit(String word) {
        return units.contains(fold(word));
    }

    /** Whether a full stop after the word belongs to it. */
    boolean isAbbreviation(String word, boolean numberFollows) {
        return abbreviations.contains(word) || numberFollows && beforeNumbers.contains(word);
    }

    /** Lengths of the parts of a word like "cannot"; empty for most. */
    int[] parts(String word) {
        return wholes.getOrDefault(fold(word), new int[0]);
    }

    private static String fold(String word) {
        return word.length() > 20 ? word : word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }
}
