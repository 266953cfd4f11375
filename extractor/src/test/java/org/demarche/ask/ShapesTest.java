package org.demarche.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.knowledge.Knowledge;
import org.demarche.query.Catalogue;
import org.demarche.query.NamedQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of {@code question-shapes.tsv} reads its own example, and no word of {@code question-words.tsv} is dead. */
class ShapesTest {

    private static final Catalogue CATALOGUE = new Catalogue();
    private static final Questions QUESTIONS = new Questions(Knowledge.builtIn(), CATALOGUE);

    /** Lists that the code itself asks for. */
    private static final Set<String> LISTS = Set.of("filler", "opening", "relative", "nobody", "other", "at-place", "article",
            "within", "since", "after", "before", "until", "between", "range", "onwards", "only-time", "asking", "device", "year",
            "day-of", "particle", "small");

    static List<Shape> shapes() {
        return Shape.all(CATALOGUE);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void a_shape_reads_its_example(Shape shape) {
        assertEquals(shape.id(), QUESTIONS.read(shape.example()).shape());
    }

    @Test
    void a_shape_stands_once() {
        assertEquals(shapes().size(), shapes().stream().map(Shape::id).distinct().count());
        assertEquals(List.of(), shapes().stream().map(Shape::example).filter(example ->
                shapes().stream().filter(shape -> shape.example().equals(example)).count() > 1).toList());
    }

    @Test
    void each_way_to_say_a_word_is_of_a_shape_and_stands_once() {
        List<String> rows = Lines.of("question-words.tsv").stream().map(row -> row[0] + "\t" + row[1]).toList();
        assertEquals(rows.size(), Set.copyOf(rows).size());
        Set<String> said = shapes().stream().flatMap(shape -> shape.parts().stream()).map(Shape.Part::word)
                .collect(Collectors.toCollection(TreeSet::new));
        said.add("about");
        said.addAll(LISTS);
        assertEquals(List.of(), rows.stream().map(row -> row.split("\t")[0]).distinct().filter(word -> !said.contains(word))
                .toList());
    }

    @Test
    void every_query_can_be_asked_for_but_the_one_that_wants_ids() {
        Set<String> asked = shapes().stream().map(shape -> shape.query().name()).collect(Collectors.toSet());
        assertEquals(List.of("evidence"), CATALOGUE.all().stream().map(NamedQuery::name)
                .filter(name -> !asked.contains(name)).toList());
    }

    @Test
    void what_is_shown_can_be_asked() {
        List<String> refused = Stream.of("who met Lavrov in 2025 in Geneva about trade", "who met Lavrov in Geneva in 2025 about trade",
                "who met Lavrov in Geneva about trade in 2025").filter(text -> QUESTIONS.read(text).values().size() != 5).toList();
        assertEquals(List.of(), refused);
    }
}
