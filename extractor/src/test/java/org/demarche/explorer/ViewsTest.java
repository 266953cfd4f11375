package org.demarche.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.demarche.graph.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** The pictures: network, timeline and map, with the days from a slider, and each as a table, too. */
class ViewsTest {

    @RegisterExtension
    static final Explorer PAGE = new Explorer(World::store, false);

    @AfterEach
    void the_page_does_not_complain() {
        assertEquals(List.of(), PAGE.browser().complaints());
    }

    @Test
    void an_actors_network_is_drawn_and_told_as_a_table() {
        PAGE.open("?actor=person/marta-lind.SE&view=network");
        assertEquals("3", PAGE.one(".drawing").getDomAttribute("data-nodes"));
        assertEquals("3 actors, 3 pairs. Held meetings, calls and visits.", PAGE.one(".head p").getText());
        PAGE.click("summary");
        assertTrue(PAGE.texts("details td").containsAll(List.of("Marta Lind (SE)", "Luis Rey (PE)", "2", "2023-11-03", "2024-11-08")),
                PAGE.texts("details td").toString());
    }

    @Test
    void countries_are_a_network_too() {
        PAGE.open("?view=network");
        PAGE.click(".choice a:last-child");
        assertEquals("?view=network&between=countries", PAGE.address());
        PAGE.click("summary");
        assertTrue(PAGE.texts("details td").contains("South Korea"), PAGE.texts("details td").toString());
    }

    @Test
    void the_slider_narrows_the_days_of_every_view() {
        PAGE.open("?actor=person/marta-lind.SE&view=network");
        PAGE.script("document.querySelector('[name=low]').focus()");
        PAGE.type(Keys.ARROW_RIGHT);
        assertEquals("?actor=person/marta-lind.SE&from=2023-12-01&view=network", PAGE.address());
        assertEquals("2", PAGE.one(".drawing").getDomAttribute("data-nodes"));
        assertEquals("low", PAGE.script("return document.activeElement.name"));
        assertEquals("Dec 2023", PAGE.one("[name=low]").getDomAttribute("aria-valuetext"));
        PAGE.type(Keys.END);
        assertEquals("Nov 2024", PAGE.one("[name=low]").getDomAttribute("aria-valuetext"));
        PAGE.click(".all a");
        assertEquals("?actor=person/marta-lind.SE&view=network", PAGE.address());
        assertEquals("3", PAGE.one(".drawing").getDomAttribute("data-nodes"));
    }

    @Test
    void a_timeline_has_a_lane_for_each_who_was_met() {
        PAGE.open("?actor=person/marta-lind.SE&view=timeline");
        assertEquals(List.of("Luis Rey (PE)", "Pedro Díaz (CL)"), PAGE.texts(".lanes .who"));
        assertEquals(4L, PAGE.script("return document.querySelectorAll('.lanes .mark').length"));
        assertEquals(1L, PAGE.script("return document.querySelectorAll('.lanes .mark.cancelled').length"));
        PAGE.script("document.querySelector('.mark.cancelled').dispatchEvent(new MouseEvent('click'))");
        PAGE.settle();
        assertEquals("cancelled", PAGE.one("#beside .facts .status").getText());
    }

    @Test
    void a_map_shows_places_on_an_outline_of_the_world() {
        PAGE.open("?view=map");
        assertFalse(PAGE.script("return document.querySelectorAll('path.land').length").equals(0L));
        assertEquals(1L, PAGE.script("return document.querySelectorAll('path.spot').length"));
        PAGE.script("document.querySelector('path.spot').dispatchEvent(new MouseEvent('click', {bubbles: true}))");
        PAGE.settle();
        assertTrue(PAGE.address().startsWith("?place=place/new-york"), PAGE.address());
        assertEquals(List.of("Cho Hyun (KR), Sergei Lavrov (RU)"), PAGE.texts(".meeting a"));
    }

    @Test
    void places_without_a_position_are_in_the_table() {
        PAGE.open("?view=map");
        PAGE.click("summary");
        assertTrue(PAGE.texts("details td").containsAll(List.of("Lima", "not known")), PAGE.texts("details td").toString());
    }
}
