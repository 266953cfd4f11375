package org.demarche.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.demarche.graph.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;

/** All can be reached without a mouse, and is said to those who hear the page. */
class KeyboardTest {

    private static final String FOCUSED = "const at = document.activeElement; return at.id || at.name"
            + " || at.getAttribute('aria-label') || at.textContent";

    @RegisterExtension
    static final Explorer PAGE = new Explorer(World::store, false);

    @AfterEach
    void the_page_does_not_complain() {
        assertEquals(List.of(), PAGE.browser().complaints());
    }

    @Test
    void the_tab_key_leads_from_the_search_to_the_meetings() {
        PAGE.open("");
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            PAGE.type(Keys.TAB);
            reached.add((String) PAGE.script(FOCUSED));
        }
        List<String> order = List.of("Skip to the meetings", "actor", "Questions", "SPARQL", "low", "high", "first", "last", "kind", "status",
                "Meetings", "Network", "Timeline", "Map", "Ana Soto (CL), South Korea");
        // A field for a day has several stops.
        assertEquals(order, new ArrayList<>(new LinkedHashSet<>(more(reached))));
    }

    private static List<String> more(List<String> reached) {
        while (!reached.contains("Ana Soto (CL), South Korea") && reached.size() < 40) {
            PAGE.type(Keys.TAB);
            reached.add((String) PAGE.script(FOCUSED));
        }
        return reached;
    }

    @Test
    void an_actor_is_chosen_with_arrows() {
        PAGE.open("");
        PAGE.script("document.getElementById('actor').focus()");
        PAGE.type("r");
        assertTrue(PAGE.texts("#found [role=option]").size() > 1);
        PAGE.type(Keys.ARROW_DOWN);
        PAGE.type(Keys.ARROW_DOWN);
        assertEquals("found-1", PAGE.one("#actor").getDomAttribute("aria-activedescendant"));
        PAGE.type(Keys.ARROW_UP);
        PAGE.type(Keys.ARROW_UP);
        String last = PAGE.texts("#found [role=option] span:first-child").get(PAGE.texts("#found [role=option]").size() - 1);
        PAGE.type(Keys.ENTER);
        assertEquals(List.of(last), PAGE.texts(".chips li span"));
    }

    @Test
    void a_card_takes_the_focus_and_gives_it_back() {
        PAGE.open("");
        PAGE.script("document.querySelector('.meeting a').focus()");
        PAGE.type(Keys.ENTER);
        assertEquals("H2", PAGE.script("return document.activeElement.tagName"));
        PAGE.type(Keys.ESCAPE);
        assertEquals("", PAGE.address());
        assertEquals("Ana Soto (CL), South Korea", PAGE.script(FOCUSED));
    }

    @Test
    void what_is_found_is_said() {
        PAGE.open("?actor=person/marta-lind.SE");
        assertEquals("4 meetings", PAGE.script("return document.querySelector('[role=status]').textContent"));
        assertEquals("ltr", PAGE.script("return getComputedStyle(document.documentElement).direction"));
        assertEquals("en", PAGE.script("return document.documentElement.lang"));
    }

    @Test
    void every_field_and_link_has_a_name() {
        for (String view : List.of("list", "network", "timeline", "map")) {
            PAGE.open("?actor=person/sergei-lavrov.RU&view=" + view + "&meeting=meeting/news/cho-lavrov/fa764a20a884-1");
            assertEquals(List.of(), PAGE.script("""
                    return [...document.querySelectorAll('a, button, input, select, meter, [role=img]')].filter(each =>
                      !(each.getAttribute('aria-label') || each.textContent.trim() || each.labels?.length)).map(each => each.outerHTML)
                    """));
        }
    }

    @Test
    void nothing_stands_out_of_a_narrow_page() {
        try {
            PAGE.browser().driver().manage().window().setSize(new Dimension(390, 900));
            for (String view : List.of("list", "network", "timeline", "map")) {
                PAGE.open("?actor=person/sergei-lavrov.RU&view=" + view + "&meeting=meeting/news/cho-lavrov/fa764a20a884-1");
                assertEquals(0L, PAGE.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"), view);
            }
        } finally {
            PAGE.browser().wide();
        }
    }
}
