package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.article.Article;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.Meeting;
import org.demarche.meeting.Meeting.Evidence;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;
import org.demarche.mention.Place;
import org.junit.jupiter.api.Test;

class MeetingTableTest {

    private static final Map<String, String> COUNTRIES = Map.of("RU", "Russia", "KR", "South Korea");

    private static Actor actor(String name, String position, String organization, String country) {
        return new Actor(Optional.ofNullable(name), Optional.ofNullable(position), Optional.ofNullable(organization),
                Optional.ofNullable(country));
    }

    private static Extraction telling(String sentence, Actor... participants) {
        Article article = new Article("a", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                sentence, List.of());
        return new Extraction(article, List.of(new Meeting(Meeting.Kind.MEETING, Meeting.Status.HELD,
                List.of(participants), Optional.of(new Place("Moscow", Optional.of("RU"), Optional.empty(),
                Optional.empty())), Edtf.parse("2025-09"), List.of(),
                List.of(new Evidence(sentence, Optional.empty(), "met", Optional.empty())), 1)));
    }

    private static String printed(OptionalInt width, Extraction... extractions) {
        StringWriter out = new StringWriter();
        new MeetingTable(new PrintWriter(out), width, code -> COUNTRIES.getOrDefault(code, code))
                .print(List.of(extractions));
        return out.toString().replaceAll("\\R", "\n");
    }

    private static final Extraction TALKS = telling("An official met\nOleg Burmistrov  and others in Moscow.",
            actor(null, "official", "Ministry of Foreign Affairs", "KR"), actor("Oleg Burmistrov", "envoy", null, "RU"),
            actor(null, "officials", null, "RU"));

    @Test
    void who_is_the_first_side_and_whom_the_others() {
        assertEquals("""
                WHO                                           WHOM                                  KIND     STATUS  DATE     PLACE   SENTENCE
                official of Ministry of Foreign Affairs (KR)  Oleg Burmistrov (RU), officials (RU)  meeting  held    2025-09  Moscow  An official met Oleg Burmistrov and others in Moscow.
                """, printed(OptionalInt.empty(), TALKS));
    }

    @Test
    void a_country_stands_by_its_name() {
        assertEquals("""
                WHO     WHOM         KIND     STATUS  DATE     PLACE   SENTENCE
                Russia  South Korea  meeting  held    2025-09  Moscow  They met.
                """, printed(OptionalInt.empty(), telling("They met.", actor(null, null, null, "RU"),
                actor(null, null, null, "KR"))));
    }

    @Test
    void two_of_one_country_are_who_and_whom() {
        assertEquals("""
                WHO            WHOM                KIND     STATUS  DATE     PLACE   SENTENCE
                Cho Hyun (KR)  Lee Jae Myung (KR)  meeting  held    2025-09  Moscow  They met.
                """,
                printed(OptionalInt.empty(), telling("They met.", actor("Cho Hyun", null, null, "KR"),
                actor("Lee Jae Myung", null, null, "KR"))));
    }

    @Test
    void on_a_terminal_no_line_is_wider_than_it() {
        for (int width = 40; width < 200; width++) {
            for (String line : printed(OptionalInt.of(width), TALKS).split("\n")) {
                assertEquals(true, line.codePointCount(0, line.length()) <= width, line);
            }
        }
        assertEquals("""
                WHO             WHOM             KIND     STATUS  DATE     PLACE   SENTENCE
                official of M…  Oleg Burmistro…  meeting  held    2025-09  Moscow  An official met Oleg Burmi…
                """, printed(OptionalInt.of(94), TALKS));
    }

    @Test
    void what_an_article_says_steers_no_terminal() {
        String table = printed(OptionalInt.empty(), telling("They\u001b[2J met\u0007.", actor("Ana\u001b]0;x Ruiz", null, null, "PE")));
        assertEquals("Ana ]0;x Ruiz (PE)        meeting  held    2025-09  Moscow  They [2J met .", table.lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void nothing_is_printed_where_nothing_is_found() {
        assertEquals("", printed(OptionalInt.empty()));
    }
}
