package org.demarche.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecallTest {

    private final List<String> made = new ArrayList<>();
    private final Recall recall = new Recall(words -> {
        made.add("tags of " + String.join(" ", words));
        return words.stream().map(word -> Pos.NOUN).toList();
    }, (words, tags) -> {
        made.add("tree of " + String.join(" ", words) + " as " + tags);
        return new Parser.Tree(new int[words.size()], new String[words.size()]);
    });

    @Test
    void a_sentence_that_comes_again_is_not_read_again() {
        assertEquals(List.of(Pos.NOUN, Pos.NOUN), recall.tags(List.of("They", "met")));
        recall.tree(List.of("They", "met"), List.of(Pos.PRON, Pos.VERB));
        assertEquals(List.of(Pos.NOUN, Pos.NOUN), recall.tags(List.of("They", "met")));
        recall.tree(List.of("They", "met"), List.of(Pos.PRON, Pos.VERB));
        assertEquals(List.of("tags of They met", "tree of They met as [PRON, VERB]"), made);
    }

    @Test
    void with_other_words_or_other_tags_it_is_another() {
        recall.tags(List.of("They", "met"));
        recall.tags(List.of("They", "meet"));
        recall.tree(List.of("They", "meet"), List.of(Pos.PRON, Pos.VERB));
        recall.tree(List.of("They", "meet"), List.of(Pos.PRON, Pos.NOUN));
        assertEquals(List.of("tags of They met", "tags of They meet", "tree of They meet as [PRON, VERB]",
                "tree of They meet as [PRON, NOUN]"), made);
    }

    @Test
    void the_oldest_are_forgotten_and_tables_are_not_kept() {
        recall.tags(List.of("first"));
        IntStream.range(0, 20_000).forEach(i -> recall.tags(List.of("word", Integer.toString(i))));
        made.clear();
        recall.tags(List.of("first"));
        recall.tags(Collections.nCopies(101, "a"));
        recall.tags(Collections.nCopies(101, "a"));
        assertEquals(3, made.size());
    }
}
