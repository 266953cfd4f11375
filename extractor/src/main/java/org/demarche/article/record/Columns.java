package org.demarche.article.record;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The first line of a table: the names of its columns, and what parts them. Sees no library. */
final class Columns {

    private static final int LONGEST_NAME = 40;

    private Columns() {
    }

    /** The character that there is most of. */
    static char delimiter(String line) {
        return Stream.of(',', ';', '\t', '|').max(Comparator.comparingLong(
                (Character mark) -> line.chars().filter(letter -> letter == mark).count())).orElseThrow();
    }

    static List<String> in(String line) {
        return Arrays.stream(line.split("[" + delimiter(line) + "]")).map(name -> name.strip().replaceAll("^\"|\"$", "").strip()).toList();
    }

    /** Two or more short names, no sentence. */
    static boolean isHeader(String line) {
        List<String> names = in(line);
        return names.size() > 1 && names.stream().allMatch(name -> name.length() <= LONGEST_NAME)
                && names.stream().allMatch(name -> name.matches("[\\p{L}\\p{N}_ .:-]*")) && !line.strip().endsWith(".");
    }
}
