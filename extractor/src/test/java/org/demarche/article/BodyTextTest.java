package org.demarche.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.demarche.article.Article.Block;
import org.junit.jupiter.api.Test;

class BodyTextTest {

    private static final String PROSE = "The foreign ministers of Chile and Peru met in Lima on Friday.";

    private final BodyText bodyText = new BodyText();

    /** Kind and text of each block, a line a block. */
    private String blocks(String title, String... lines) {
        String text = String.join("\n", lines);
        return bodyText.blocks(text, Optional.of(title)).stream()
                .map(block -> block.kind() + " " + block.span().of(text).replace('\n', '/'))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void the_first_short_line_is_the_title_and_short_lines_below_it_are_headings() {
        assertEquals("""
                TITLE Ministers meet in Lima
                BODY PROSE
                HEADING What comes next
                BODY PROSE""".replace("PROSE", PROSE), blocks("", "Ministers meet in Lima", "", PROSE, "", "What comes next", PROSE));
    }

    @Test
    void where_the_title_came_apart_only_a_line_that_repeats_it_is_the_title() {
        assertEquals("HEADING Call for calm\nTITLE MINISTERS MEET IN LIMA\nBODY " + PROSE,
                blocks("Ministers meet in Lima.", "Call for calm", "MINISTERS MEET IN LIMA", PROSE));
    }

    @Test
    void a_title_in_the_text_may_lack_the_outlet_that_the_field_adds() {
        assertEquals("TITLE Ministers meet in Lima again\nBODY " + PROSE,
                blocks("Ministers meet in Lima again – Lakeside News", "Ministers meet in Lima again", PROSE));
    }

    @Test
    void the_letterhead_says_whose_words_these_are() {
        assertEquals("""
                LETTERHEAD MEDIA RELEASE MINISTER FOR FOREIGN AFFAIRS ANNA LUND
                LETTERHEAD FA176 7 December 2001
                TITLE MEETING WITH CHILE MINISTER FOR TRADE
                BODY I met the minister today.
                OTHER Media contact: Per Moe 330 9631""", blocks("",
                "MEDIA RELEASE MINISTER FOR FOREIGN AFFAIRS ANNA LUND", "", "FA176 7 December 2001", "",
                "MEETING WITH CHILE MINISTER FOR TRADE", "", "I met the minister today.", "",
                "Media contact: Per Moe 330 9631"));
    }

    @Test
    void a_transcript_opens_with_speaker_and_place() {
        assertEquals("""
                LETTERHEAD Anna B. Lund, Deputy Secretary of State
                LETTERHEAD Algiers, Algeria
                BODY Good afternoon.
                BODY Thank you so much.""", blocks("Press availability", "Anna B. Lund, Deputy Secretary of State",
                "Algiers, Algeria", "Good afternoon.", "Thank you so much."));
    }

    @Test
    void a_signature_ends_the_letter() {
        assertEquals("BODY " + PROSE + "\nLETTERHEAD Anna Lund\nLETTERHEAD Minister for Foreign Affairs",
                blocks("Letter", PROSE, "", "Anna Lund", "Minister for Foreign Affairs"));
    }

    @Test
    void comments_below_the_prose_end_the_article() {
        assertEquals("BODY " + PROSE + "\nOTHER 2 Comments\nOTHER pip_88\nOTHER Lavrov met Kerry in Oslo too.",
                blocks("Talks", PROSE, "2 Comments", "pip_88", "Lavrov met Kerry in Oslo too."));
    }

    @Test
    void a_count_of_comments_above_the_prose_is_only_a_line() {
        assertEquals("OTHER By Anna Lund\nOTHER 2 Comments\nBODY " + PROSE,
                blocks("Talks", "By Anna Lund", "2 Comments", PROSE));
    }

    @Test
    void headlines_below_related_are_not_the_article_but_prose_after_them_is() {
        assertEquals("BODY PROSE\nOTHER Related\nOTHER Envoys meet in Oslo\nOTHER Peru recalls envoy\nBODY PROSE"
                        .replace("PROSE", PROSE),
                blocks("Talks", PROSE, "Related", "Envoys meet in Oslo", "Peru recalls envoy", PROSE));
    }

    @Test
    void a_list_of_headlines_at_the_end_needs_no_heading() {
        assertEquals("BODY " + PROSE + "\nOTHER Envoys meet in Oslo\nOTHER Peru recalls envoy",
                blocks("Talks", PROSE, "Envoys meet in Oslo", "Peru recalls envoy"));
    }

    @Test
    void a_last_line_without_its_stop_is_prose() {
        assertEquals("BODY " + PROSE + "\nBODY They will meet again in Quito on Monday",
                blocks("Talks", PROSE, "They will meet again in Quito on Monday"));
    }

    @Test
    void captions_are_not_the_article_but_a_paragraph_that_only_sounds_like_one_is() {
        String news = "Pictured together for the first time, the two leaders met in Lima.";
        assertEquals("OTHER Pictured: The two leaders in Lima.\nBODY " + news + "\nOTHER The two at lunch (Photo: AP)",
                blocks("Talks", "Pictured: The two leaders in Lima.", news, "The two at lunch (Photo: AP)"));
    }

    @Test
    void list_items_are_prose() {
        assertEquals("BODY The plan:\nBODY Includes aid for ports;\nBODY (1) Address insecurity,\nBODY - Combat graft\nBODY "
                + PROSE, blocks("Plan", "The plan:", "Includes aid for ports;", "(1) Address insecurity,",
                "- Combat graft", PROSE));
    }

    @Test
    void lines_broken_at_a_width_are_one_paragraph() {
        assertEquals("""
                TITLE Ministers meet in Lima
                BODY The foreign ministers of Chile and Peru met in Lima on Friday for/\
                talks on the border, the first since their governments fell out over/\
                fishing rights in May.
                BODY They agreed to meet again next month in Santiago, and to let their/\
                deputies settle what is left of the dispute before then.""", blocks("",
                "Ministers meet in Lima", "",
                "The foreign ministers of Chile and Peru met in Lima on Friday for",
                "talks on the border, the first since their governments fell out over", "fishing rights in May.", "",
                "They agreed to meet again next month in Santiago, and to let their",
                "deputies settle what is left of the dispute before then."));
    }

    @Test
    void short_sentences_a_line_each_are_not_a_broken_paragraph() {
        assertEquals("BODY They met in Lima on Friday.\nBODY They talked of fish and ports.\nBODY Then they parted.",
                blocks("Talks", "They met in Lima on Friday.", "They talked of fish and ports.", "Then they parted."));
    }

    @Test
    void a_text_of_one_line_is_prose() {
        assertEquals("BODY Ministers meet in Lima", blocks("", "Ministers meet in Lima"));
        assertEquals("TITLE Ministers meet in Lima", blocks("Ministers meet in Lima", "Ministers meet in Lima"));
    }

    @Test
    void blocks_are_ordered_and_disjoint_and_cover_every_line() {
        String[] pieces = {PROSE, "Talks in Lima", "\n", "\n", "\r\n", "\n\n", " ", "\u200e", "5 Comments", "Related",
            "———", "\t", "Photo: AP", "fishing rights were discussed by the two sides at some length and with", "é😀", "\u2028"};
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            String text = random.ints(random.nextInt(14), 0, pieces.length).mapToObj(p -> pieces[p])
                    .collect(Collectors.joining());
            checkLaws(text, bodyText.blocks(text, Optional.of("Talks in Lima")));
        }
    }

    private static void checkLaws(String text, List<Block> blocks) {
        int end = 0;
        for (Block block : blocks) {
            assertTrue(block.span().start() >= end, text);
            assertBlank(text.substring(end, block.span().start()));
            assertTrue(block.span().length() > 0 && block.span().end() <= text.length(), text);
            end = block.span().end();
        }
        assertBlank(text.substring(end));
    }

    private static void assertBlank(String between) {
        assertTrue(between.chars().allMatch(letter -> Paragraphs.isBlank((char) letter)), between);
    }
}
