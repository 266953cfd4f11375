package org.demarche.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.demarche.article.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TokenizerTest {

    private static final Tokenizer TOKENIZER = new Tokenizer();
    private static final SentenceSplitter SPLITTER = new SentenceSplitter();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/language/tokens.tsv", delimiter = '\t', quoteCharacter = '|', numLinesToSkip = 1)
    void words(String behaviour, String text, String words) {
        assertEquals(words, TOKENIZER.tokenize(text, new Span(0, text.length())).stream()
                .map(span -> span.of(text)).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/language/sentences.tsv", delimiter = '\t', quoteCharacter = '|', numLinesToSkip = 1)
    void sentences(String behaviour, String written, String sentences) {
        String text = written.replace("\\n", "\n");
        assertEquals(sentences.replace("\\n", "\n"),
                SPLITTER.split(text, TOKENIZER.tokenize(text, new Span(0, text.length()))).stream()
                        .map(words -> text.substring(words.get(0).start(), words.get(words.size() - 1).end()))
                        .collect(Collectors.joining(" / ")));
    }
}
