package org.demarche.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.graph.MeetingStore;
import org.demarche.knowledge.Knowledge;
import org.demarche.meeting.MeetingRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** What articles say is text on the page, whatever it looks like. */
class RudeNamesTest {

    private static final String RUDE = "<img src=x onerror=window.rude=1>";

    @RegisterExtension
    static final Explorer PAGE = new Explorer(RudeNamesTest::store, false);

    private static MeetingStore store(Path folder) {
        String record = """
                {"id": "RUDE", "title": "RUDE", "published": "2025-02-03", "url": "javascript:window.rude=1", "source": "RUDE",
                 "text": "RUDE Rey met Ana Soto in RUDE.", "meetings": [{"kind": "meeting", "status": "held", "participants": [
                 {"name": "RUDE Rey", "position": "RUDE", "organization": "RUDE", "country": "PE"},
                 {"name": "Ana Soto", "position": null, "organization": null, "country": "CL"}],
                 "place": {"name": "RUDE", "country": "PE", "lat": -12, "lon": -77}, "date": "2025-02-02", "topics": ["RUDE"],
                 "evidence": ["RUDE Rey met Ana Soto in RUDE."], "rule": "RUDE"}]}""".replace("\n", "").replace("RUDE", RUDE);
        try {
            Path records = Files.writeString(folder.resolveSibling("rude.jsonl"), record + "\n", StandardCharsets.UTF_8);
            MeetingStore store = MeetingStore.openOrCreate(folder, Optional.empty());
            store.putAll(new MeetingRecords().read(records, message -> {
                throw new IllegalStateException(message);
            }), Knowledge.builtIn());
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void nothing_was_run() {
        assertEquals(0L, PAGE.script("return document.querySelectorAll('img[src=x]').length"));
        assertEquals(null, PAGE.script("return window.rude"));
        assertEquals(List.of(), PAGE.browser().complaints());
    }

    @Test
    void in_the_list_the_search_and_the_card() {
        PAGE.open("");
        assertTrue(PAGE.texts(".meeting a").get(0).contains(RUDE));
        PAGE.one("#actor").click();
        PAGE.type("img");
        PAGE.type(Keys.ENTER);
        PAGE.click(".meeting a");
        String card = PAGE.one("#beside").getText();
        assertTrue(card.contains(RUDE + " Rey met Ana Soto in " + RUDE + "."), card);
        assertEquals(0L, PAGE.script("return document.querySelectorAll('a[href^=\"javascript:\"]').length"));
        nothing_was_run();
    }

    @Test
    void in_the_pictures_and_their_tables() {
        for (String view : List.of("network", "timeline", "map")) {
            PAGE.open("?view=" + view);
            PAGE.click("summary");
            assertTrue(PAGE.texts("details td, details th").stream().anyMatch(cell -> cell.startsWith(RUDE)), view);
            nothing_was_run();
        }
        PAGE.script("document.querySelector('path.spot').dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))");
        assertEquals(List.of(RUDE + ": 1 meeting"), PAGE.texts(".leaflet-tooltip"));
        PAGE.script("document.querySelector('path.spot').dispatchEvent(new MouseEvent('click', {bubbles: true}))");
        PAGE.settle();
        assertEquals(List.of("at " + RUDE), PAGE.texts(".chips li span"));
        nothing_was_run();
    }
}
