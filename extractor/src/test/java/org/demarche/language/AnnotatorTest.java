package org.demarche.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.article.Article.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AnnotatorTest {

    private static final Annotator ANNOTATOR = new Annotator(sentence -> true);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/language/tags.tsv", delimiter = '\t', quoteCharacter = '|', numLinesToSkip = 1)
    void tagsAndDictionaryForms(String behaviour, String text, String tags, String lemmas) {
        Sentence sentence = only(text);
        assertEquals(tags, Words.tags(sentence));
        assertEquals(lemmas, Words.lemmas(sentence));
    }

    /** The words that matter, each with its head: "Sato<nsubj<met". */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/language/trees.tsv", delimiter = '\t', quoteCharacter = '|', numLinesToSkip = 1)
    void trees(String behaviour, String text, String arcs) {
        Sentence sentence = only(text);
        String found = IntStream.range(0, sentence.tokens().size()).mapToObj(i -> Words.arc(sentence, i))
                .filter(arc -> Arrays.stream(arcs.split(" ")).anyMatch(a -> a.startsWith(
                        arc.substring(0, arc.indexOf('<') + 1))))
                .collect(Collectors.joining(" "));
        assertEquals(arcs, found);
    }

    @Test
    void onlyWantedSentencesHaveTrees() {
        Annotated annotated = new Annotator(sentence -> sentence.tokens().stream()
                .anyMatch(token -> token.lemma().equals("meet")))
                .annotate(Words.article("They met in Lima. It rained.", Block.Kind.BODY));
        assertTrue(annotated.sentences().get(0).parsed());
        assertFalse(annotated.sentences().get(1).parsed());
    }

    @Test
    void aNameIsOneWordToTheParser() {
        Annotated tagged = ANNOTATOR.tag(Words.article("Visiting Tajik Foreign Minister Rustam Sodiqov met Sato.", Block.Kind.BODY));
        Sentence sentence = ANNOTATOR.parse(tagged, (s, number) -> List.of(new Name(0, 6, 4))).sentences().get(0);
        assertEquals("Visiting<compound<Rustam Tajik<compound<Rustam Foreign<compound<Rustam Minister<compound<Rustam Rustam<nsubj<met "
                + "Sodiqov<flat<Rustam met<root< Sato<obj<met .<punct<met",
                IntStream.range(0, sentence.tokens().size()).mapToObj(i -> Words.arc(sentence, i)).collect(Collectors.joining(" ")));
    }

    private static Sentence only(String text) {
        Annotated annotated = ANNOTATOR.annotate(Words.article(text, Block.Kind.BODY));
        assertEquals(1, annotated.sentences().size());
        return annotated.sentences().get(0);
    }
}
