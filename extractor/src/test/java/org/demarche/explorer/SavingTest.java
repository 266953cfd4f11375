package org.demarche.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.demarche.graph.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is seen is saved: meetings as CSV and JSON, the network as PNG and SVG. */
class SavingTest {

    /** Keeps what the page would hand to the browser. */
    private static final String CATCH = """
            window.saved = undefined;
            const made = URL.createObjectURL;
            let blob;
            URL.createObjectURL = each => made.call(URL, blob = each);
            HTMLAnchorElement.prototype.click = async function () {
              window.saved = [this.download, blob.type, await blob.text()];
            };
            """;
    private static final String SAVED = """
            const done = arguments[0];
            const look = () => window.saved ? done(window.saved) : setTimeout(look, 20);
            look();
            """;

    @RegisterExtension
    static final Explorer PAGE = new Explorer(World::store, false);

    @AfterEach
    void the_page_does_not_complain() {
        assertEquals(List.of(), PAGE.browser().complaints());
    }

    private static List<?> save(String button) {
        PAGE.script(CATCH);
        PAGE.one("button[aria-label$='" + button + "']").click();
        return (List<?>) PAGE.browser().driver().executeAsyncScript(SAVED);
    }

    @Test
    void the_meetings_shown_as_csv() {
        PAGE.open("?actor=person/marta-lind.SE&to=2023-11-04");
        List<?> saved = save("as CSV");
        assertEquals("meetings.csv", saved.get(0));
        assertEquals("\"first\",\"last\",\"kind\",\"status\",\"participants\",\"place\",\"articles\",\"meeting\"\r\n"
                + "\"2023-11-03\",\"2023-11-03\",\"meeting\",\"held\",\"Luis Rey (PE); Marta Lind (SE)\",\"Lima\",\"1\","
                + "\"https://w3id.org/demarche/id/meeting/shuttle-1/", saved.get(2).toString().replace("\uFEFF", "")
                .replaceFirst("shuttle-1/.*\r\n$", "shuttle-1/"));
    }

    @Test
    void the_meetings_shown_as_json() {
        PAGE.open("?actor=person/marta-lind.SE&to=2023-11-04");
        String text = save("as JSON").get(2).toString();
        assertEquals(1L, PAGE.script("return JSON.parse(window.saved[2]).length"));
        assertTrue(text.contains("\"name\": \"Luis Rey\",\n        \"country\": \"PE\""), text);
    }

    @Test
    void the_network_as_svg_and_png() {
        PAGE.open("?actor=person/marta-lind.SE&view=network");
        List<?> svg = save("as SVG");
        assertEquals("image/svg+xml", svg.get(1));
        assertEquals(3L, PAGE.script("return new DOMParser().parseFromString(window.saved[2], 'image/svg+xml').querySelectorAll('circle').length"));
        assertEquals(List.of("network.png", "image/png"), save("as PNG").subList(0, 2));
    }
}
