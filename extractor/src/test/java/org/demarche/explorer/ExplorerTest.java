package org.demarche.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.demarche.graph.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** What one sees and does on the page, over the small world, in a real browser. */
class ExplorerTest {

    private static final String CHO_AND_LAVROV = "?actor=person/sergei-lavrov.RU&meeting=meeting/news/cho-lavrov/fa764a20a884-1";

    @RegisterExtension
    static final Explorer PAGE = new Explorer(World::store, false);

    @AfterEach
    void the_page_does_not_complain() {
        assertEquals(List.of(), PAGE.browser().complaints());
    }

    @Test
    void a_first_visit_shows_the_latest_meetings_who_met_most_and_the_search() {
        PAGE.open("");
        assertEquals("The latest meetings", PAGE.one("#view h2").getText());
        assertEquals("Ana Soto (CL), South Korea", PAGE.texts(".meeting a").get(0));
        assertEquals("Who met most", PAGE.one("#beside h2").getText());
        assertTrue(PAGE.texts("#beside tbody th").contains("Luis Rey (PE)"));
        assertTrue(PAGE.one("#actor").isDisplayed());
    }

    @Test
    void an_actor_is_found_while_one_types() {
        PAGE.open("");
        PAGE.one("#actor").click();
        PAGE.type("lav");
        assertEquals(List.of("Sergei Lavrov (RU)"), PAGE.texts("#found [role=option] span:first-child"));
        PAGE.type(Keys.ENTER);
        assertEquals("?actor=person/sergei-lavrov.RU", PAGE.address());
        assertEquals(List.of("Sergei Lavrov (RU)"), PAGE.texts(".chips li span"));
    }

    @Test
    void other_spellings_accents_and_countries_are_found() {
        PAGE.open("");
        PAGE.one("#actor").click();
        PAGE.type("sergey");
        assertEquals(List.of("Sergei Lavrov (RU)"), PAGE.texts("#found [role=option] span:first-child"));
        PAGE.type(Keys.chord(Keys.CONTROL, "a"), "pedro dia");
        assertEquals(List.of("Pedro Díaz (CL)"), PAGE.texts("#found [role=option] span:first-child"));
        PAGE.type(Keys.chord(Keys.CONTROL, "a"), "per");
        assertEquals(List.of("Peru"), PAGE.texts("#found [role=option] span:first-child"));
        PAGE.type(Keys.chord(Keys.CONTROL, "a"), "nobody");
        assertTrue(PAGE.one("#found").getText().startsWith("Nobody of that name"));
    }

    @Test
    void a_country_stands_for_all_who_act_for_it() {
        PAGE.open("?actor=country/KR");
        assertTrue(PAGE.texts(".meeting a").contains("Cho Hyun (KR), Sergei Lavrov (RU)"), PAGE.texts(".meeting a").toString());
    }

    @Test
    void a_card_shows_each_telling_its_sentence_what_contradicts_and_why_they_are_one() {
        PAGE.open("?actor=person/sergei-lavrov.RU");
        PAGE.click(".meeting a[data-meeting$='fa764a20a884-1']");
        assertEquals(CHO_AND_LAVROV, PAGE.address());
        String card = PAGE.one("#beside").getText();
        assertEquals("Meeting: Cho Hyun, Sergei Lavrov", PAGE.one("#beside h2").getText());
        assertTrue(card.contains("status: “held” in news/cho-lavrov, “denied” in not-so"), card);
        assertTrue(card.contains("Told by 4 articles, which print 3 stories"), card);
        assertTrue(PAGE.texts("blockquote").contains("Sergei Lavrov and Cho Hyun held talks in New York on September 27."), card);
        assertEquals(List.of("Cho", "Hyun", "Sergey", "Lavrov", "New", "York"),
                PAGE.texts("[data-telling*='news/cho-lavrov'] mark"));
        assertTrue(PAGE.one(".why").getText().contains("the same days: 2025-09-27"), card);
        assertTrue(PAGE.one("[data-telling*='news/cho-lavrov'] cite a").getDomAttribute("href")
                .startsWith("https://news.example/cho-lavrov#:~:text="));
    }

    @Test
    void the_address_of_a_view_opens_it_again() {
        PAGE.open(CHO_AND_LAVROV + "&from=2025-01-01&status=held");
        assertEquals("Meeting: Cho Hyun, Sergei Lavrov", PAGE.one("#beside h2").getText());
        assertEquals("held", PAGE.one("select[name=status]").getDomProperty("value"));
        assertEquals(List.of("Cho Hyun (KR), Sergei Lavrov (RU)"), PAGE.texts(".meeting a"));
        assertEquals("A meeting – Sergei Lavrov – Demarche", PAGE.script("return document.title"));
    }

    @Test
    void back_and_forward_lead_through_what_was_seen() {
        PAGE.open("?actor=person/sergei-lavrov.RU");
        PAGE.click(".meeting a");
        PAGE.back();
        assertEquals("?actor=person/sergei-lavrov.RU", PAGE.address());
        assertEquals("Whom they met", PAGE.one("#beside h2").getText());
        PAGE.back();
        PAGE.script("history.forward()");
        PAGE.settle();
    }

    @Test
    void what_is_chosen_is_taken_out_again() {
        PAGE.open("?actor=person/sergei-lavrov.RU&status=denied");
        PAGE.click(".chips .out");
        assertEquals("?status=denied", PAGE.address());
        assertTrue(PAGE.texts(".meeting .status").stream().allMatch("denied"::equals));
    }

    @Test
    void without_a_file_of_corrections_there_is_nothing_to_press() {
        PAGE.open(CHO_AND_LAVROV);
        assertEquals(List.of(), PAGE.texts("#beside button, .rule"));
    }

    @Test
    void whatever_an_address_says_is_no_more_than_an_address() {
        PAGE.open("?actor=%3E%20%7D%20DROP&from=yesterday&view=%3Cimg%3E&shown=-4&meeting=x%22%3E");
        assertEquals("No such meeting", PAGE.one("#beside h2").getText());
        assertTrue(PAGE.one("#view").getText().contains("No meeting is told that fits"));
    }
}
