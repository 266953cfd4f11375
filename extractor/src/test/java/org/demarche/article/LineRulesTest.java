package org.demarche.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Line tables")
class LineRulesTest {

    static Stream<Arguments> rows() {
        return Stream.of("boilerplate", "letterhead").flatMap(table -> {
            LineRules rules = new LineRules("/language/en/" + table + ".tsv");
            return rules.rules().stream().map(rule -> Arguments.of(table + " " + rule.id(), rules, rule));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_row_fires_on_its_example_and_not_on_its_counterexample(String name, LineRules rules, LineRules.Rule row) {
        assertEquals(Optional.of(row.id()), id(rules, row.example()));
        assertNotEquals(Optional.of(row.id()), id(rules, row.counterexample()));
    }

    private static Optional<String> id(LineRules rules, String line) {
        return rules.of(LinePattern.plain(line)).map(LineRules.Rule::id);
    }

    @ParameterizedTest(name = "{0} fits {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            by <name>       | BY ANNA LUND         | true
            by <name>       | By Anna de la Cruz   | true
            by <name>       | By then he had left  | false
            # comments      | 1,204 comments       | true
            # comments      | No comments          | false
            share this …    | Share this           | true
            …(file photo)   | Lund (file  photo)   | true
            # <month> #     | 3 Sept. 2020         | false
            # <month> #     | 3 sep 2020           | true
            editors' picks  | Editors’ picks       | true
            a - b           | A — b                | true
            """)
    void a_pattern(String pattern, String line, boolean fits) {
        assertEquals(fits, new LinePattern(pattern).matches(LinePattern.plain(line)));
    }
}
