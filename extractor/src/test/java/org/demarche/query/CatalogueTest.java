package org.demarche.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.graph.WorldStore;
import org.demarche.query.NamedQuery.Format;
import org.demarche.query.NamedQuery.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of {@code queries/} is listed, explains itself, and answers its examples as {@code NAME.csv} or {@code NAME.ttl} says. */
class CatalogueTest {

    private static final Path QUERIES = Path.of("../queries");
    private static final Path EXPECTED = Path.of("src/test/resources/query");

    @TempDir static Path folder;

    @RegisterExtension static final WorldStore WORLD = new WorldStore();

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(QUERIES)) {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".rq"))
                    .map(file -> file.substring(0, file.length() - 3)).sorted().toList();
        }
    }

    @Test
    void the_list_names_the_files_of_the_folder() throws IOException {
        assertEquals(files(), new Catalogue().all().stream().map(NamedQuery::name).sorted().toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_query_explains_itself(String name) {
        NamedQuery query = new Catalogue().find(name).orElseThrow();
        assertFalse(query.title().equals(name) || query.answer().isEmpty() || query.parameters().isEmpty());
        query.parameters().forEach(parameter ->
                assertFalse(parameter.example().isEmpty() || parameter.meaning().isEmpty(), parameter.name()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_query_answers_its_examples(String name) throws IOException {
        NamedQuery query = new Catalogue().find(name).orElseThrow();
        Map<String, String> examples = query.parameters().stream()
                .collect(Collectors.toMap(Parameter::name, Parameter::example));
        assertEquals(expected(name), answer(query, examples));
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_query_answers_without_what_may_be_left_out(String name) throws IOException {
        NamedQuery query = new Catalogue().find(name).orElseThrow();
        Map<String, String> needed = query.parameters().stream().filter(parameter -> !parameter.optional())
                .collect(Collectors.toMap(Parameter::name, Parameter::example));
        assertEquals(expected(name + ".all"), answer(query, needed));
    }

    private static String answer(NamedQuery query, Map<String, String> values) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        query.run(WORLD.store(), values, Optional.of(isGraph(query.name()) ? Format.TURTLE : Format.CSV), OptionalInt.empty(), out);
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static String expected(String name) throws IOException {
        return Files.readString(EXPECTED.resolve(name + (isGraph(name) ? ".ttl" : ".csv")), StandardCharsets.UTF_8);
    }

    /** A query that makes a graph has its expected triples as Turtle. */
    private static boolean isGraph(String name) {
        return Files.exists(EXPECTED.resolve(name + ".ttl"));
    }
}
