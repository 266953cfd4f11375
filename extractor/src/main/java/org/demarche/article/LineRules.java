package org.demarche.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of lines out of a table of the language: {@code id takes line example counterexample}. */
final class LineRules {

    /** How far a line's rule reaches. */
    enum Reach {
        /** The line. */
        LINE,
        /** The line and the headlines right below it. */
        LIST,
        /** The line and, below the article's prose, all that follows. */
        REST
    }

    /** A row; the first whose pattern fits takes a line. */
    record Rule(String id, Reach takes, LinePattern line, String example, String counterexample) {
    }

    /** Longer lines are prose, whatever their first words. */
    private static final int LONGEST = 320;

    private final List<Rule> rules;

    /** @param table name of a resource, with a line of column names */
    LineRules(String table) {
        try (InputStream in = LineRules.class.getResourceAsStream(table)) {
            rules = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                    .map(row -> row.split("\t", -1)).map(LineRules::rule).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Rule rule(String[] cells) {
        return new Rule(cells[0], Reach.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                new LinePattern(cells[2]), cells[3], cells[4]);
    }

    List<Rule> rules() {
        return rules;
    }

    /** @param plain a line that went through {@link LinePattern#plain} */
    Optional<Rule> of(String plain) {
        return plain.length() > LONGEST ? Optional.empty()
                : rules.stream().filter(rule -> rule.line.matches(plain)).findFirst();
    }
}
