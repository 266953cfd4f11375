package org.demarche.article.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

/** Near copies of the sample articles are found, and no two articles are taken for copies that are none. */
class SketchTest {

    /** Fewer words are no story for a paper to cut. */
    private static final int STORY = 150;

    /** What a paper makes of a story that it takes from the wire. */
    enum Change {
        /** Another headline, a byline and a dateline. */
        HEAD,
        /** The last third left out. */
        CUT,
        /** One paragraph left out. */
        PARAGRAPH,
        /** One word in twelve changed. */
        EDIT,
        /** A quarter left out, and one word in thirty changed. */
        CUT_AND_EDIT,
        /** Another first sentence, and one word in thirty changed. */
        LEAD,
        /** Other paragraphs and quotation marks. */
        LAYOUT
    }

    @ParameterizedTest
    @EnumSource
    void copies_are_found_whatever_the_paper_changes(Change change) throws IOException {
        List<String> stories = articles().stream().filter(text -> words(text).size() >= STORY).toList();
        int found = 0;
        for (int seed = 0; seed < 10; seed++) {
            for (String story : stories) {
                found += areFound(story, changed(story, change, new Random(seed))) ? 1 : 0;
            }
        }
        double recall = found / (10.0 * stories.size());
        assertTrue(recall >= 0.97, () -> String.format(Locale.ROOT, "%s: %.3f of %d", change, recall, 10 * stories.size()));
    }

    /** Three of them are about one meeting, and share quotes. */
    @Test
    void other_articles_are_no_copies() throws IOException {
        List<String> all = articles();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                assertTrue(Sketch.resemblance(sketch(all.get(i)).marks(), sketch(all.get(j)).marks()) < 0.2, all.get(i));
            }
        }
    }

    @Test
    void two_notices_made_by_one_pattern_are_no_copies() {
        String pattern = "On %s the Minister of Foreign Affairs, Ana Soto, received the Ambassador of %s, %s, who presented a copy "
                + "of her letters of credence. The Minister wished the Ambassador success in her mission. They spoke of %s.";
        assertFalse(areFound(String.format(Locale.ROOT, pattern, "Monday", "Chile", "Marta Lind", "copper and water"),
                String.format(Locale.ROOT, pattern, "Friday", "Japan", "Emi Sato", "trade and fish")));
    }

    @Test
    void short_texts_of_the_same_words_are_copies() {
        String brief = "The foreign ministers of Chile and Peru met in Lima on Friday and agreed to reopen the \"Santa Rosa\" crossing in May.";
        assertTrue(areFound(brief, brief.toUpperCase(Locale.ROOT).replace("\"", "") + "\n"));
        assertFalse(areFound(brief, brief.replace("Friday", "Monday")));
    }

    @Test
    void a_few_words_tell_nothing() {
        assertEquals(Optional.empty(), Sketch.of(List.of("Ana Soto met", "Luis Rey in Lima on Friday, the ministry said.")));
        assertEquals(Optional.empty(), Sketch.of(List.of()));
    }

    @Test
    void accents_and_forms_of_letters_do_not_count() {
        String said = "President Recep Tayyip Erdo\u011fan's envoy and Jos\u00e9 D\u00edaz met in \u0130zmir, where the \ufb01rst of many talks was held, "
                + "and then went on to Ankara for a day";
        assertEquals(sketch(said), sketch("President Recep Tayyip Erdogan\u2019s envoy and Jose\u0301 Diaz met in Izmir where the first of many talks was held "
                + "and then went on to Ankara for a day."));
    }

    @Test
    void marks_tell_the_share_of_common_runs() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            words.add("word" + i);
        }
        for (int common = 100; common < 400; common += 50) { // of 600 - common runs in all
            String one = String.join(" ", words.subList(0, 300 + common / 2));
            String other = String.join(" ", words.subList(300 - common / 2, 600));
            assertEquals(common / 600.0, Sketch.resemblance(sketch(one).marks(), sketch(other).marks()), 0.11);
        }
    }

    private static boolean areFound(String one, String other) {
        Sketch a = sketch(one);
        Sketch b = sketch(other);
        return !Collections.disjoint(a.keys(), b.keys()) && Sketch.areCopies(a.marks(), b.marks());
    }

    private static Sketch sketch(String text) {
        return Sketch.of(List.of(text.split("\n"))).orElseThrow();
    }

    private static List<String> articles() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("../data/articles"))) {
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }

    private static String changed(String text, Change change, Random random) {
        List<String> words = words(text);
        return switch (change) {
            case HEAD -> "Ministers gather for a new round\nBy Marta Lind and Luis Rey\nLONDON, May 3 (Wire) - " + text;
            case CUT -> String.join(" ", words.subList(0, words.size() * 2 / 3));
            case PARAGRAPH -> {
                List<String> paragraphs = new ArrayList<>(List.of(text.split("\n+")));
                paragraphs.remove(paragraphs.size() > 3 ? 1 + random.nextInt(paragraphs.size() - 1) : 0);
                yield paragraphs.isEmpty() ? text : String.join("\n", paragraphs);
            }
            case EDIT -> edited(words, 12, random);
            case CUT_AND_EDIT -> edited(words.subList(0, words.size() * 3 / 4), 30, random);
            case LEAD -> "An editor of the paper has put another sentence of about this length before all that came by wire. "
                    + edited(words.subList(25, words.size()), 30, random);
            case LAYOUT -> text.replaceAll("\n+", " ").replace(". ", ".\n\n").replace('"', '\u201c');
        };
    }

    /** Some words replaced, some left out, some put in. */
    private static String edited(List<String> words, int every, Random random) {
        List<String> edited = new ArrayList<>();
        for (String word : words) {
            int lot = random.nextInt(3 * every);
            if (lot > 1) {
                edited.add(word);
            }
            if (lot > 0 && lot < 3) {
                edited.add("other" + random.nextInt(1000));
            }
        }
        return String.join(" ", edited);
    }
}
