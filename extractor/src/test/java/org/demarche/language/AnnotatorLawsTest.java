package org.demarche.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.demarche.article.Article;
import org.demarche.article.Article.Block;
import org.demarche.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text. */
class AnnotatorLawsTest {

    private static final Annotator ANNOTATOR = new Annotator(sentence -> true);
    private static final String SIGNS = "aB c.d'’-\"“”(),!?…\n\t0/@&$%:\u00a0\u200f\u200d\ufe0f\u0301é中😀\ud800_#—";

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", ".", "''", "...", "a", "-", "\ud800", "😀😀", "\u200fabc\u200f",
        "can't.", "U.S.", "www.", "http://", "@", "x's'", "שלום עולם.", "他们会面了。"})
    void everyNonSpaceSignLiesInOneToken(String text) {
        check(text);
    }

    @Test
    void everyNonSpaceSignOfAnyTextLiesInOneToken() {
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                int at = random.nextInt(SIGNS.length());
                text.append(SIGNS.charAt(at));
            }
            check(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "a", "a.", "-", "'", "1-", "U.S. ", "👩‍💻", "\u0301", "@", "http://a ", "a\n"})
    void muchOfTheSameTakesLittleTime(String sign) {
        String text = sign.repeat(1_000_000 / sign.length());
        assertTimeout(Duration.ofSeconds(60), () -> new Annotator(sentence -> false)
                .annotate(Words.article(text, Block.Kind.BODY)));
    }

    @Test
    void aHundredThousandBracketsAreParsed() {
        assertTimeout(Duration.ofSeconds(60), () -> check("(".repeat(100_000)));
    }

    @Test
    void threadsChangeNothing() {
        Article article = Words.article("Sato met Okoye in Lima on Monday. The two ministers, who had never met, "
                + "agreed to hold talks again.", Block.Kind.BODY);
        Annotated alone = ANNOTATOR.annotate(article);
        assertTrue(IntStream.range(0, 200).parallel().mapToObj(i -> ANNOTATOR.annotate(article))
                .allMatch(alone::equals));
        assertEquals(alone, new Annotator(sentence -> true).annotate(article));
    }

    @Test
    void sentencesStayInTheirBlocks() {
        String text = "TITLE ONE\nTITLE TWO\nHEADING\nThey met in\n\nMINISTER SATO\nComment.";
        List<Block> blocks = List.of(new Block(new Span(0, 19), Block.Kind.TITLE),
                new Block(new Span(20, 27), Block.Kind.HEADING), new Block(new Span(28, 39), Block.Kind.BODY),
                new Block(new Span(41, 54), Block.Kind.LETTERHEAD), new Block(new Span(55, 63), Block.Kind.OTHER));
        Annotated annotated = ANNOTATOR.annotate(Words.article(Optional.of("Sato meets Okoye"), text, blocks));
        assertEquals(List.of("TITLE ONE", "TITLE TWO", "They met in", "MINISTER SATO"),
                annotated.sentences().stream().map(sentence -> sentence.span().of(text)).toList());
        assertEquals(List.of(0, 0, 2, 3), annotated.sentences().stream().map(Sentence::block).toList());
        assertEquals("Sato meets Okoye", Words.words(annotated.headline().orElseThrow()));
        assertEquals(Sentence.HEADLINE, annotated.headline().orElseThrow().block());
    }

    private static void check(String text) {
        int at = 0;
        for (Sentence sentence : ANNOTATOR.annotate(Words.article(text, Block.Kind.BODY)).sentences()) {
            int roots = 0;
            for (Token token : sentence.tokens()) {
                assertTrue(sentence.span().contains(token.span()) && token.span().start() >= at, text);
                assertEquals(token.text(), token.span().of(text));
                assertTrue(blank(text.substring(at, token.span().start())), text);
                assertTrue(token.head() < sentence.tokens().size() && token.head() != Token.UNPARSED, text);
                roots += token.head() == Token.ROOT ? 1 : 0;
                at = token.span().end();
            }
            assertEquals(1, roots, text);
        }
        assertTrue(blank(text.substring(at)), text);
    }

    private static boolean blank(String between) {
        return between.codePoints().allMatch(Characters::space);
    }
}
