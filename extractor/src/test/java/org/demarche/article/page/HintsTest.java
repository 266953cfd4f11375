package org.demarche.article.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table does what its example shows. */
class HintsTest {

    private static final String ARTICLE = "The ministers of Chile and Peru met in Arica on Monday and agreed on patrols.";
    private static final String MORE = "They will sign in spring, two officials in Santiago said on Tuesday morning.";
    private static final String ASIDE = "A sentence of some length that stands beside the article.";

    static Stream<Hints.Row> boxes() {
        return new Hints().rows().stream().filter(row -> List.of("tag", "role", "beside", "comments", "invisible").contains(row.kind()));
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void what_is_named_so_is_not_the_article(Hints.Row row) {
        String box = switch (row.kind()) {
            case "tag", "invisible" -> "<NAME>" + ASIDE + "</NAME>";
            case "role" -> "<div role=NAME>" + ASIDE + "</div>";
            default -> "<div class=NAME><p>" + ASIDE + "</p></div>";
        };
        String html = "<body><div><p>" + ARTICLE + "</p>" + box.replace("NAME", row.example()) + "<p>" + MORE + "</p></div></body>";
        assertEquals(List.of(ARTICLE, MORE), new PageReader().read(html, "").paragraphs());
    }

    static Stream<Hints.Row> threads() {
        return new Hints().rows().stream().filter(row -> row.kind().equals("thread"));
    }

    @ParameterizedTest
    @MethodSource("threads")
    void below_such_a_heading_stands_what_readers_write(Hints.Row row) {
        String html = "<body><p>" + ARTICLE + "</p><p>" + MORE + "</p><h3>" + row.example() + "</h3><p>" + ASIDE + "</p></body>";
        assertEquals(List.of(ARTICLE, MORE), new PageReader().read(html, "").paragraphs());
    }

    static Stream<Hints.Row> others() {
        return new Hints().rows().stream().filter(row -> List.of("answer", "published", "changed", "by", "legal").contains(row.kind()));
    }

    @ParameterizedTest
    @MethodSource("others")
    void words_are_known_where_they_stand(Hints.Row row) {
        Hints hints = new Hints();
        assertEquals(true, switch (row.kind()) {
            case "answer" -> hints.isAnswer(row.example() + " (3)");
            case "published" -> hints.isPosting(row.example() + ": 1 May 2024");
            case "changed" -> hints.isChange(row.example() + " on 1 May 2024");
            case "by" -> hints.afterBy(row.example() + " Ana Duarte").equals(Optional.of("Ana Duarte"));
            default -> hints.isLegal(row.example() + " 2024 The Courier");
        });
    }
}
